/** How an index is signed, named after the clients that check it. */
export type Scheme = 'usign' | 'openpgp' | 'apk-v2' | 'apk-v3';
