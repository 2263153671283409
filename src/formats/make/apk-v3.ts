import { block, writeAdbFile } from '../apk/adb/container.ts';
import { packDeflate } from '../apk/adb/envelope.ts';
import { readPackage } from '../apk-v3/package.ts';
import { ANY_ARCH, apkScripts, checkForApk, oneLine } from './apk-parts.ts';
import { writePackage } from './package-adb.ts';
import { checkRecipe, installedSizeOf, type Recipe } from './recipe.ts';

/**
 * Makes an unsigned apk v3 as `apk mkpkg --compression deflate` does. The same recipe gives the same bytes.
 *
 * @throws FormatError when the recipe cannot be written, or makes a package that `readPackage` refuses
 */
export async function makePackage(recipe: Recipe): Promise<Buffer> {
  checkRecipe(recipe);
  checkForApk(recipe);
  const mtime = Math.floor(recipe.builtAt.getTime() / 1000);
  const info = infoOf(recipe, mtime);
  const scripts = new Map<string, string>(apkScripts(recipe));
  const { payload, data } = writePackage({
    info: (field) => info[field] ?? '',
    installedSize: installedSizeOf(recipe),
    files: recipe.files,
    mtime,
    script: (name) => scripts.get(name) ?? '',
  });
  const blocks = data.map((each) => block('DATA', each));
  const bytes = await packDeflate(Buffer.concat([writeAdbFile('pckg', payload, []), ...blocks]));
  await readPackage(bytes);
  return bytes;
}

function infoOf(recipe: Recipe, buildTime: number): { readonly [field: string]: string | undefined } {
  const { name, version, arch = ANY_ARCH, license, maintainer, url, depends = [], provides = [] } = recipe;
  return {
    name,
    version,
    arch,
    license,
    maintainer,
    url,
    description: oneLine(recipe),
    'build-time': String(buildTime),
    depends: depends.join(' '),
    provides: provides.join(' '),
  };
}
