import { compressionOf, decompress, insideStream } from '../../bytes/compression.ts';
import type { GzipTail } from '../../bytes/gzip-pieces.ts';
import { oddlyNamed } from '../../bytes/odd-names.ts';
import { readTar } from '../../bytes/tar.ts';
import { FormatError } from '../../errors.ts';
import type { PackageWarning } from '../format.ts';
import { CONTROL_LIMIT, type ControlOddity, type Field, parseControl } from './control.ts';
import { refuseUnclear } from './control-warnings.ts';
import { CONTROL_ARCHIVE_LIMIT, type Member } from './members.ts';
import { refuseLostMembers, tailWarning } from './tail-warnings.ts';

const CONTROL_ENTRY_LIMIT = 256;
const SCRIPT = /^(pre|post)(inst|rm)$/;

/** What the control part says. */
export interface Control {
  fields: Field[];
  oddities: ReadonlySet<ControlOddity>;
  scripts: [name: string, text: string][];
  offset: number;
  /** About what follows its data. */
  warnings: PackageWarning[];
}

/** @throws FormatError with the offset of the part */
export async function readControl(archive: Member): Promise<Control> {
  const { offset } = archive;
  if (archive.size > CONTROL_ARCHIVE_LIMIT) {
    const reason = `its control archive is larger than ${CONTROL_ARCHIVE_LIMIT} bytes`;
    throw new FormatError({ code: 'FORMAT_LIMIT', reason, offset });
  }
  const compression = compressionOf(archive.body);
  if (compression === undefined && archive.name !== 'control.tar') {
    throw new FormatError({
      code: 'FORMAT_COMPRESSION',
      reason: `${JSON.stringify(archive.name)} is not compressed with gzip, xz or zstd`,
      offset,
      remedy: 'Build the package with a control.tar.gz, which every client reads.',
    });
  }
  let tail: GzipTail | undefined;
  const tellTail = (found: GzipTail): void => {
    tail = found;
  };
  const tar =
    compression === undefined
      ? archive.body
      : await decompress(archive.body, compression, CONTROL_ARCHIVE_LIMIT, offset, tellTail);
  const inside = insideStream(offset, 'control part', () => readTar(tar, { entries: CONTROL_ENTRY_LIMIT }));
  refuseLostMembers(tar, inside, tail);
  const [control, second] = inside.filter(({ name }) => name === 'control');
  if (control === undefined || second !== undefined) {
    const odd = oddlyNamed(inside, (name) => name === 'control');
    const but = odd === undefined ? '' : `, but ${JSON.stringify(odd.name)}, which ${odd.fault}`;
    throw new FormatError({
      code: 'FORMAT_MALFORMED',
      reason: `its control archive has ${control === undefined ? 'no' : 'more than one'} file named control${but}`,
      offset,
    });
  }
  if (control.body.length > CONTROL_LIMIT) {
    throw new FormatError({
      code: 'FORMAT_LIMIT',
      reason: `control is larger than ${CONTROL_LIMIT} bytes`,
      offset,
    });
  }
  const oddities = new Set<ControlOddity>();
  const fields = insideStream(offset, 'control part', () =>
    parseControl(control.body.toString('latin1'), oddities),
  );
  refuseUnclear(fields, offset);
  const scripts = inside.flatMap(({ name, body }): Control['scripts'] =>
    SCRIPT.test(name) ? [[name, body.toString('latin1')]] : [],
  );
  const warnings = tail === undefined ? [] : [tailWarning('control part', tail, offset)];
  return { fields, oddities, scripts, offset, warnings };
}
