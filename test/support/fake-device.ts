import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Ended, Place } from './run.ts';

/** The tools that a device has, all of them BusyBox's. */
const TOOLS = [
  ...['basename', 'cat', 'chmod', 'cp', 'cut', 'dirname', 'grep', 'mkdir', 'mktemp', 'mv', 'rm', 'sed'],
  ...['sh', 'sha256sum', 'sort', 'tail', 'tr', 'wget'],
];

/**
 * Package managers as far as the script can tell: they fetch what the lines on the device say, and say what the real
 * ones do. A file `distrusts` beside them makes them refuse what is signed.
 */
const OPKG = `#!/bin/sh
[ "$1" = --offline-root ] && root=$2 && shift 2
here=$(dirname "$0")
echo "opkg $*" >> "$here/log"
# As OpenWrt's, which then reads that file too.
only=''
[ "$1" = -f ] && only=$2 && shift 2
command=$1
case "$only" in */opt/etc/opkg.conf) set -- "$only" ;; *) set -- "$root"/etc/opkg/*.conf ;; esac
case "$command" in
  print-architecture) grep -h '^arch' "$@" || : ;;
  update)
    failures=0
    for file; do
      while read -r kind name url; do
        [ "$kind" = src/gz ] || continue
        echo "Downloading $url/Packages.gz"
        if ! wget -q -O "$here/fetched" "$url/Packages.gz"; then
          echo "*** Failed to download the package list from $url/Packages.gz"
          failures=$((failures + 1))
          continue
        fi
        verdict='Signature check passed.'
        [ -e "$here/distrusts" ] && verdict='Signature check failed.'
        if [ "$file" = "$only" ] && ! grep -q check_signature "$only"; then
          echo "Updated list of available packages in /opt/var/opkg-lists/$name"
        elif [ -e "$root/etc/openwrt_release" ]; then
          echo "Updated list of available packages in /var/opkg-lists/$name"
          echo "Downloading $url/Packages.sig"
          echo "$verdict"
        elif [ -e "$here/distrusts" ]; then
          echo "$verdict"
          failures=1
        else
          echo "Updated source '$name'."
        fi
      done < "$file"
    done
    exit "$failures"
    ;;
esac
`;
const APK = `#!/bin/sh
here=$(dirname "$0")
[ "$1" = --root ] && root=$2 && shift 2
echo "apk $*" >> "$here/log"
case "$1" in
  --version) cat "$here/version"; exit ;;
  --print-arch) echo x86_64; exit ;;
esac
lines=$(cat "$root"/etc/apk/repositories "$root"/etc/apk/repositories.d/*.list 2>/dev/null)
[ "$1" = --repositories-file ] && lines=$(cat "$2") && shift 2
failures=0
for line in $(echo "$lines" | grep -v '^#'); do
  case "$line" in
    *.adb) url=$line ;;
    *) url=$line/$(cat "$root/etc/apk/arch")/APKINDEX.tar.gz ;;
  esac
  if ! wget -q -O "$here/fetched" "$url"; then
    echo "WARNING: updating $url: HTTP 404" >&2
    failures=1
  elif [ -e "$here/distrusts" ]; then
    echo "WARNING: updating $url: UNTRUSTED signature" >&2
    failures=1
  fi
done
exit $failures
`;

export interface Device {
  /** Its root folder. */
  root: string;
  /** Where its programs are. */
  bin: string;
  file(path: string, text: string | Buffer): void;
  read(path: string): string;
  /** Every file with its content and mode, but for what gpg keeps. */
  files(): Map<string, string>;
  /** What its package manager was told to do. */
  asked(): string[];
  /** Whether its package manager finds signatures bad. */
  distrusts(yes: boolean): void;
  without(tool: string): void;
}

