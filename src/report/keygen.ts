import type { Scheme } from '../keys/scheme.ts';

export interface KeygenReport {
  command: 'keygen';
  /** The word that asked for it, such as `apk-ec`. */
  kind: string;
  scheme: Scheme;
  keyId: string;
  secretFile: string;
  publicFile: string;
  /** Where a publish puts the public half. */
  publishedAs: string;
  /** The repository secret to store the secret file as. */
  secret: string;
  deviceLines: string[];
}

/** The report for a terminal. */
export function keygenText(report: KeygenReport): string {
  return [
    `made ${report.kind} key ${report.keyId}`,
    `  ${report.secretFile}  secret: store its whole text as the repository secret ${report.secret}, then keep it safe and out of every commit`,
    `  ${report.publicFile}  public: pkgfeed publishes it as ${report.publishedAs}`,
    '',
    'On a device:',
    ...report.deviceLines.map((line) => `  ${line}`),
    '',
  ].join('\n');
}
