import forge from 'node-forge';

export interface Authority {
  /** Its own certificate in PEM. */
  certificate: string;
  /** A key and a certificate that it signs for some names. */
  issue(...names: string[]): { key: string; cert: string };
}

/** An authority for TLS that nobody knows but who is told of it. */
export function makeAuthority(): Authority {
  const keys = forge.pki.rsa.generateKeyPair(2048);
  const subject = [{ name: 'commonName', value: 'an authority of the tests' }];
  const own = certificateOf(keys.publicKey, subject, subject, [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, critical: true },
  ]);
  own.sign(keys.privateKey, forge.md.sha256.create());
  return {
    certificate: forge.pki.certificateToPem(own),
    issue: (...names) => {
      const pair = forge.pki.rsa.generateKeyPair(2048);
      const altNames = names.map((name) =>
        /^[\d.]+$/.test(name) ? { type: 7, ip: name } : { type: 2, value: name },
      );
      const cert = certificateOf(pair.publicKey, [{ name: 'commonName', value: names[0] ?? '' }], subject, [
        { name: 'subjectAltName', altNames },
      ]);
      cert.sign(keys.privateKey, forge.md.sha256.create());
      return { key: forge.pki.privateKeyToPem(pair.privateKey), cert: forge.pki.certificateToPem(cert) };
    },
  };
}

function certificateOf(
  key: forge.pki.PublicKey,
  subject: forge.pki.CertificateField[],
  issuer: forge.pki.CertificateField[],
  extensions: object[],
): forge.pki.Certificate {
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = key;
  certificate.serialNumber = forge.util.bytesToHex(`\u0001${forge.random.getBytesSync(8)}`);
  certificate.validity.notBefore = new Date(Date.now() - 86_400_000);
  certificate.validity.notAfter = new Date(Date.now() + 86_400_000);
  certificate.setSubject(subject);
  certificate.setIssuer(issuer);
  certificate.setExtensions(extensions);
  return certificate;
}
