declare module 'bcrypt-pbkdf' {
  /** Fills `key`; 0 when done, -1 when the arguments are unusable. */
  function pbkdf(
    pass: Uint8Array,
    passLength: number,
    salt: Uint8Array,
    saltLength: number,
    key: Uint8Array,
    keyLength: number,
    rounds: number,
  ): number;
  const api: { pbkdf: typeof pbkdf };
  export default api;
}
