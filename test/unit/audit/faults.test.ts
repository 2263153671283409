import { describe, expect, it } from 'vitest';
import { type FaultKind, KINDS } from '../../../src/audit/fault-kinds.ts';
import { faultOf, findingOf, oversizedFault } from '../../../src/audit/faults.ts';

describe.each(Object.keys(KINDS) as FaultKind[])('a fault of the kind %s', (kind) => {
  it('says why it matters and what to do, in whole sentences', () => {
    for (const from of ['home', 'server'] as const) {
      const { why, remedy } = faultOf(kind, from, { path: 'f', what: 'is odd' });
      expect(why).toMatch(/^[a-zA-Z].*[^.]$/);
      expect(remedy).toMatch(/^[A-Z].*[^.]\.$/);
    }
  });
});

describe('faultOf', () => {
  it('is an error, and asks a reader to tell the publisher what the maintainer can mend', () => {
    const facts = { path: 'f', what: 'is odd' };
    expect(faultOf('changed', 'home', facts)).toEqual({
      ...{ ...facts, severity: 'error', mayPass: true, why: 'devices refuse to install it' },
      remedy: 'Restore the file from the history of the feed or publish it again with a new version.',
    });
    expect(faultOf('changed', 'server', facts).remedy).toBe(
      'Restore the file from the history of the feed or publish it again with a new version, or tell the publisher of the feed.',
    );
  });

  it('takes other words where those of the kind do not fit, and does not wait for a warning', () => {
    const facts = {
      severity: 'warning',
      path: 'f',
      what: 'is odd',
      why: 'it is',
      remedy: 'Mend it.',
    } as const;
    const fault = faultOf('changed', 'server', facts);
    expect(fault).toEqual({ ...facts, mayPass: false });
    expect(findingOf(fault)).toEqual(facts);
  });
});

describe('oversizedFault', () => {
  it('names the size and the limit for that file', () => {
    expect(oversizedFault('a/Packages.sig', 2 << 20)).toMatchObject({
      ...{ severity: 'error', path: 'a/Packages.sig' },
      what: 'has 2097152 bytes, and at most 1048576 are read',
    });
  });
});
