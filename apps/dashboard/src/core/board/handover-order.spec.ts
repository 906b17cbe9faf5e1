import { describe, expect, it } from '@jest/globals';
import { type BoardResponse, type PropositionResponse } from '@sitlog/api-types';
import fc from 'fast-check';
import { sorted } from './handover-order.js';

const proposition: fc.Arbitrary<Omit<PropositionResponse, 'id'>> = fc.record({
  state: fc.constantFrom('reported', 'contested', 'unknown', 'verified', 'denied', 'overridden'),
  stale: fc.boolean(),
  values: fc.constant([]),
  denied: fc.constant([]),
  earlier: fc.constant([]),
  possible: fc.constantFrom(
    [],
    [
      {
        says: 'affirms',
        value: 'ongoing',
        origin: 'src-a',
        entry: 'ALE-001',
        from: null,
        to: null,
      },
    ],
  ),
  abstentions: fc.constantFrom([], [{ origin: 'src-b', entry: 'ALE-002' }]),
  endings: fc.constantFrom([], [{ origin: 'src-c', entry: 'ALE-003' }]),
  since: fc.constant(null),
});

function boardOf(propositions: readonly PropositionResponse[]): BoardResponse {
  return {
    situation: 'ALE',
    mode: 'actual',
    validAt: '2026-11-24T12:00:00Z',
    knownAt: '2026-11-24T12:00:00Z',
    knownRevision: 1,
    settled: true,
    position: '2',
    ruleSet: 'board-3',
    vocabulary: [],
    facets: [{ facet: 'hostilities', propositions }],
  };
}

describe('a board sorted for the next shift', () => {
  it('has everything that anybody speaks of exactly once, and neither disputes nor denials among what holds', () => {
    fc.assert(
      fc.property(fc.array(proposition, { maxLength: 12 }), (drawn) => {
        const all = drawn.map((one, index) => ({ ...one, id: `ea/${index}` }));
        const { contested, open, stale, denied, holds } = sorted(boardOf(all));
        const listed = [...contested, ...open, ...stale, ...denied, ...holds].map(({ id }) => id);
        expect(new Set(listed).size).toBe(listed.length);
        const silent = all.filter(
          ({ state, possible, abstentions, endings }) =>
            state === 'unknown' && [possible, abstentions, endings].flat().length === 0,
        );
        expect(listed.length).toBe(all.length - silent.length);
        expect(contested.every(({ state }) => state === 'contested')).toBe(true);
        const not = ['contested', 'denied', 'unknown'];
        expect(holds.some(({ state, stale: old }) => not.includes(state) || old)).toBe(false);
      }),
    );
  });
});
