/** Words that YAML reads as something else than text. */
const NOT_TEXT = /^(?:true|false|yes|no|on|off|null|y|n|~)$/i;
/** Text that needs no quotes: it begins with a letter and has nothing that YAML or an expression of GitHub could read. */
const PLAIN = /^[A-Za-z][A-Za-z0-9_./+@*-]*$/;

/** How an expression of GitHub begins. */
const OPENING = ['$', '{{'].join('');

/** A text as a value in the YAML of a workflow: quoted where needed, and never read as an expression by GitHub. */
export function yamlText(text: string): string {
  if (PLAIN.test(text) && !NOT_TEXT.test(text)) return text;
  const inert = text.replaceAll(OPENING, `${OPENING} '${OPENING}' }}`);
  return JSON.stringify(inert).replace(
    /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** An input of a step: one value, or several lines. */
export type StepInput = readonly [name: string, value: string | readonly string[]];

/** Inputs as lines of YAML. */
export function yamlLines(inputs: readonly StepInput[], indent: string): string[] {
  return inputs.flatMap(([name, value]) => {
    if (typeof value === 'string') return [`${indent}${name}: ${yamlText(value)}`];
    const [only] = value;
    if (value.length === 1 && only !== undefined) return [`${indent}${name}: ${yamlText(only)}`];
    // Every line of a block is text as it is, so each must be of plain characters.
    if (!value.every((line) => /^[\x21-\x7e][\x20-\x7e]*$/.test(line) && !line.includes(OPENING)))
      return [`${indent}${name}: ${yamlText(value.join('\n'))}`];
    return [`${indent}${name}: |`, ...value.map((line) => `${indent}  ${line}`)];
  });
}
