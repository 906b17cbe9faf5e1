import { expect, test } from '@jest/globals';
import fc from 'fast-check';

test('properties draw the same in each run, unless SITLOG_SEED says otherwise', () => {
  const wanted = process.env['SITLOG_SEED'] ?? '20261120';
  const { seed } = fc.readConfigureGlobal();
  expect(seed).toBe(wanted === 'random' ? undefined : Number(wanted));
});
