import { describe, expect, it } from '@jest/globals';
import { type DemandResponse, type PropositionResponse } from '@sitlog/api-types';
import { propositionOf, valueOf } from '../../testing/test-board.js';
import { boardOf } from '../../testing/test-situation.js';
import { sorted } from './handover-order.js';
import { aspectOfProposition, subjectOf } from './proposition-id.js';
import { isMerelyAsked, isSpokenOf, saysTheSame } from './spoken-of.js';

const POSSIBLE = [
  {
    ...({ says: 'affirms', value: 'ongoing', origin: 'src-a', entry: 'ALE-001' } as const),
    ...{ from: null, to: null },
  },
];
const ABSTENTIONS = [{ origin: 'src-b', entry: 'ALE-002' }];
const ENDINGS = [{ origin: 'src-b', entry: 'ALE-002' }];
const EARLIER = [
  {
    ...({
      value: 'ongoing',
      negated: false,
      origin: 'src-a',
      entry: 'ALE-001',
      why: 'over',
    } as const),
    ...{ since: { earliest: null, latest: null }, until: null },
  },
];

const proposition = (
  id: string,
  state: PropositionResponse['state'],
  other: Partial<PropositionResponse> = {},
): PropositionResponse => propositionOf('', { id, state, ...other });

describe('the page for the next shift', () => {
  it('has each proposition in its list, in the order of the board', () => {
    const board = boardOf(9, [
      proposition('a/x', 'reported'),
      proposition('b/x', 'contested', { stale: true }),
      proposition('c/x', 'unknown', { possible: POSSIBLE }),
      proposition('d/x', 'unknown', { abstentions: ABSTENTIONS, stale: true }),
      proposition('e/x', 'unknown'),
      proposition('f/x', 'verified', { stale: true }),
      proposition('g/x', 'verified'),
      proposition('h/x', 'denied', { denied: [valueOf('ongoing')] }),
      proposition('i/x', 'denied', { denied: [valueOf('ongoing')], stale: true }),
      proposition('j/x', 'unknown', { earlier: EARLIER }),
      proposition('k/x', 'unknown', { endings: ENDINGS }),
    ]);
    const { contested, open, stale, denied, holds } = sorted(board);
    const ids = [contested, open, stale, denied, holds].map((list) => list.map(({ id }) => id));
    expect(ids).toEqual([
      ['b/x'],
      ['c/x', 'd/x', 'j/x', 'k/x'],
      ['f/x', 'i/x'],
      ['h/x'],
      ['a/x', 'g/x'],
    ]);
  });

  it('has the demands that are open, and what alerts', () => {
    const demand = (id: string, life: DemandResponse['life']) => ({ id, life }) as DemandResponse;
    const [facet] = boardOf(9).facets;
    const demands = [demand('d1', 'met'), demand('d2', 'withdrawn'), demand('d3', 'open')];
    const board = {
      ...boardOf(9),
      facets: [{ ...facet!, demands, raised: [{ entry: 'ALE-001' }] }, facet!],
    } as unknown as ReturnType<typeof boardOf>;
    expect(sorted(board).demands.map(({ id }) => id)).toEqual(['d3']);
    expect(sorted(board).alerts).toEqual([{ entry: 'ALE-001' }]);
    expect([sorted(boardOf(9)).demands, sorted(boardOf(9)).alerts]).toEqual([[], []]);
    expect(sorted({ ...boardOf(9), facets: [] }).open).toEqual([]);
  });
});

describe('the id of a proposition', () => {
  it('is its subject and its aspect', () => {
    expect(subjectOf('agr-1/in_force')).toBe('agr-1');
    expect(aspectOfProposition('agr-1/in_force/by')).toBe('in_force/by');
  });
});

describe('what is spoken of', () => {
  it('is what is known, was, or may be, and of what somebody declines to speak or says that it ended', () => {
    expect(isSpokenOf(proposition('a/x', 'unknown'))).toBe(false);
    expect(isSpokenOf(proposition('a/x', 'reported'))).toBe(true);
    expect(isSpokenOf(proposition('a/x', 'unknown', { possible: POSSIBLE }))).toBe(true);
    expect(isSpokenOf(proposition('a/x', 'unknown', { abstentions: ABSTENTIONS }))).toBe(true);
    expect(isSpokenOf(proposition('a/x', 'unknown', { earlier: EARLIER }))).toBe(true);
    expect(isSpokenOf(proposition('a/x', 'unknown', { endings: ENDINGS }))).toBe(true);
  });

  it('is merely asked only where it is a proposition that was not there and is', () => {
    const unknown = proposition('a/x', 'unknown');
    expect(isMerelyAsked({ part: 'figures', before: null, after: unknown })).toBe(false);
    expect(isMerelyAsked({ before: unknown, after: unknown })).toBe(false);
    expect(isMerelyAsked({ before: null, after: null })).toBe(false);
  });

  it('is the same where state, age, values, what may be and an override are', () => {
    const one = proposition('a/x', 'unknown');
    const differing: readonly Partial<PropositionResponse>[] = [
      { possible: POSSIBLE },
      { possible: POSSIBLE.map((one) => ({ ...one, says: 'denies' })) },
      { denied: [valueOf('ongoing')] },
      { stale: true },
      { override: { value: 'ongoing' } as NonNullable<PropositionResponse['override']> },
    ];
    expect(saysTheSame(one, { ...one, abstentions: ABSTENTIONS })).toBe(true);
    for (const other of differing) expect(saysTheSame(one, { ...one, ...other })).toBe(false);
    const [maybe, maybeNot, denied] = differing.map((other) => ({ ...one, ...other }));
    expect(saysTheSame(maybe!, maybeNot!)).toBe(false);
    expect(saysTheSame(denied!, { ...one, values: [valueOf('ongoing')] })).toBe(false);
    expect([saysTheSame(one, null), saysTheSame(null, null)]).toEqual([false, false]);
  });
});
