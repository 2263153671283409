import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type Scalar,
  visit,
} from 'yaml';
import { InputError } from '../errors.ts';
import { nearest } from '../text/nearest.ts';
import { oneLine } from '../text/printable.ts';
import { boundsOf } from './config-bounds.ts';
import { INPUTS, type Input, type InputName } from './inputs.ts';
import type { RawInputs, RawText } from './read-inputs.ts';

/**
 * The file that describes a whole feed. Its keys are the names of inputs. Every value counts as it is written, so that
 * 24.10 without quotes stays 24.10.
 */
export interface ConfigFile {
  /** What stands at the top: for the whole feed, or for every repository that does not say otherwise. */
  top: RawInputs;
  repositories: readonly ConfigRepository[];
}

export interface ConfigRepository {
  own: RawInputs;
  /** Where it begins, as `FILE:LINE:COLUMN`. */
  at: string;
}

/** A file that describes the feed, and what is wrong with it. */
export interface GivenConfig {
  /** How messages name it. */
  name: string;
  file: ConfigFile;
  errors: readonly InputError[];
}

/** The most values in it, those behind aliases included. */
const VALUES = 20_000;

/** The most repositories. */
const REPOSITORIES = 500;

const ROWS: ReadonlyMap<string, Input> = new Map(INPUTS.map((input) => [input.name, input]));
const LIST_KEY = 'repositories';

/** Reads a file of this machine as text; an error says why it cannot. */
export type ReadText = (file: string) => string | InputError;

/** Reads the file that the input `config` names; undefined where it names none. */
export function givenConfig(raw: RawInputs, readText: ReadText): GivenConfig | undefined {
  const path = raw.get('config')?.at(-1)?.text.trim();
  if (path === undefined || path === '') return undefined;
  const name = oneLine(path);
  const text = readText(path);
  if (typeof text === 'string') return { name, ...readConfigFile(text, name) };
  return { name, file: EMPTY, errors: [text] };
}

const EMPTY: ConfigFile = { top: new Map(), repositories: [] };

/**
 * Reads the text of the file.
 *
 * @param name how messages name it
 * @returns what it says, and an error for every line that is wrong
 */
export function readConfigFile(text: string, name: string): { file: ConfigFile; errors: InputError[] } {
  const reader = new ConfigReader(text, name);
  return { file: reader.read(), errors: reader.errors };
}

class ConfigReader {
  readonly errors: InputError[] = [];
  readonly #lines = new LineCounter();
  readonly #text: string;
  readonly #name: string;
  #values = 0;
  #resolve: (node: Node) => Node | undefined = () => undefined;

  constructor(text: string, name: string) {
    this.#text = text;
    this.#name = name;
  }

