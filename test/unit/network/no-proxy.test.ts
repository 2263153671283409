import { describe, expect, it } from 'vitest';
import { isExcepted } from '../../../src/network/no-proxy.ts';

describe('isExcepted', () => {
  it.each([
    ['https://example.org/', 'example.org'],
    ['https://example.org/', 'a.test, Example.org'],
    ['https://example.org./', 'example.org'],
    ['https://api.example.org/', 'example.org'],
    ['https://api.example.org/', '.example.org'],
    ['https://example.org/', '.example.org'],
    ['https://api.example.org/', '*.example.org'],
    ['https://example.org/', '*'],
    ['https://example.org/', 'x *'],
    ['https://example.org/', 'example.org:443'],
    ['http://example.org/', 'example.org:80'],
    ['http://example.org:8080/', 'example.org:8080'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['http://127.0.0.1:8080/', '127.0.0.1:8080'],
    ['http://10.1.2.3/', '10.0.0.0/8'],
    ['http://10.1.2.3/', '0.0.0.0/0'],
    ['http://[::1]:8080/', '::1'],
    ['http://[::1]:8080/', '[::1]'],
    ['http://[::1]:8080/', '[::1]:8080'],
    ['http://[fd00::7]/', 'fd00::/8'],
  ])('%s by %s', (url, exceptions) => expect(isExcepted(new URL(url), exceptions)).toBe(true));

  it.each([
    ['https://example.org/', ''],
    ['https://example.org/', ' , '],
    ['https://example.org/', '.'],
    ['https://example.org/', '*.'],
    ['https://notexample.org/', 'example.org'],
    ['https://example.org.test/', 'example.org'],
    ['https://example.org/', 'api.example.org'],
    ['https://example.org/', 'example.org:80'],
    ['http://11.1.2.3/', '10.0.0.0/8'],
    ['http://10.1.2.3/', '10.0.0.0/33'],
    ['http://10.1.2.3/', '10.0.0.0/x'],
    ['http://10.1.2.3/', '3'],
    ['http://[::1]/', '127.0.0.1'],
    ['http://127.0.0.1/', '::1'],
    ['http://127.0.0.1/', '1.0.0.1'],
  ])('not %s by %s', (url, exceptions) => expect(isExcepted(new URL(url), exceptions)).toBe(false));

  it('takes little time for a long list', () => {
    const list = `${'a.b,'.repeat(1_000_000)}[[[:::///`;
    const started = performance.now();
    expect(isExcepted(new URL('https://example.org'), list)).toBe(false);
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
