import { archesIn } from '../../feed/catalog/feed-shape.ts';
import { branchLabel, compareBranches, compareText } from '../choices.ts';
import type { PageContext } from './context.ts';
import { h } from './dom.ts';
import type { Place } from './search.ts';

/** The fields that narrow a list of packages. */

export interface Filters {
  element: HTMLElement;
  /** A test for places that have what the reader wants now. */
  test(): (place: Place) => boolean;
  /** Offers the sections that there are. */
  offer(sections: Iterable<string>): void;
}

/** @param changed called when the reader has chosen something */
export function filters({ folders }: PageContext, changed: () => void): Filters {
  const branches = [...new Set(folders.flatMap(({ branch }) => branch ?? []))].sort(compareBranches);
  const arches = [...new Set(folders.flatMap(archesIn))].sort(compareText);
  const branch = choice(branchLabel(branches), branches, changed);
  const arch = choice('Architecture', arches, changed);
  const section = choice('Section', [], changed);
  return {
    element: h('div', { class: 'selects filters' }, branch.element, arch.element, section.element),
    test() {
      // Fields are slow to read, and there may be thousands of places.
      const wanted = { branch: branch.value(), arch: arch.value(), section: section.value() };
      return (place) =>
        (wanted.branch === '' || place.branch === wanted.branch) &&
        (wanted.arch === '' || [...place.folders].some((folder) => archesIn(folder).includes(wanted.arch))) &&
        (wanted.section === '' || place.pkg.section === wanted.section);
    },
    offer: (sections) => section.fill([...new Set(sections)].filter((name) => name !== '').sort(compareText)),
  };
}

interface Field {
  element: HTMLElement;
  value(): string;
  fill(values: readonly string[]): void;
}

function choice(label: string, values: readonly string[], changed: () => void): Field {
  const box = h('select', { change: changed });
  const element = h('label', {}, h('span', {}, label), box);
  const fill = (all: readonly string[]): void => {
    const chosen = box.value;
    box.replaceChildren(...['', ...all].map((value) => h('option', { value }, value === '' ? 'any' : value)));
    box.value = all.includes(chosen) ? chosen : '';
    element.hidden = all.length < 2;
  };
  fill(values);
  return { element, value: () => box.value, fill };
}
