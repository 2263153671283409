/** How an index is signed, by the clients that check it. */
export type Scheme = 'usign' | 'openpgp' | 'apk-v2' | 'apk-v3';
