import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The user's configuration, in the folder that HOME names. */
const CONFIGURATION = '.gitconfig';

/**
 * Makes a folder that takes the place of HOME for a git without `GIT_CONFIG_GLOBAL`. It has no configuration but ours.
 * Everything else in it is a link to the user's own: curl reads `.netrc` there, and the user's ssh its key.
 *
 * @param folder the new folder
 * @param configuration the text of its `.gitconfig`
 */
export async function makePrivateHome(
  folder: string,
  home: string | undefined,
  configuration: string,
): Promise<void> {
  await mkdir(folder, { mode: 0o700 });
  await writeFile(join(folder, CONFIGURATION), configuration);
  if (!home) return;
  // A home that is absent or closed to this user has nothing that git could use.
  const names = await readdir(home).catch(() => []);
  const links = names.filter((name) => name !== CONFIGURATION);
  await Promise.all(
    links.map((name) => symlink(join(home, name), join(folder, name)).catch(() => undefined)),
  );
}
