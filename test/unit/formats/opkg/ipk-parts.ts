import { gzipOf, tarOf } from '../../../support/package-maker.ts';

/** The members of an ipk in a gzipped tar, one of them exchanged. */
export function ipkWith(
  changed: { [name: string]: Buffer | undefined },
  extra: { [name: string]: Buffer } = {},
): Buffer {
  const members = new Map<string, Buffer>([
    ['debian-binary', Buffer.from('2.0\n')],
    ['data.tar.gz', gzipOf(tarOf([]))],
    ['control.tar.gz', gzipOf(tarOf([{ name: './control', body: CONTROL }]))],
  ]);
  for (const [name, body] of Object.entries({ ...changed, ...extra })) {
    if (body === undefined) members.delete(name);
    else members.set(name, body);
  }
  return gzipOf(tarOf([...members].map(([name, body]) => ({ name, body }))));
}
export const CONTROL = 'Package: a\nVersion: 1\nArchitecture: all\n';
/** An ipk with this control text. */
export const controlled = (text: string): Buffer =>
  ipkWith({ 'control.tar.gz': gzipOf(tarOf([{ name: 'control', body: Buffer.from(text, 'latin1') }])) });
