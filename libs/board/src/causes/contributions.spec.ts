import { describe, expect, it } from '@jest/globals';
import { accounts, type Said } from '../../test/accounts.js';
import { type Considered } from '../rule/explain.js';
import { changedParts, decisive } from './contributions.js';

function stands(entry: string, said: Partial<Said> = {}): Considered {
  const [account] = accounts([{ by: 'a', value: 'x', entry, ...said }]);
  return { account: account!, verdict: 'counts', rule: 8, taken: true, because: [] };
}

function goesOut(entry: string, ...because: readonly string[]): Considered {
  return { ...stands(entry), verdict: 'superseded', rule: 3, taken: false, because };
}

describe('the entries that can have made one answer into another', () => {
  it('are those that stand in either', () => {
    expect([...decisive([stands('ALE-001')], [stands('ALE-002')])]).toEqual(['ALE-001', 'ALE-002']);
  });

  it('are those that drove out of one what stands in the other', () => {
    const [was, is] = [[stands('ALE-001')], [goesOut('ALE-001', 'ALE-003')]];
    expect([...decisive(was, is)]).toEqual(['ALE-001', 'ALE-003']);
    expect([...decisive(is, was)]).toEqual(['ALE-001', 'ALE-003']);
  });

  it('are not those that only keep out what stands in neither', () => {
    const both = [stands('ALE-001'), goesOut('ALE-002', 'ALE-003')];
    expect([...decisive(both, both)]).toEqual(['ALE-001']);
  });

  it('are not those because of which something stands', () => {
    const held = { ...stands('ALE-001'), because: ['ALE-009'] };
    expect([...decisive([held], [held])]).toEqual(['ALE-001']);
  });
});

describe('the entries whose part in an answer changed', () => {
  it('are those that came, went, or stand in it otherwise, in order of their numbers', () => {
    const before = ['ALE-1000', 'ALE-003', 'ALE-002'].map((no) => stands(no));
    const after = [stands('ALE-1001'), stands('ALE-002', { verified: true }), stands('ALE-003')];
    expect(changedParts(before, after)).toEqual(['ALE-002', 'ALE-1000', 'ALE-1001']);
  });

  it('are not those that stand in it with the same accounts in another order', () => {
    const two = [stands('ALE-001'), stands('ALE-001', { value: 'y' })];
    expect(changedParts(two, two.toReversed())).toEqual([]);
  });

  it('are those that are open where they were certain', () => {
    const open = { ...stands('ALE-001'), verdict: 'possible', open: { from: 1, to: 2 } } as const;
    expect(changedParts([stands('ALE-001')], [open])).toEqual(['ALE-001']);
    expect(changedParts([{ ...open, open: { from: 1, to: 3 } }], [open])).toEqual(['ALE-001']);
  });

  it('are not those that are set aside in both', () => {
    const before = [stands('ALE-001'), goesOut('ALE-002', 'ALE-001')];
    const after: readonly Considered[] = [
      stands('ALE-001'),
      { ...goesOut('ALE-002'), verdict: 'aged', rule: 4 },
    ];
    expect(changedParts(before, after)).toEqual([]);
  });
});
