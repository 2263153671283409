import {
  ABOUT_INSTALLER,
  COMPARE,
  EACH_LINE,
  installerLine,
  keyPlace,
  type SystemOffers,
  setName,
  TARGET_COMMAND,
  UNSIGNED,
} from '../choices.ts';
import { installerLines } from '../device-lines.ts';
import { hasLineForEach, isOffered, keyringIn, type Offer, type OfferFolder, offerLines } from '../offers.ts';
import type { System } from '../systems.ts';
import { setupHash } from '../views.ts';
import type { PageContext } from './context.ts';
import { announce, block, type Child, h } from './dom.ts';
import { section } from './view.ts';

/** The panel to choose a system and a folder, with the lines for them. */

interface Choice {
  served: SystemOffers;
  offer: Offer;
  folder: OfferFolder;
}

export function setupPanel(
  context: PageContext,
  wanted: { scheme: string; folder: string } | undefined,
): HTMLElement {
  const title = 'Add this feed';
  const all = context.systems.flatMap(choicesOf);
  const first = bestOf(all, [
    ({ folder }) => folder.path === wanted?.folder,
    ({ offer }) => wanted !== undefined && isOffered(offer, wanted.folder),
    ({ served }) => served.system.scheme === wanted?.scheme,
  ]);
  if (first === undefined) {
    return section('add', title, h('p', {}, 'The feed has nothing yet that a device can use.'));
  }
  let choice = first;
  const output = h('div', { class: 'result' });
  const hint = h('p', { class: 'note' });
  const fields = FIELDS.map(({ label, of }) =>
    select(label, (value) => choose(choicesOf(choice.served), (one) => of(one) === value)),
  );

  const show = (): void => {
    // Each field offers what the choices in the fields before it leave.
    let left = choicesOf(choice.served);
    for (const [i, { of, isNeeded }] of FIELDS.entries()) {
      const chosen = of(choice);
      fields[i]?.fill(isNeeded(choice, left) ? left.map(of) : [], chosen);
      left = left.filter((one) => of(one) === chosen);
    }
    hint.replaceChildren(...archHint(choice));
    output.replaceChildren(...result(context, choice));
  };

  /** Makes a new choice, and keeps as much of the last one as still exists. */
  const choose = (among: readonly Choice[], isWanted: (one: Choice) => boolean): void => {
    const last = choice;
    choice =
      bestOf(among, [
        isWanted,
        ...FIELDS.map(
          ({ of }) =>
            (one: Choice) =>
              of(one) === of(last),
        ),
      ]) ?? last;
    show();
    const { served, offer, folder } = choice;
    history.replaceState(null, '', setupHash(served.system.scheme, folder.path));
    announce(
      `Lines for ${served.system.title}, ${setName(offer)}${hasArchChoice(choice) ? `, ${folder.arch}` : ''}`,
    );
  };

  show();
  return section(
    'add',
    title,
    h(
      'div',
      { class: 'panel' },
      h(
        'fieldset',
        { class: 'systems' },
        h('legend', {}, 'Your system'),
        context.systems.map((served) =>
          radio(served, served === choice.served, () => choose(choicesOf(served), () => true)),
        ),
      ),
      h(
        'div',
        { class: 'selects' },
        fields.map(({ element }) => element),
      ),
      hint,
      output,
    ),
  );
}

const choicesOf = (served: SystemOffers): Choice[] =>
  served.offers.flatMap((offer) => offer.folders.map((folder) => ({ served, offer, folder })));

/** The item that fits the earlier conditions, then the later ones; the first item when none fits. */
function bestOf<Item>(items: readonly Item[], fits: readonly ((item: Item) => boolean)[]): Item | undefined {
  return fits.reduce((left, fit) => (left.some(fit) ? left.filter(fit) : left), items)[0];
}

