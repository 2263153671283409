import { expect, it } from 'vitest';
import { keygenText } from '../../../src/report/keygen.ts';

it('calls a key by the word that asked for it, and says which file is secret', () => {
  const text = keygenText({
    command: 'keygen',
    kind: 'apk-ec',
    scheme: 'apk-v3',
    keyId: 'ca42a50c832ebc509d8dbd3bdea4a6f1',
    secretFile: 'key.ec',
    publicFile: 'key.ec.pub',
    publishedAs: 'keys/ca42a50c832ebc509d8dbd3bdea4a6f1.pem',
    secret: 'PKGFEED_APK_EC_KEY',
    deviceLines: ['apk update'],
  });
  expect(text).toMatch(/^made apk-ec key ca42a50c832ebc509d8dbd3bdea4a6f1\n {2}key\.ec {2}secret: /);
  expect(text).toMatch(/\n {2}key\.ec\.pub {2}public: [\s\S]*\nOn a device:\n {2}apk update\n$/);
});
