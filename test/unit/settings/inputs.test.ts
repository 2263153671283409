import { describe, expect, it } from 'vitest';
import { secretVariable } from '../../../src/settings/inputs.ts';

describe('secretVariable', () => {
  it('is the name in the environment', () => {
    expect(secretVariable('usign-key')).toBe('PKGFEED_USIGN_KEY');
    expect(secretVariable('token')).toBe('PKGFEED_TOKEN');
  });
});