/** A device of which only files and a few programs are there. */
export function makeDevice(place: Place, name: string, files: { readonly [path: string]: string }): Device {
  const root = join(place.folder, name, 'root');
  const bin = join(place.folder, name, 'bin');
  mkdirSync(bin, { recursive: true });
  for (const tool of TOOLS) symlinkSync('/bin/busybox', join(bin, tool));
  writeFileSync(join(bin, 'opkg'), OPKG, { mode: 0o755 });
  writeFileSync(join(bin, 'apk'), APK, { mode: 0o755 });
  writeFileSync(join(bin, 'version'), 'apk-tools 2.14.6, compiled for x86_64.\n');
  const device: Device = {
    ...{ root, bin },
    file(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    read: (path) => readFileSync(join(root, path), 'latin1'),
    files: () => filesOf(root),
    asked: () => readFileSync(join(bin, 'log'), 'utf8').trim().split('\n'),
    distrusts: (yes) => (yes ? writeFileSync(join(bin, 'distrusts'), '') : device.without('distrusts')),
    without: (tool) => rmSync(join(bin, tool)),
  };
  for (const [path, text] of Object.entries(files)) device.file(path, text);
  return device;
}

function filesOf(root: string): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(root, path)).isFile() && !path.startsWith('etc/opkg/gpg/'))
    .toSorted();
  const shown = (path: string): string =>
    `${(statSync(path).mode & 0o777).toString(8)} ${readFileSync(path, 'latin1')}`;
  return new Map(paths.map((path) => [path, shown(join(root, path))]));
}

/** The shells that run the script. */
export const SHELLS = { dash: ['/bin/dash'], 'busybox sh': ['/bin/busybox', 'sh'] } as const;
export type Shell = keyof typeof SHELLS;

export interface InstallerRun {
  /** The script's text comes over standard input, as from `wget -O - URL | sh -s`. */
  isPiped?: boolean;
  /** Who runs it. */
  uid?: number;
}

/** Runs each script beside its name, from a file and from standard input. */
const RUN_EACH = `
folder=$1; shell=$2; shift 2
for file in "$folder"/*; do
  name=\${file##*/}
  said=$($shell "$file" "$@" 2>/dev/null)
  [ -z "$said" ] || echo "file $name"
  said=$($shell -s -- "$@" < "$file" 2>/dev/null)
  [ -z "$said" ] || echo "pipe $name"
done
`;

/**
 * Runs many scripts on a device, each from a file and from standard input, in one process that starts the others: a
 * shell starts one in much less time than this process does.
 *
 * @returns `file NAME` and `pipe NAME` of each that says something on standard output
 */
export async function outputsOf(
  device: Device,
  shell: Shell,
  scripts: ReadonlyMap<string, Buffer>,
  args: readonly string[],
): Promise<string[]> {
  const folder = join(dirname(device.bin), 'scripts');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, script] of scripts) writeFileSync(join(folder, name), script);
  const words = [folder, SHELLS[shell].join(' '), ...args];
  const { stdout } = await runOn(device, shell, Buffer.from(RUN_EACH), words);
  return stdout.split('\n').slice(0, -1);
}

/** Runs a script on a device whose programs are the only ones there. */
export async function runOn(
  device: Device,
  shell: Shell,
  script: Buffer,
  args: readonly string[] = [],
  { isPiped = false, uid }: InstallerRun = {},
): Promise<Ended> {
  const file = join(dirname(device.bin), 'install.sh');
  const temporary = join(dirname(device.bin), 'tmp');
  mkdirSync(temporary, { recursive: true });
  writeFileSync(file, script);
  const [program, ...words] = SHELLS[shell];
  const all = [...words, ...(isPiped ? ['-s', '--'] : [file]), ...args];
  const env = { PATH: device.bin, TMPDIR: temporary, HOME: temporary };
  const child = spawn(program, all, { env, ...(uid === undefined ? {} : { uid, gid: uid }) });
  child.stdin.on('error', () => undefined);
  child.stdin.end(isPiped ? script : '');
  const parts: { stdout: Buffer[]; stderr: Buffer[] } = { stdout: [], stderr: [] };
  child.stdout.on('data', (data: Buffer) => parts.stdout.push(data));
  child.stderr.on('data', (data: Buffer) => parts.stderr.push(data));
  return await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      const text = (list: Buffer[]): string => Buffer.concat(list).toString('utf8');
      const left = readdirSync(temporary);
      if (left.length > 0) reject(new Error(`it left ${left.join(' ')} behind`));
      else resolve({ code, signal, stdout: text(parts.stdout), stderr: text(parts.stderr) });
    });
  });
}
