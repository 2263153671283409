import { bareFault, type Fault } from '../audit/faults.ts';
import type { Refused } from './fetcher.ts';

/**
 * A file that could not be fetched.
 *
 * @param role `beside` for files that a folder may do without
 */
export function lackingFault(path: string, answer: Refused, role: 'index' | 'beside' | 'package'): Fault[] {
  const kind = role === 'package' ? 'package' : 'index';
  switch (answer.state) {
    case 'absent':
      if (role === 'beside') return [];
      return [bareFault('error', path, `is missing: the server answers ${answer.status}`, kind)];
    case 'wrong':
      // Hosts that answer every address with a page have no such file.
      if (role === 'beside' && answer.kind === 'page') return [];
      if (role === 'package' && answer.kind === 'larger') {
        return [bareFault('error', path, `is larger than the index says: ${answer.reason}`, 'changed')];
      }
      return [bareFault('error', path, `is not served as it is: ${answer.reason}`, 'server')];
    case 'failed':
      return [bareFault('error', path, `could not be fetched: ${answer.reason}`, 'server')];
  }
}
