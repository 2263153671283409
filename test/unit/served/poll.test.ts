import { describe, expect, it } from 'vitest';
import { type Moment, poll, REAL_CLOCK, type Schedule } from '../../../src/served/poll.ts';

const SCHEDULE: Schedule = { first: 100, growth: 2, longest: 350, most: () => 1000 };

/** A clock that takes no time, and the pauses that it was asked for. */
function fakeClock() {
  const pauses: number[] = [];
  return { pauses, clock: { wait: async (milliseconds: number) => void pauses.push(milliseconds) } };
}

/** A look that finds something the given time. */
function lookFinding(time: number) {
  const moments: Moment[] = [];
  const look = async (moment: Moment): Promise<string | undefined> =>
    moments.push(moment) === time ? 'it' : undefined;
  return { moments, look };
}

describe('poll', () => {
  it('looks once and does not wait when that look finds something', async () => {
    const { pauses, clock } = fakeClock();
    const { moments, look } = lookFinding(1);
    expect(await poll(look, SCHEDULE, clock)).toEqual({ found: 'it', waited: 0 });
    expect([moments, pauses]).toEqual([[{ waited: 0, isLast: false }], []]);
  });

  it('pauses longer and longer, up to a limit, and looks a last time when the time is over', async () => {
    const { pauses, clock } = fakeClock();
    const { moments, look } = lookFinding(Number.POSITIVE_INFINITY);
    expect(await poll(look, SCHEDULE, clock)).toEqual({ found: undefined, waited: 1000 });
    expect(pauses).toEqual([100, 200, 350, 350]);
    expect(moments.map(({ waited }) => waited)).toEqual([0, 100, 300, 650, 1000]);
    expect(moments.map(({ isLast }) => isLast)).toEqual([false, false, false, false, true]);
  });

  it('shortens the last pause to the time that is left', async () => {
    const { pauses, clock } = fakeClock();
    const { look } = lookFinding(Number.POSITIVE_INFINITY);
    await poll(look, { ...SCHEDULE, most: () => 250 }, clock);
    expect(pauses).toEqual([100, 150]);
  });

  it('returns what the last look finds', async () => {
    const { clock } = fakeClock();
    expect(await poll(lookFinding(5).look, SCHEDULE, clock)).toEqual({ found: 'it', waited: 1000 });
  });

  it('looks exactly once when there is no time to wait', async () => {
    const { pauses, clock } = fakeClock();
    const { moments, look } = lookFinding(2);
    expect(await poll(look, { ...SCHEDULE, most: () => 0 }, clock)).toEqual({ found: undefined, waited: 0 });
    expect([moments, pauses]).toEqual([[{ waited: 0, isLast: true }], []]);
  });

  it('lets the first look find out how long to wait, and looks again even if that is no time at all', async () => {
    for (const [most, pauses] of [
      [250, [100, 150]],
      [0, [0]],
    ] as const) {
      const fake = fakeClock();
      let bound: number | undefined;
      const moments: Moment[] = [];
      const look = async (moment: Moment): Promise<undefined> => {
        moments.push(moment);
        bound = most;
      };
      await poll(look, { ...SCHEDULE, most: () => bound }, fake.clock);
      expect(fake.pauses).toEqual(pauses);
      expect(moments.map(({ isLast }) => isLast)).toEqual([...pauses.map(() => false), true]);
    }
  });

  it('ends after the look during which its deadline passed', async () => {
    const { pauses, clock } = fakeClock();
    const deadline = new AbortController();
    let looks = 0;
    const look = async (): Promise<undefined> => {
      if (++looks === 2) deadline.abort();
    };
    const schedule = { ...SCHEDULE, deadline: deadline.signal };
    expect(await poll(look, schedule, clock)).toEqual({ found: undefined, waited: 100 });
    expect([looks, pauses]).toEqual([2, [100]]);
  });

  it('announces each pause before it, and none after the last look', async () => {
    const events: string[] = [];
    const look = async (): Promise<undefined> => void events.push('look');
    const clock = { wait: async (milliseconds: number) => void events.push(`wait ${milliseconds}`) };
    const beforePause = (milliseconds: number) => void events.push(`before ${milliseconds}`);
    await poll(look, { ...SCHEDULE, most: () => 300, beforePause }, clock);
    expect(events).toEqual([
      ...['look', 'before 100', 'wait 100'],
      ...['look', 'before 200', 'wait 200'],
      'look',
    ]);
  });

  it('takes false and null for something found', async () => {
    const { clock } = fakeClock();
    expect((await poll(async () => false, SCHEDULE, clock)).found).toBe(false);
    expect((await poll(async () => null, SCHEDULE, clock)).found).toBeNull();
  });

  it('ends with what a look throws', async () => {
    const { pauses, clock } = fakeClock();
    const look = async (): Promise<never> => {
      throw new Error('refused');
    };
    await expect(poll(look, SCHEDULE, clock)).rejects.toThrow('refused');
    expect(pauses).toEqual([]);
  });

  it('has a clock of real time', async () => {
    await expect(REAL_CLOCK.wait(0)).resolves.toBeUndefined();
  });
});
