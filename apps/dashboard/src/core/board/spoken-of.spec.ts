import { describe, expect, it } from '@jest/globals';
import { type PropositionResponse } from '@sitlog/api-types';
import { propositionOf, valueOf } from '../../testing/test-board.js';
import { isMerelyAsked, saysTheSame } from './spoken-of.js';

function proposition(
  state: PropositionResponse['state'],
  ...values: readonly string[]
): PropositionResponse {
  return propositionOf('formal', { state, values: values.map((value) => valueOf(value)) });
}

describe('a question that is merely asked', () => {
  it('is new, and nobody says anything of it', () => {
    expect(isMerelyAsked({ before: null, after: proposition('unknown') })).toBe(true);
    expect(isMerelyAsked({ before: null, after: proposition('reported', 'ongoing') })).toBe(false);
    expect(isMerelyAsked({ before: proposition('unknown'), after: null })).toBe(false);
    expect(isMerelyAsked({ part: 'figures', before: null, after: {} })).toBe(false);
  });
});

describe('answers that say the same', () => {
  it('have the same state and values, whatever they rest on', () => {
    const one = proposition('reported', 'ongoing');
    expect(saysTheSame(one, { ...one, since: { earliest: null, latest: null } })).toBe(true);
    expect(saysTheSame(one, proposition('corroborated', 'ongoing'))).toBe(false);
    expect(saysTheSame(one, proposition('reported', 'none'))).toBe(false);
    expect(saysTheSame(one, { ...one, stale: true })).toBe(false);
    expect(saysTheSame(null, one)).toBe(false);
  });
});
