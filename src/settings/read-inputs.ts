import type { InputError } from '../errors.ts';
import type { KeyText } from '../keys/key.ts';
import { INPUTS, type Input, type InputName, type InputValues, type ValueOfKind } from './inputs.ts';
import { badValue, choice, duration, flag, lastText, list, type Reader, secret, text } from './values.ts';

/** The text of an input. */
export interface RawText extends KeyText {
  /** Its place in the file that `config` names, as `FILE:LINE:COLUMN`. */
  at?: string;
}

/** Inputs by name, each with the texts that were given for it and where they come from. */
export type RawInputs = ReadonlyMap<InputName, readonly RawText[]>;

/** Reads every input of the table, in its order; `errors` has one for each that cannot be used. */
export function readInputs(raw: RawInputs): { values: InputValues; errors: InputError[] } {
  const values: { [name: string]: unknown } = {};
  const errors: InputError[] = [];
  for (const input of INPUTS as readonly Input[]) {
    const given = raw.get(input.name as InputName) ?? [];
    const { value, refusal } = readerOf(input)(given, input);
    values[input.name] = value;
    if (refusal !== undefined)
      errors.push(badValue(input.name, lastText(given, input), refusal, given.at(-1)?.at));
  }
  return { values: values as InputValues, errors };
}

const READERS: { [Kind in keyof ValueOfKind]: Reader<ValueOfKind[Kind]> } = {
  text,
  list,
  secret,
  flag,
  duration,
};

function readerOf(input: Input): Reader<unknown> {
  if ('read' in input) return input.read;
  return typeof input.kind === 'string' ? READERS[input.kind] : choice(input.kind);
}
