// Preloaded into a run by --import: ends or hinders it right before one of its steps. The run itself knows nothing of it.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

/** Folders that steps are counted in, one a line. */
const roots = (process.env.FAULT_ROOTS ?? '').split('\n').filter(Boolean);
/** Before which step something happens; 0 for none. */
const at = Number(process.env.FAULT_AT ?? 0);
/** What happens: the process gets this signal, or the step fails with this code of the system. */
const fate = process.env.FAULT ?? 'SIGKILL';
/** Steps that count: those that move and remove, or those that write as well. */
const isAll = process.env.FAULT_STEPS === 'all';

const MOVES = ['rename', 'link', 'unlink', 'rm', 'rmdir', 'mkdir', 'mkdtemp'];
const WRITES = ['copyFile', 'writeFile', 'chmod', 'open'];
const HANDLE_WRITES = ['write', 'writeFile', 'sync', 'close'];

let steps = 0;
let first = 0;
let last = 0;
let isReported = false;

function step(name: string): void {
  steps++;
  last = performance.now();
  first ||= last;
  if (!isReported && process.env.FAULT_SIGNAL) {
    isReported = true;
    // The parent hears of the first step on a pipe of its own.
    fs.writeSync(3, 'x');
  }
  if (steps !== at) return;
  if (fate === 'SIGKILL') {
    process.kill(process.env.FAULT_GROUP ? -process.pid : process.pid, 'SIGKILL');
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  }
  if (fate.startsWith('SIG')) {
    process.kill(process.pid, fate);
    return;
  }
  throw Object.assign(new Error(`${fate}: put there by a test, ${name}`), { code: fate });
}

const isIn = (path: unknown): boolean => {
  if (typeof path !== 'string') return false;
  const whole = resolve(path);
  return roots.some((root) => whole === root || whole.startsWith(`${root}/`) || whole.startsWith(`${root}.`));
};

type Call = (...args: unknown[]) => unknown;
const writes = (flags: unknown): boolean =>
  typeof flags === 'number' ? (flags & 3) !== 0 : typeof flags === 'string' && !/^r$/.test(flags);

/** Counts a call when it is about a path in the roots; `open` only where it may write. */
function wrap(owner: { [name: string]: Call }, name: string, isAsync: boolean): void {
  const real = owner[name];
  if (real === undefined) return;
  const base = name.replace(/Sync$/, '');
  owner[name] = function (this: unknown, ...args: unknown[]): unknown {
    const isMeant = args.slice(0, 2).some(isIn) && (base !== 'open' || writes(args[1]));
    if (isMeant) {
      if (isAsync) {
        try {
          step(name);
        } catch (error) {
          return Promise.reject(error);
        }
      } else step(name);
    }
    const result = real.apply(this, args);
    if (base !== 'open' || !isMeant) return result;
    if (typeof result === 'number') handles.add(result);
    else (result as Promise<object>).then((handle) => handles.add(handle)).catch(() => undefined);
    return result;
  };
}

/** Descriptors and handles that may write in the roots. */
const handles = new Set<unknown>();

function wrapHandle(owner: { [name: string]: Call }, name: string, isAsync: boolean): void {
  const real = owner[name];
  if (real === undefined) return;
  owner[name] = function (this: unknown, ...args: unknown[]): unknown {
    if (isAsync && handles.has(this)) {
      try {
        step(name);
      } catch (error) {
        return Promise.reject(error);
      }
    }
    if (!isAsync && handles.has(args[0])) step(name);
    return real.apply(this, args);
  };
}

if (roots.length > 0) {
  const sync = fs as unknown as { [name: string]: Call };
  const promises = fs.promises as unknown as { [name: string]: Call };
  const handle = await fs.promises.open(process.execPath, 'r');
  const prototype = Object.getPrototypeOf(handle);
  await handle.close();
  if (isAll) {
    for (const name of HANDLE_WRITES) wrapHandle(prototype, name, true);
    for (const name of ['writeSync', 'fsyncSync', 'closeSync', 'writeFileSync'])
      wrapHandle(sync, name, false);
  }
  // `open` is always wrapped, because what is written is known by it.
  for (const name of isAll ? [...MOVES, ...WRITES] : MOVES) {
    wrap(sync, `${name}Sync`, false);
    wrap(promises, name, true);
  }
  syncBuiltinESMExports();
}

process.on('exit', () => {
  if (process.env.FAULT_COUNT) fs.writeFileSync(process.env.FAULT_COUNT, `${steps} ${last - first}`);
});
