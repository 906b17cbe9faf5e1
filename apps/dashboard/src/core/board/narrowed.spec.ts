import { describe, expect, it } from '@jest/globals';
import { type FacetResponse, type RaisedAlertResponse } from '@sitlog/api-types';
import { propositionOf, valueOf } from '../../testing/test-board.js';
import { answersIn, narrowingChoices, linesNarrowed, narrowingOf } from './narrowed.js';

const contested = propositionOf('observance', { state: 'contested', values: [valueOf('holding')] });
const old = propositionOf('formal', { state: 'reported', stale: true, values: [valueOf('x')] });
const elsewhere = { ...old, id: 'pl-fua/status', stale: false };
const raised: RaisedAlertResponse = {
  ...{ id: 'deadline_near/agr-1', kind: 'deadline_near', subject: 'agr-1', entries: [] },
  ...{ since: '2016-12-13T10:00:00Z', due: [] },
};
const FACETS: readonly FacetResponse[] = [
  { facet: 'ceasefire', propositions: [contested, old], raised: [raised], figures: [] },
  { facet: 'access', propositions: [elsewhere], demands: [] },
];

describe('a board narrowed', () => {
  it('to a line shows it whole', () => {
    expect(linesNarrowed(FACETS, { facet: 'access' })).toEqual([FACETS[1]]);
  });

  it('to a subject shows its answers and alerts', () => {
    expect(linesNarrowed(FACETS, { subject: 'agr-1' })).toEqual([
      { facet: 'ceasefire', propositions: [contested, old], raised: [raised] },
    ]);
    expect(linesNarrowed(FACETS, { subject: 'pl-fua' })).toEqual([
      { facet: 'access', propositions: [elsewhere] },
    ]);
  });

  it('to a state shows the answers in it, or those that are old', () => {
    const propositions = [contested];
    expect(linesNarrowed(FACETS, { only: 'contested' })).toEqual([
      { facet: 'ceasefire', propositions },
    ]);
    expect(linesNarrowed(FACETS, { only: 'stale' })).toEqual([
      { facet: 'ceasefire', propositions: [old] },
    ]);
    expect(linesNarrowed(FACETS, { only: 'reported', subject: 'agr-1' })).toEqual([
      { facet: 'ceasefire', propositions: [old] },
    ]);
    expect(linesNarrowed(FACETS, { only: 'verified' })).toEqual([]);
  });

  it('by nothing is the whole board', () => {
    expect(linesNarrowed(FACETS, narrowingOf({ wall: 'on' }))).toBe(FACETS);
  });

  it('can be narrowed to what is there, as often as it is', () => {
    const { facet, subject, only } = narrowingChoices(FACETS);
    expect([...facet]).toEqual([
      ['ceasefire', 2],
      ['access', 1],
    ]);
    expect([...subject]).toEqual([
      ['agr-1', 2],
      ['pl-fua', 1],
    ]);
    expect([...only]).toEqual([
      ['contested', 1],
      ['reported', 2],
      ['stale', 1],
    ]);
    expect(answersIn(FACETS)).toBe(3);
  });
});
