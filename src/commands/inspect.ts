import { resolve } from 'node:path';
import { InputError, printable } from '../errors.ts';
import type { Host } from '../host.ts';
import { readPackages } from '../sources/files.ts';

export interface InspectReport {
  command: 'inspect';
  packages: {
    file: string;
    format: string;
    name: string;
    version: string;
    arch: string;
    size: number;
    md5: string;
    sha256: string;
    publishedAs: string;
    facts: { [label: string]: string };
    /** Its metadata, field by field. */
    control: { [field: string]: string };
    warnings: readonly string[];
  }[];
}

/** What package files say of themselves, and what they would be published as. */
export async function inspect(files: readonly string[], host: Host): Promise<InspectReport> {
  if (files.length === 0) {
    throw new InputError({
      code: 'INPUT_MISSING',
      message: 'inspect is not told which file to read',
      remedy: 'Write `pkgfeed inspect FILE`, with one or more package files.',
    });
  }
  const names = new Map(files.map((file) => [resolve(host.cwd, file), file]));
  const read = await readPackages([...names.keys()], (file) => printable(names.get(file) ?? file), host);
  return {
    command: 'inspect',
    packages: read.map(({ format, pkg, facts, origin }) => ({
      file: origin,
      format: format.name,
      name: pkg.name,
      version: pkg.version,
      arch: pkg.arch,
      ...facts,
      publishedAs: format.fileName(pkg),
      facts: Object.fromEntries(pkg.facts),
      control: Object.fromEntries(pkg.fields),
      warnings: pkg.warnings,
    })),
  };
}

export function inspectText(report: InspectReport): string {
  return report.packages
    .map((pkg) => {
      const rows: [string, string][] = [
        ['file', pkg.file],
        ['format', pkg.format],
        ['published as', pkg.publishedAs],
        ['size', String(pkg.size)],
        ['md5', pkg.md5],
        ['sha256', pkg.sha256],
        ...Object.entries(pkg.facts),
        ...pkg.warnings.map((warning): [string, string] => ['warning', warning]),
        // Indented, so that no field can pass for a fact.
        ['its metadata says', ''],
        ...Object.entries(pkg.control).map(([name, value]): [string, string] => [`  ${name}`, value]),
      ];
      const width = Math.max(...rows.map(([label]) => label.length));
      return rows
        .map(([label, value]) => {
          const [first = '', ...more] = value.split('\n').map(printable);
          const rest = more.map((line) => `${' '.repeat(width + 2)}${line}`);
          return [`${printable(label).padEnd(width)}  ${first}`.trimEnd(), ...rest].join('\n');
        })
        .join('\n');
    })
    .join('\n\n')
    .concat('\n');
}
