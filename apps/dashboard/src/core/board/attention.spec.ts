import { describe, expect, it } from '@jest/globals';
import { type BoardResponse, type RaisedAlertResponse } from '@sitlog/api-types';
import { demandOf, propositionOf, valueOf } from '../../testing/test-board.js';
import { attentionIn, countOf } from './attention.js';

const NOW = Date.parse('2016-12-14T08:30:00Z');
const contested = propositionOf('observance', {
  state: 'contested',
  values: [valueOf('holding'), valueOf('breached')],
});
const old = propositionOf('formal', { state: 'reported', stale: true, values: [valueOf('x')] });
const plain = propositionOf('status', { state: 'reported', values: [valueOf('y')] });
const raised: RaisedAlertResponse = {
  ...{ id: 'deadline_near/dem-1', kind: 'deadline_near', subject: 'dem-1', entries: ['ALE-001'] },
  ...{ since: '2016-12-13T10:00:00Z', due: ['2016-12-14T10:00:00Z'] },
};

function demandDue(id: string, life: string, ...due: readonly (string | null)[]) {
  const given = due.map((latest) => ({
    ...{ written: [], falls: { earliest: null, latest }, since: { earliest: null, latest: null } },
    standing: 'ahead' as const,
    ...{ state: 'reported', origins: ['src-sohr'], entries: ['ALE-001'] },
    grade: { reliability: 'B' as const, credibility: 2 as const },
  }));
  const deadlines = { state: 'reported', given, possible: [], without: [] };
  return demandOf({ id, name: id, life, deadlines });
}

describe('what of a board wants attention', () => {
  const facets: BoardResponse['facets'] = [
    { facet: 'ceasefire', propositions: [contested, old], raised: [raised] },
    {
      facet: 'talks',
      propositions: [plain],
      demands: [
        demandDue('late', 'open', '2016-12-14T12:00:00Z', '2016-12-14T11:00:00Z'),
        demandDue('soon', 'open', '2016-12-14T09:00:00Z', null),
        demandDue('met', 'met', '2016-12-14T09:00:00Z'),
        demandDue('over', 'open', '2016-12-14T08:30:00Z'),
      ],
    },
    {
      facet: 'log_health',
      propositions: [],
      checks: [
        { id: 'contested', count: 1, entries: [], propositions: [] },
        { id: 'unverified', count: 12, entries: [], propositions: [] },
      ],
    },
  ];

  it('is what was raised, the deadlines ahead, and what is contested, old or long unverified', () => {
    const found = attentionIn({ facets }, NOW);
    expect(found).toMatchObject({ raised: [raised], contested: 1, stale: 1, unverified: 12 });
    expect(
      found.deadlines.map(({ demand, at }) => [demand.id, new Date(at).getUTCHours()]),
    ).toEqual([
      ['soon', 9],
      ['late', 11],
      ['late', 12],
    ]);
    expect(countOf(found)).toBe(3);
  });

  it('is nothing on a board of which nothing does', () => {
    const found = attentionIn({ facets: [{ facet: 'talks', propositions: [plain] }] }, NOW);
    expect(found).toEqual({ raised: [], deadlines: [], contested: 0, stale: 0, unverified: 0 });
    expect(countOf(found)).toBe(0);
  });
});