  read(): ConfigFile {
    const refusal = boundsOf(this.#text);
    if (refusal !== undefined) {
      this.errors.push(wrong(this.#name, refusal, 'Shorten it.'));
      return EMPTY;
    }
    const document = parseDocument(this.#text, {
      // Values stay as they are written.
      schema: 'failsafe',
      lineCounter: this.#lines,
      prettyErrors: false,
    });
    const aliases = aliasesIn(document);
    this.#resolve = (node) => (isAlias(node) ? aliases.get(node) : node);
    for (const { code, message, pos } of document.errors) {
      const at = this.#at(pos[0]);
      this.errors.push(
        code === 'MULTIPLE_DOCS'
          ? wrong(at, 'a second document begins here, and the file is one', 'Delete the line `---`.')
          : wrong(at, oneLine(message), 'Correct it: the file must be YAML.'),
      );
    }
    if (document.errors.length > 0) return EMPTY;
    const root = document.contents;
    if (!isMap(root)) {
      this.errors.push(wrong(this.#at(0), 'the file holds no keys', SHAPE));
      return EMPTY;
    }
    const list = root.items.find(({ key }) => isScalar(key) && key.value === LIST_KEY);
    const top = this.#inputs(root.items as Pair[], (input) => input.inFile !== undefined, [LIST_KEY]);
    return { top, repositories: list === undefined ? [] : this.#repositories(list as Pair) };
  }

  #repositories({ key, value }: Pair): ConfigRepository[] {
    const list = this.#node(value);
    if (!isSeq(list)) {
      this.#refuse(key, `\`${LIST_KEY}\` is no list`, SHAPE);
      return [];
    }
    if (list.items.length === 0) this.#refuse(key, `\`${LIST_KEY}\` is empty`, SHAPE);
    if (list.items.length > REPOSITORIES) {
      this.#refuse(key, `the file has more than ${REPOSITORIES} repositories`, 'Use several files.');
      return [];
    }
    return list.items.flatMap((item) => {
      const node = this.#node(item);
      if (!isMap(node)) {
        this.#refuse(item, 'a repository is a list of keys, such as branch and files', SHAPE);
        return [];
      }
      const own = this.#inputs(node.items as Pair[], ({ inFile }) => inFile === 'repository', []);
      return [{ own, at: this.#at(startOf(item)) }];
    });
  }

  #inputs(
    pairs: readonly Pair[],
    isAllowed: (input: Input) => boolean,
    others: readonly string[],
  ): RawInputs {
    const raw = new Map<InputName, RawText[]>();
    for (const { key, value } of pairs) {
      const word = isScalar(key) ? String(key.value) : '';
      if (others.includes(word)) continue;
      const input = ROWS.get(word);
      if (input === undefined || !isAllowed(input)) {
        this.errors.push(this.#misplaced(key, word, input, isAllowed, others));
        continue;
      }
      const texts = this.#texts(input, key, this.#node(value));
      if (texts !== undefined) raw.set(word as InputName, texts);
    }
    return raw;
  }

  #misplaced(
    key: unknown,
    word: string,
    input: Input | undefined,
    isAllowed: (input: Input) => boolean,
    others: readonly string[],
  ): InputError {
    const at = this.#at(startOf(key));
    if (input === undefined) {
      const words = [...[...ROWS.values()].filter(isAllowed).map(({ name }) => name), ...others];
      const near = nearest(oneLine(word), words);
      const remedy =
        near === undefined
          ? 'Delete it, or write one of the keys that schema/pkgfeed.schema.json lists.'
          : `Did you mean ${near}?`;
      return wrong(at, `the key ${JSON.stringify(oneLine(word))} is not known`, remedy);
    }
    if (input.kind === 'secret') {
      return wrong(
        at,
        `\`${word}\` is secret, and no secret stands in this file`,
        `Delete it here, and give it as the input \`${word}\`.`,
      );
    }
    return input.inFile === 'feed'
      ? wrong(at, `\`${word}\` is for the whole feed`, 'Move it to the top of the file.')
      : wrong(at, `\`${word}\` is for one run`, `Give it as the input \`${word}\`.`);
  }

  #texts({ name, kind }: Input, key: unknown, node: Node | undefined): RawText[] | undefined {
    if (isScalar(node)) return this.#scalar(name, key, node);
    if (isSeq(node) && kind === 'list') {
      const texts = node.items.map((item) => {
        const one = this.#node(item);
        if (isScalar(one)) return this.#scalar(name, item, one);
        this.#refuse(item, `\`${name}\` has an item that is no text`, 'Write one value a line.');
        return undefined;
      });
      return texts.some((text) => text === undefined) ? undefined : texts.flatMap((text) => text ?? []);
    }
    if (node === undefined) {
      this.#refuse(key, `\`${name}\` names an anchor that is not above it`, 'Correct the name after *.');
      return undefined;
    }
    this.#refuse(
      key,
      isSeq(node)
        ? `\`${name}\` is a list, and it takes one value`
        : `\`${name}\` has keys below it, and it takes ${kind === 'list' ? 'a list of values' : 'one value'}`,
      kind === 'list'
        ? `Write \`${name}:\`, and below it lines that begin with -.`
        : `Write \`${name}: VALUE\`.`,
    );
    return undefined;
  }

  #scalar(name: string, place: unknown, node: Scalar): RawText[] | undefined {
    if (++this.#values > VALUES) {
      if (this.#values === VALUES + 1)
        this.#refuse(place, `the file has more than ${VALUES} values`, 'Shorten it.');
      return undefined;
    }
    const text = String(node.value ?? '');
    if (node.tag !== undefined) {
      this.#refuse(place, `\`${name}\` has the tag ${oneLine(node.tag)}`, 'Write the value alone.');
      return undefined;
    }
    if (node.type === 'PLAIN' && /^(~|null|)$/i.test(text)) {
      this.#refuse(place, `\`${name}\` has no value`, 'Write one, or delete the line.');
      return undefined;
    }
    const at = this.#at(startOf(place));
    return [{ text, origin: at, at }];
  }

  /** The node behind an alias. */
  #node(value: unknown): Node | undefined {
    return value === null || value === undefined ? undefined : this.#resolve(value as Node);
  }

  #refuse(place: unknown, what: string, remedy: string): void {
    this.errors.push(wrong(this.#at(startOf(place)), what, remedy));
  }

  #at(offset: number): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${this.#name}:${line}:${col}`;
  }
}

/** The node that each alias stands for. The library looks through the whole document for every single one. */
function aliasesIn(document: Document.Parsed): Map<Alias, Node> {
  const anchors = new Map<string, Node>();
  const aliases = new Map<Alias, Node>();
  visit(document, {
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
    Alias(_, node) {
      const target = anchors.get(node.source);
      if (target !== undefined) aliases.set(node, target);
    },
  });
  return aliases;
}

const SHAPE =
  'Write `repositories:`, and below it a list with `branch`, `repository` and `files` or `from` for each.';

const startOf = (node: unknown): number =>
  (node as { range?: [number, number, number] } | null)?.range?.[0] ?? 0;

const wrong = (at: string, what: string, remedy: string): InputError =>
  new InputError({ code: 'INPUT_CONFIG', message: `${at}: ${what}`, remedy });
