import { describe, expect, it } from '@jest/globals';
import { ROLE_CERTAINTIES } from './actors.js';
import { ACTS } from './attribution.js';
import { CREDIBILITIES, NOT_CREDIBLE, RELIABILITIES, UNGRADED } from './grades.js';
import { DEFAULT_TLP, TLP } from './markings.js';
import { needsAspect, RELATION_TYPES, speaksAgainst } from './relations.js';

describe('a figure', () => {
  it('is credible unless it is graded as not: to be unable to say is not the worst', () => {
    expect(NOT_CREDIBLE).toEqual({ reliability: ['E'], credibility: [5] });
  });
});

describe('the lists of codes', () => {
  it.each([
    [
      'acts',
      ACTS,
      'published reported said announced claimed confirmed denied alleged assessed captioned coded observed',
    ],
    ['certainties of a role', ROLE_CERTAINTIES, 'stated alleged confirmed'],
    [
      'relations',
      RELATION_TYPES,
      `corroborates contradicts in_tension_with elaborates duplicate_of supersedes result_of explains
      responds_to part_of condition_of demands fulfils violates modifies_status_of separate_from
      relates_to`,
    ],
  ])('have the %s that the vocabulary promises', (_, codes, written) => {
    expect(codes).toEqual(written.split(/\s+/));
  });

  it('ask for an aspect where sources agree or disagree', () => {
    expect(RELATION_TYPES.filter(needsAspect)).toEqual(['corroborates', 'contradicts']);
    expect(RELATION_TYPES.filter(speaksAgainst)).toEqual(['contradicts', 'in_tension_with']);
  });

  it('have the Admiralty scale and the Traffic Light Protocol', () => {
    expect(Object.keys(RELIABILITIES).join('')).toBe('ABCDEF');
    expect(Object.keys(CREDIBILITIES).join('')).toBe('123456');
    expect(UNGRADED).toBe(6);
    expect(TLP.join(' ')).toBe('TLP:CLEAR TLP:GREEN TLP:AMBER TLP:AMBER+STRICT TLP:RED');
    expect(DEFAULT_TLP).toBe('TLP:AMBER');
  });
});
