import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ANSWER_LIMIT, type Answer, readAnswer, writeAnswer } from '../audit/answer.ts';
import { type PkgfeedError, VerifyError } from '../errors.ts';
import type { Host } from '../host.ts';
import { replaceFile, writeNewFiles } from '../machine/whole-files.ts';
import { notFetched } from '../served/feed-json.ts';
import type { Fetcher } from '../served/fetcher.ts';
import type { VerifySettings } from '../settings/settings.ts';
import { readWholeFile } from '../sources/read-packages.ts';
import { printable } from '../text/printable.ts';

/**
 * Reads the answer that an earlier verification saved.
 *
 * @returns undefined where none is asked for, and where `save` writes the first one to the same file
 * @throws PkgfeedError for one that cannot be read
 */
export async function readSaved(
  { since, save }: Pick<VerifySettings, 'since' | 'save'>,
  fetcher: Fetcher,
  host: Host,
): Promise<Answer | undefined> {
  if (since === undefined) return undefined;
  const name = printable(since);
  if (/^https?:/i.test(since)) return answerIn(await fetchSaved(since, fetcher), name);
  const path = resolve(host.cwd, since);
  const isThere = (await stat(path).catch(() => undefined)) !== undefined;
  if (!isThere && save !== undefined && resolve(host.cwd, save) === path) return undefined;
  return answerIn(await readWholeFile(path, name), name);
}

async function fetchSaved(since: string, fetcher: Fetcher): Promise<Buffer> {
  const url = URL.canParse(since) ? new URL(since) : undefined;
  // The message does not repeat the address, which may hold a password.
  if (url === undefined || url.username !== '' || url.password !== '') {
    throw noAnswer('`since` is not a plain web address', 'Write it without user and password.');
  }
  const answer = await fetcher.get(url, ANSWER_LIMIT);
  if (answer.state === 'there') return answer.bytes;
  if (answer.state === 'failed') throw notFetched(url, answer);
  throw noAnswer(`there is no saved answer at ${printable(url.href)}`, 'Correct `since`, or leave it out.');
}

function answerIn(bytes: Buffer, name: string): Answer {
  const answer = readAnswer(bytes);
  if (answer !== undefined) return answer;
  throw noAnswer(
    `${name} is not an answer that \`pkgfeed verify --save\` wrote, or it was changed since`,
    'Get an earlier copy of it; if there is none, delete it, so that the next answer begins anew.',
  );
}

const noAnswer = (message: string, remedy: string): PkgfeedError =>
  new VerifyError({ code: 'VERIFY_ANSWER', message, remedy });

/**
 * Saves an answer for later verifications.
 *
 * @throws InputError when the file cannot be written
 */
export async function saveAnswer(file: string, answer: Answer, host: Host): Promise<void> {
  const whole = {
    ...{ name: printable(file), file: resolve(host.cwd, file), mode: 0o644 },
    text: writeAnswer(answer),
  };
  const before = await readFile(whole.file).catch(() => undefined);
  if (before === undefined) {
    await writeNewFiles([whole], host, (name) =>
      noAnswer(`${name} appeared while the feed was verified`, 'Run it again.'),
    );
  } else if (!before.equals(whole.text)) await replaceFile(whole, whole.text, host);
}
