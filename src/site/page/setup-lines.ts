import {
  ABOUT_INSTALLER,
  ABOUT_REMOVAL,
  COMPARE,
  EACH_LINE,
  hostOf,
  installerLine,
  installerOptions,
  isInstallable,
  keyPlace,
  READ_INSTALLER,
  repositoryAddress,
  type SystemOffers,
  TARGET_COMMAND,
  UNSIGNED,
} from '../choices.ts';
import { installerLines } from '../device-lines.ts';
import {
  hasLineForEach,
  keyringIn,
  type Offer,
  type OfferFolder,
  offerLines,
  removalLines,
} from '../offers.ts';
import type { PageContext } from './context.ts';
import { block, type Child, h, webLink } from './dom.ts';

/** What the panel says for a choice. */

export interface Choice {
  served: SystemOffers;
  offer: Offer;
  folder: OfferFolder;
}

/** True when the lines depend on the arch that is chosen. */
export const hasArchChoice = ({ served, folder }: Choice): boolean =>
  !served.picksArch && !served.system.eachFolder && !folder.isShared;

/** How to find out what the lines to type need to know of the device. */
export function archHint({ served, offer, folder }: Choice): Node[] {
  const arches = [...new Set(offer.folders.map(({ arch }) => arch))].join(', ');
  const text: Child[] = served.picksArch
    ? [`For ${arches}; apk picks the device’s own.`]
    : folder.isShared
      ? [`Architectures: ${arches}.`]
      : hasLineForEach(offer)
        ? [`${EACH_LINE} Run `, h('code', {}, served.archCommand), ' on the device to see them.']
        : folder.arch === served.system.anyArch
          ? ['These packages are for every architecture.']
          : ['Run ', h('code', {}, served.archCommand), ' on the device to see its architecture.'];
  const target: Child[] =
    offer.target === null
      ? []
      : ['Run ', h('code', {}, TARGET_COMMAND), ' on the device to see its target. '];
  return [h('span', {}, ...target, ...text)];
}

const hasInstaller = (context: PageContext, { offer }: Choice): boolean =>
  context.has('install.sh') && isInstallable(offer);

/** The installer; nothing where the feed has none, or it would not add this. */
export function installerPart(context: PageContext, choice: Choice): Node[] {
  if (!hasInstaller(context, choice)) return [];
  const { url } = context;
  const options = installerOptions(choice.served, choice.offer);
  const line = installerLine(url, options);
  const lines = block(installerLines(url, options), 'the lines that download and run the installer');
  const about = h('p', { class: 'note' }, h('a', { href: 'install.sh' }, 'install.sh'), ABOUT_INSTALLER);
  return [
    h('h3', {}, 'Run this on the device'),
    ...(line === undefined
      ? [lines, about]
      : [
          block([line], 'the line that runs the installer'),
          about,
          h('details', { class: 'less' }, h('summary', {}, READ_INSTALLER.replace(/:$/, '')), lines),
        ]),
    ...thenInstall(choice),
  ];
}

const thenInstall = ({ served: { system } }: Choice): Node[] => [
  h('h3', {}, 'Then install packages'),
  block([system.installs('PACKAGE')], 'the line that installs a package'),
];

/** The lines to type instead. */
export function handPart(context: PageContext, choice: Choice): Node[] {
  const { served, offer } = choice;
  const lines = offerLines(offer, context.url, foldersOf(choice));
  return [
    h('h3', {}, 'Type on the device'),
    block(lines, `the lines for ${served.title}`),
    ...(offer.keys.length === 0 ? [] : [h('p', { class: 'note' }, served.note)]),
    ...(hasInstaller(context, choice) ? [] : thenInstall(choice)),
  ];
}

const foldersOf = ({ served: { system }, offer, folder }: Choice): OfferFolder[] =>
  system.eachFolder ? offer.folders : [folder];

/** The key with what to compare it with, or a warning that there is none. */
export function keyPart({ feed }: PageContext, choice: Choice): Node[] {
  const {
    served: { system },
    offer,
  } = choice;
  const [key] = offer.keys;
  if (key === undefined) return [h('p', { class: 'warning' }, UNSIGNED)];
  return [
    h('h3', {}, 'Compare the key'),
    h('p', {}, COMPARE, ...statedAt(feed)),
    h(
      'dl',
      { class: 'key' },
      h('dt', {}, 'Key id'),
      h('dd', {}, h('code', {}, key.keyId)),
      key.sha256 !== null && [
        h('dt', {}, 'SHA-256, as ', h('code', {}, `sha256sum ${keyPlace(system, key)}`), ' prints it'),
        h('dd', {}, h('code', {}, key.sha256)),
      ],
    ),
    ...keyring(feed, choice),
  ];
}

/** The line that installs the package with the keys, if the folder has one. */
function keyring(feed: PageContext['feed'], { served: { system }, folder }: Choice): Node[] {
  const name = keyringIn(feed, system, [folder]);
  if (name === undefined) return [];
  return [
    h('h3', {}, 'Keep the keys up to date'),
    block([system.installs(name)], 'the line that installs the keys of the feed'),
  ];
}

/** Where to find the maintainer, and what he says about the keys. */
export function statedAt(feed: PageContext['feed']): Child[] {
  const home = repositoryAddress(feed);
  const { fingerprintUrl } = feed;
  return [
    ...(fingerprintUrl === undefined
      ? []
      : [' It is stated at ', webLink(fingerprintUrl, hostOf(fingerprintUrl)), '.']),
    ...(home === undefined ? [] : [' The maintainer’s repository is ', webLink(home, feed.home), '.']),
  ];
}

/** How to remove the feed from a device, with the installer and by hand. */
export function removePart(context: PageContext, choice: Choice): Node[] {
  const { url } = context;
  const { served, offer } = choice;
  const line = installerLine(url, '--uninstall');
  const removal = block(
    removalLines(offer, url, foldersOf(choice)),
    `the lines that remove the feed from ${served.title}`,
  );
  const installer = line === undefined ? installerLines(url, '--uninstall') : [line];
  return [
    ...(hasInstaller(context, choice)
      ? [
          block(installer, 'the line that removes the feed'),
          h('details', { class: 'less' }, h('summary', {}, 'Remove it by hand'), removal),
        ]
      : [removal]),
    h('p', { class: 'note' }, ABOUT_REMOVAL),
  ];
}
