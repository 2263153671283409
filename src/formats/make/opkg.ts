import { gzip } from '../../bytes/compression.ts';
import { TAR_END, type TarMember, writeTar } from '../../bytes/tar-writer.ts';
import { readPackage } from '../opkg/package.ts';
import { checkRecipe, descriptionLines, installedSizeOf, type Recipe, refusal, treeOf } from './recipe.ts';

const ANY_ARCH = 'all';

/**
 * Makes an ipk as OpenWrt's ipkg-build does: a gzipped tar with an entry for each folder, because OpenWrt's opkg
 * does not create folders by itself. The same recipe gives the same bytes.
 *
 * @throws FormatError when the recipe cannot be written, or makes a package that `readPackage` refuses
 */
export async function makePackage(recipe: Recipe): Promise<Buffer> {
  checkRecipe(recipe);
  checkVersion(recipe);
  const { builtAt: mtime } = recipe;
  const file = (name: string, body: Buffer | string, mode = 0o644): TarMember => ({
    name: `./${name}`,
    type: 'File',
    mode,
    mtime,
    body: Buffer.from(body as string),
  });
  const root: TarMember = { name: './', type: 'Directory', mode: 0o755, mtime, body: Buffer.alloc(0) };
  const control = [...controlFiles(recipe)].map(([name, { text, mode }]) => file(name, text, mode));
  const data = treeOf(recipe.files).map(({ path, file: found }) =>
    found === undefined ? { ...root, name: `./${path}/` } : file(path, found.body, found.mode),
  );
  const bytes = await tarGz([
    file('debian-binary', '2.0\n'),
    file('data.tar.gz', await tarGz([root, ...data])),
    file('control.tar.gz', await tarGz([root, ...control])),
  ]);
  await readPackage(bytes);
  return bytes;
}

/** Clients install odder versions, but nobody should make packages of them. */
function checkVersion({ version }: Recipe): void {
  if (VERSION.test(version)) return;
  throw refusal(
    `its version ${JSON.stringify(version.slice(0, 128))} has signs that other tools refuse`,
    'Write a version like 1.2.3-1.',
  );
}

async function tarGz(members: readonly TarMember[]): Promise<Buffer> {
  return await gzip(Buffer.concat([writeTar(members), TAR_END]));
}

/** The files of the control part in the order of their names, as `tar --sort=name` puts them. */
function* controlFiles(recipe: Recipe): Generator<[name: string, { text: string; mode: number }]> {
  const { conffiles = [], scripts = {} } = recipe;
  const list = conffiles.map((path) => `${path}\n`).join('');
  if (list !== '') yield ['conffiles', { text: list, mode: 0o644 }];
  yield ['control', { text: controlText(recipe), mode: 0o644 }];
  const { postInst: postinst, postRm: postrm, preInst: preinst, preRm: prerm } = scripts;
  for (const [name, text] of Object.entries({ postinst, postrm, preinst, prerm })) {
    if (text !== undefined) yield [name, { text, mode: 0o755 }];
  }
}

function controlText(recipe: Recipe): string {
  const [summary = '', ...more] = descriptionLines(recipe);
  const fields: [name: string, value: string | undefined][] = [
    ['Package', recipe.name],
    ['Version', recipe.version],
    ['Architecture', recipe.arch ?? ANY_ARCH],
    ['Depends', (recipe.depends ?? []).map(requirement).join(', ')],
    ['Provides', (recipe.provides ?? []).map(provided).join(', ')],
    ['License', recipe.license],
    ['Section', recipe.section],
    ['URL', recipe.url],
    ['Maintainer', recipe.maintainer],
    ['Installed-Size', String(installedSizeOf(recipe))],
    ['Description', summary],
  ];
  // OpenWrt's opkg crashes on an empty dependency list, so empty fields are left out.
  const lines = fields.flatMap(([name, value = '']) => (value === '' ? [] : [`${name}: ${value}`]));
  // A client takes a blank line for the end of the text.
  return [...lines, ...more.map((line) => ` ${line || '.'}`), ''].join('\n');
}

/** opkg's operators: there, `<` and `>` are old words for `<=` and `>=`. */
const OPERATORS: { readonly [sign: string]: string } = {
  '<': '<<',
  '<=': '<=',
  '=': '=',
  '>=': '>=',
  '>': '>>',
};
/** An empty one is refused as missing. */
const VERSION = /^[A-Za-z0-9+._~:-]*$/;
const NAME = /^[A-Za-z0-9][A-Za-z0-9+._-]*$/;
const REQUIREMENT = /^([A-Za-z0-9][A-Za-z0-9+._-]*)([<>=]+)((?:\d+:)?[A-Za-z0-9][A-Za-z0-9+._~-]*)$/;

function requirement(item: string): string {
  if (NAME.test(item)) return item;
  const [, name, sign = '', version] = REQUIREMENT.exec(item) ?? [];
  const operator = OPERATORS[sign];
  if (operator === undefined) {
    throw refusal(
      `its depends has an item that opkg cannot read: ${JSON.stringify(item.slice(0, 128))}`,
      'Write it as a name, or as a name, one of < <= = >= > and a version.',
    );
  }
  return `${name} (${operator} ${version})`;
}

function provided(item: string): string {
  if (NAME.test(item)) return item;
  throw refusal(
    `its provides has ${JSON.stringify(item.slice(0, 128))}, and opkg takes names only`,
    'Write the name without a version.',
  );
}
