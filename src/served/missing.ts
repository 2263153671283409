import type { FaultKind } from '../audit/fault-kinds.ts';
import { type Fault, faultOf } from '../audit/faults.ts';
import type { Refused } from './attempt.ts';

/**
 * The fault of a file that could not be fetched; none for a file that may be missing.
 *
 * @param path how findings name it
 * @param role `optional` for files that a folder may do without
 */
export function missingFault(path: string, answer: Refused, role: 'index' | 'optional' | 'package'): Fault[] {
  const fault = (kind: FaultKind, what: string): Fault => faultOf(kind, 'server', { path, what });
  switch (answer.state) {
    case 'absent':
      if (role === 'optional') return [];
      return [
        fault(role === 'package' ? 'missing' : 'index', `is missing: the server answers ${answer.status}`),
      ];
    case 'wrong':
      // Some hosts answer every address with a page. That means they do not have the file.
      if (role === 'optional' && answer.kind === 'page') return [];
      if (role === 'package' && answer.kind === 'larger') {
        return [fault('changed', `is larger than the index says: ${answer.reason}`)];
      }
      return [fault('badAnswer', `is not served as it is: ${answer.reason}`)];
    case 'failed':
      return [fault('badAnswer', `could not be fetched: ${answer.reason}`)];
  }
}
