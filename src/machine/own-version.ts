import { readFileSync } from 'node:fs';

/**
 * The version of this program; undefined where the file that says it is gone.
 *
 * @param description its package.json
 */
export function ownVersion(description: URL): string | undefined {
  try {
    const { version } = JSON.parse(readFileSync(description, 'utf8'));
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}
