import { archChoice, type Offer, offerLines } from '../site/offers.ts';
import { counted } from '../text/counted.ts';
import { firstNames } from '../text/first-names.ts';
import { oneLine, printable } from '../text/printable.ts';
import { placeName } from './list.ts';
import type { Detail, Paint } from './terminal-text.ts';

/** Where a feed is served, and what devices that reach it type. */
export interface ServeReport {
  command: 'serve';
  feed: string;
  /** The address that the lines name, without a slash at its end. */
  url: string;
  /** Every address of the server. */
  addresses: readonly string[];
  /** True when no other machine reaches it. */
  isLocal: boolean;
  /** The address of the feed's page; null for a feed without one. */
  page: string | null;
  lines: {
    system: string;
    branch: string | null;
    repository: string | null;
    target: string | null;
    /** What ARCH stands for in the lines; empty when they do not contain it. */
    arches: string[];
    lines: string[];
  }[];
}

/** @param addresses where the feed is served; the first one is that which others reach best */
export function serveReport(
  feed: string,
  addresses: readonly string[],
  hasPage: boolean,
  offers: readonly Offer[],
): ServeReport {
  const [url = ''] = addresses;
  return {
    ...{ command: 'serve', feed, url, addresses },
    isLocal: addresses.every((address) => /^http:\/\/(127\.|localhost|\[::1\])/.test(address)),
    page: hasPage ? `${url}/` : null,
    lines: offers.map((offer) => ({
      system: offer.system.title,
      ...{ branch: offer.branch, repository: offer.repository, target: offer.target },
      arches: archChoice(offer, url),
      lines: offerLines(offer, url),
    })),
  };
}

/** How many repositories have their lines shown without `-v`. */
const SHOWN = 3;

/** The report for a terminal. */
export function serveText(report: ServeReport, paint: Paint, { isVerbose }: Detail): string {
  const { feed, url, addresses, isLocal, page, lines } = report;
  const shown = isVerbose ? lines : lines.slice(0, SHOWN);
  const rest = lines.slice(shown.length);
  return `${[
    paint('bold', oneLine(`${feed} is served at ${url}/ until you press Ctrl-C`)),
    ...(page === null ? [] : [`its page: ${page}`]),
    ...(addresses.length > 1 ? [`other addresses: ${addresses.slice(1).join(', ')}`] : []),
    ...(isLocal ? [localText(url)] : []),
    ...shown.flatMap((part) => {
      const place = placeName(part);
      const choice = part.arches.length === 0 ? '' : `, ARCH one of ${part.arches.join(', ')}`;
      const heading = `${part.system}${place === '' ? '' : ` ${place}`}${choice}:`;
      return ['', paint('bold', oneLine(heading)), ...part.lines.map((line) => `  ${printable(line)}`)];
    }),
    ...(rest.length === 0 ? [] : ['', restText(rest)]),
  ].join('\n')}\n`;
}

const restText = (rest: ServeReport['lines']): string =>
  `and ${counted(rest.length, 'more repository', 'more repositories')}: ${firstNames([...new Set(rest.map(placeName))])} (\`-v\` shows their lines)`;

/** QEMU's usual network leads from 10.0.2.2 to the first loopback address, and to no other. */
function localText(url: string): string {
  const also = url.startsWith('http://127.0.0.1:') ? ', and a QEMU virtual machine at 10.0.2.2' : '';
  return `only this machine reaches it${also}; \`--host 0.0.0.0\` lets routers reach it too`;
}