interface Field {
  label: string;
  of(choice: Choice): string;
  /** @param left the choices that agree with `choice` in the fields before this one */
  isNeeded(choice: Choice, left: readonly Choice[]): boolean;
}

const FIELDS: readonly Field[] = [
  { label: 'Branch', of: ({ offer }) => offer.branch ?? '', isNeeded: ({ offer }) => offer.branch !== null },
  {
    label: 'Repository',
    of: ({ offer }) => offer.repository ?? '',
    isNeeded: ({ offer }) => offer.repository !== null,
  },
  {
    label: 'Target',
    of: ({ offer }) => offer.target ?? 'any',
    isNeeded: (_, left) => left.some(({ offer }) => offer.target !== null),
  },
  {
    label: 'Architecture',
    of: ({ folder }) => folder.arch,
    // Arches that are signed with other keys need other lines.
    isNeeded: (choice, left) => hasArchChoice(choice) || left.some(({ offer }) => offer !== choice.offer),
  },
];

/** True when the lines depend on the arch that is chosen. */
const hasArchChoice = ({ served, folder }: Choice): boolean =>
  !served.picksArch && !served.system.eachFolder && !folder.isShared;

interface Select {
  element: HTMLElement;
  /** Sets the values. The field is disabled with one value, and hidden with none. */
  fill(values: readonly string[], chosen: string): void;
}

function select(label: string, choose: (value: string) => void): Select {
  const box = h('select', { change: () => choose(box.value) });
  const element = h('label', {}, h('span', {}, label), box);
  return {
    element,
    fill(all, chosen) {
      const values = [...new Set(all)];
      box.replaceChildren(...values.map((value) => h('option', { value }, value)));
      box.value = chosen;
      box.disabled = values.length < 2;
      element.hidden = values.length === 0;
    },
  };
}

function radio({ system }: SystemOffers, isChosen: boolean, choose: () => void): HTMLElement {
  const input = h('input', {
    type: 'radio',
    name: 'system',
    value: system.scheme,
    checked: isChosen,
    change: choose,
  });
  return h('label', {}, input, h('span', {}, system.title, h('small', {}, system.install.split(' ')[0])));
}

function archHint({ served, offer, folder }: Choice): Node[] {
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

function result(context: PageContext, { served, offer, folder }: Choice): Node[] {
  const { system, note } = served;
  const [key] = offer.keys;
  const lines = offerLines(offer, context.url, system.eachFolder ? offer.folders : [folder]);
  return [
    h('h3', {}, 'Type on the device'),
    block(lines, `the lines for ${system.title}`),
    h('p', { class: 'note' }, note),
    ...(key === undefined
      ? [h('p', { class: 'warning' }, UNSIGNED)]
      : [
          h('h3', {}, 'Compare the key'),
          h('p', {}, COMPARE),
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
        ]),
    ...keyring(context, system, folder.path),
    h('h3', {}, 'Then install packages'),
    block([`${system.install} PACKAGE`], 'the line that installs a package'),
    ...(context.has('install.sh') ? installer(context) : []),
  ];
}

/** The line that installs the package with the keys, if the folder has one. */
function keyring({ feed }: PageContext, system: System, path: string): Node[] {
  const name = keyringIn(feed, system, [{ path }]);
  if (name === undefined) return [];
  return [
    h('h3', {}, 'Keep the keys up to date'),
    block([`${system.install} ${name}`], 'the line that installs the keys of the feed'),
  ];
}

function installer({ url }: PageContext): Node[] {
  const line = installerLine(url);
  return [
    h('h3', {}, 'Or let the installer do it'),
    h('p', {}, h('a', { href: 'install.sh' }, 'install.sh'), ABOUT_INSTALLER),
    ...(line === undefined
      ? []
      : [
          block([line], 'the line that runs the installer'),
          h('p', { class: 'note' }, 'Or download it and read it before you run it:'),
        ]),
    block(installerLines(url), 'the lines that download and run the installer'),
  ];
}
