// Writes schema/pkgfeed.schema.json, by which editors know the file that `config` names.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { INPUTS, type Input } from '../src/settings/inputs.ts';

const FILE = fileURLToPath(new URL('../schema/pkgfeed.schema.json', import.meta.url));

// Every value counts as it is written, so that 24.10 without quotes is fine.
const VALUE = { type: ['string', 'number', 'boolean'] };

function schemaOf({ kind }: Input): object {
  if (kind === 'flag') return { type: 'boolean' };
  if (kind === 'list') return { anyOf: [VALUE, { type: 'array', items: VALUE }] };
  return typeof kind === 'string' ? VALUE : { enum: [...kind] };
}

const propertiesOf = (inputs: readonly Input[]): { [name: string]: object } =>
  Object.fromEntries(inputs.map((input) => [input.name, { description: input.help, ...schemaOf(input) }]));

/** The schema, from the one table of inputs. */
export function configSchema(): object {
  const inputs: readonly Input[] = INPUTS;
  const ofRepository = propertiesOf(inputs.filter(({ inFile }) => inFile === 'repository'));
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'A feed of pkgfeed-action',
    type: 'object',
    additionalProperties: false,
    properties: {
      ...propertiesOf(inputs.filter(({ inFile }) => inFile !== undefined)),
      repositories: {
        description: 'The repositories of the feed, each with what fills it.',
        type: 'array',
        minItems: 1,
        items: { type: 'object', additionalProperties: false, properties: ofRepository },
      },
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(fileURLToPath(new URL('../schema', import.meta.url)), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(configSchema(), null, 2)}\n`);
}
