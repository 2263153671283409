import examples from '@octokit/webhooks-examples';

/** A payload as GitHub sends it with an event. */
export type Payload = { [name: string]: unknown };

interface Kind {
  name: string;
  examples: Payload[];
}

/** Every example that GitHub gives of the payloads of its events. */
export const EVENTS = examples as unknown as readonly Kind[];

/** The first example of an event, of one activity where that is given. */
export function exampleEvent(name: string, action?: string): Payload {
  const all = EVENTS.find((event) => event.name === name)?.examples ?? [];
  const found = all.find((example) => action === undefined || example.action === action);
  if (found === undefined) throw new Error(`there is no example of ${name} ${action ?? ''}`);
  return found;
}
