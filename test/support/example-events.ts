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

/** GitHub's example of an event with other values here and there. What is an object on both sides is joined. */
export function eventLike(name: string, changes: Payload, action?: string): Payload {
  return joined(exampleEvent(name, action), changes);
}

function joined(payload: Payload, changes: Payload): Payload {
  const whole = { ...payload };
  for (const [key, value] of Object.entries(changes)) {
    const old = whole[key];
    whole[key] = isPayload(old) && isPayload(value) ? joined(old, value) : value;
  }
  return whole;
}

const isPayload = (value: unknown): value is Payload =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
