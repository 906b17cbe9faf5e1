import { expect, test } from '@jest/globals';
import { opened, source, stateAfter } from '../../../situation/test/given.js';
import { knownIn } from '../../test/compared.js';
import { circumstancesOf } from './as-known.js';

test('the desk is consulted as no registered source, whatever an older log has registered as it', () => {
  const item = { side: 'government', reliability: 'A' } as const;
  const known = knownIn(stateAfter(opened(), source('src-gov', item), source('desk', item)));
  const { isRegistered, sideOf, reliabilityOf } = circumstancesOf(known, 0);
  const consulted = (origin: string) => [
    isRegistered(origin),
    sideOf(origin),
    reliabilityOf(origin),
  ];
  expect(consulted('src-gov')).toEqual([true, 'government', 'A']);
  expect(consulted('desk')).toEqual([false, undefined, 'F']);
});
