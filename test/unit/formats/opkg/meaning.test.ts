import { describe, expect, it } from 'vitest';
import type { Entry, EntryField } from '../../../../src/formats/format.ts';
import { meaning } from '../../../../src/formats/opkg/meaning.ts';
import { processorTime } from '../../../support/processor-time.ts';

const meaningOf = (text: string): EntryField[] => meaning({ text } as Entry);
const ofLines = (...lines: string[]): EntryField[] => meaningOf(['Package: a', ...lines, ''].join('\n'));

describe('the meaning of an entry', () => {
  it('is the same however its lines are folded', () => {
    const folded = ofLines('Depends: b,', ' c (>=  1),', '\td ', 'X: y', ' z', 'Installed-Size: 010');
    expect(folded).toEqual(ofLines('Depends: d, c (>= 1), b', 'X:  y z', 'Installed-Size: 10'));
    expect(folded).not.toEqual(ofLines('Depends: b, c (>= 1)', 'X: y z', 'Installed-Size: 10'));
  });

  it.each(['X', 'Depends', 'Essential'])('takes linear time for many lines of %s', (field) => {
    const text = `Package: a\n${field}: b,${'\n c,'.repeat(80_000)}\nInstalled-Size: 7\n`;
    const start = processorTime();
    expect(meaningOf(text)).toContainEqual({ name: 'Installed-Size', value: '7', isOptional: true });
    expect(processorTime() - start).toBeLessThan(3000);
  });
});
