import { describe, expect, it } from '@jest/globals';
import { type PropositionResponse } from '@sitlog/api-types';
import { propositionOf, valueOf } from '../../testing/test-board.js';
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
