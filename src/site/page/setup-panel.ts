import { branchLabel, type SystemOffers, setName, titleInside } from '../choices.ts';
import { isOffered } from '../offers.ts';
import { setupHash } from '../views.ts';
import type { PageContext } from './context.ts';
import { announce, h } from './dom.ts';
import {
  archHint,
  type Choice,
  handPart,
  hasArchChoice,
  installerPart,
  keyPart,
  removePart,
} from './setup-lines.ts';
import { section } from './view.ts';

/** The panel to choose a system and a folder, with the lines for them. */

/** The panel, and the part that says how to remove the feed. Without anything to add there is only a panel. */
export function setupPanel(
  context: PageContext,
  wanted: { scheme: string; folder: string } | undefined,
): HTMLElement[] {
  const title = 'Add this feed';
  const all = context.systems.flatMap(choicesOf);
  const first = bestOf(all, [
    ({ folder }) => folder.path === wanted?.folder,
    ({ offer }) => wanted !== undefined && isOffered(offer, wanted.folder),
    ({ served }) => served.system.scheme === wanted?.scheme,
  ]);
  if (first === undefined) return [section('add', title, h('p', {}, nothingToAdd(context)))];
  let choice = first;
  const fields = FIELDS.map(({ label, of }) =>
    field(label(all), (value) => choose(choicesOf(choice.served), (one) => of(one) === value)),
  );
  const selects = (part: FieldPart): HTMLElement =>
    h(
      'div',
      { class: 'selects' },
      fields.filter((_, i) => FIELDS[i]?.part === part).map(({ element }) => element),
    );
  const hint = h('p', { class: 'note' });
  const parts = { installer: h('div', {}), hand: h('div', {}), key: h('div', {}), removal: h('div', {}) };
  const byHand = h('details', { class: 'hand' }, h('summary', {}, h('b', {}, 'Add it by hand')));
  byHand.append(selects('device'), hint, parts.hand);

  const show = (): void => {
    // Each field offers what the choices in the fields before it leave.
    let left = choicesOf(choice.served);
    for (const [i, { of, isNeeded }] of FIELDS.entries()) {
      const chosen = of(choice);
      fields[i]?.fill(isNeeded(choice, left) ? left.map(of) : [], chosen);
      left = left.filter((one) => of(one) === chosen);
    }
    const installer = installerPart(context, choice);
    // Who has opened it wants it open for the next choice.
    if (installer.length === 0) byHand.open = true;
    hint.replaceChildren(...archHint(choice));
    parts.installer.replaceChildren(...installer);
    parts.hand.replaceChildren(...handPart(context, choice));
    parts.key.replaceChildren(...keyPart(context, choice));
    parts.removal.replaceChildren(...removePart(context, choice));
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
      `Lines for ${served.title}, ${setName(offer)}${hasArchChoice(choice) ? `, ${folder.arch}` : ''}`,
    );
  };

  show();
  const chooser = systemChooser(context.systems, choice.served, (served) =>
    choose(choicesOf(served), () => true),
  );
  const result = h('div', { class: 'result' }, parts.installer, byHand, parts.key);
  const panel = h('div', { class: 'panel' }, chooser, selects('feed'), result);
  return [section('add', title, panel), section('remove', 'Remove it again', parts.removal)];
}

function nothingToAdd({ folders }: PageContext): string {
  return folders.some(({ packages }) => packages > 0)
    ? 'The feed has packages, but none that a known system could add: see its folders below.'
    : 'The feed has no packages yet. Come back after its maintainer has published some.';
}

const choicesOf = (served: SystemOffers): Choice[] =>
  served.offers.flatMap((offer) => offer.folders.map((folder) => ({ served, offer, folder })));

/** The item that fits the earlier conditions, then the later ones; the first item when none fits. */
function bestOf<Item>(items: readonly Item[], fits: readonly ((item: Item) => boolean)[]): Item | undefined {
  return fits.reduce((left, fit) => (left.some(fit) ? left.filter(fit) : left), items)[0];
}

type FieldPart = 'feed' | 'device';

interface Field {
  label(all: readonly Choice[]): string;
  /** Where it stands: what to add of the feed, or what only the lines to type need to know of the device. */
  part: FieldPart;
  of(choice: Choice): string;
  /** @param left the choices that agree with `choice` in the fields before this one */
  isNeeded(choice: Choice, left: readonly Choice[]): boolean;
}

const FIELDS: readonly Field[] = [
  {
    label: (all) => branchLabel(all.map(({ offer }) => offer.branch)),
    part: 'feed',
    of: ({ offer }) => offer.branch ?? '',
    isNeeded: ({ offer }) => offer.branch !== null,
  },
  {
    label: () => 'Repository',
    part: 'feed',
    of: ({ offer }) => offer.repository ?? '',
    isNeeded: ({ offer }) => offer.repository !== null,
  },
  {
    label: () => 'Target',
    part: 'device',
    of: ({ offer }) => offer.target ?? 'any',
    isNeeded: (_, left) => left.some(({ offer }) => offer.target !== null),
  },
  {
    label: () => 'Architecture',
    part: 'device',
    of: ({ folder }) => folder.arch,
    // Arches that are signed with other keys need other lines.
    isNeeded: (choice, left) => hasArchChoice(choice) || left.some(({ offer }) => offer !== choice.offer),
  },
];

interface FieldElement {
  element: HTMLElement;
  /** Sets the values. One value is text, and with none the field is hidden. */
  fill(values: readonly string[], chosen: string): void;
}

function field(label: string, choose: (value: string) => void): FieldElement {
  const box = h('select', { change: () => choose(box.value) });
  const text = h('b', { class: 'only' });
  const element = h('label', {}, h('span', {}, label), box, text);
  return {
    element,
    fill(all, chosen) {
      const values = [...new Set(all)];
      box.replaceChildren(...values.map((value) => h('option', { value }, value)));
      box.value = chosen;
      box.hidden = values.length < 2;
      text.hidden = !box.hidden;
      text.textContent = chosen;
      element.hidden = values.length === 0;
    },
  };
}

function systemChooser(
  systems: readonly SystemOffers[],
  chosen: SystemOffers,
  choose: (served: SystemOffers) => void,
): HTMLElement {
  if (systems.length === 1) return h('p', { class: 'system' }, 'For ', h('b', {}, titleInside(chosen)));
  return h(
    'fieldset',
    { class: 'systems' },
    h('legend', {}, 'Your system'),
    systems.map((served) => radio(served, served === chosen, () => choose(served))),
  );
}

function radio({ system, title }: SystemOffers, isChosen: boolean, choose: () => void): HTMLElement {
  const input = h('input', {
    type: 'radio',
    name: 'system',
    value: system.scheme,
    checked: isChosen,
    change: choose,
  });
  return h('label', {}, input, h('span', {}, title));
}
