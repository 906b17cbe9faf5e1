import { describe, expect, test } from '@jest/globals';
import { type Demand, type EntryState } from '@sitlog/situation';
import { FIRST } from '../../test/first.js';
import { circumstances, hour, hours } from '../../test/accounts.js';
import { plainEntry } from '../../test/entries.js';
import { assertedBy } from '../rule/account.js';
import { derive } from '../rule/derive.js';
import { talksAt } from './read-talks.js';
import { type TalksRecord } from './talks-context.js';

const AROUND = {
  ...circumstances(12),
  vocabulary: FIRST,
  sideOfActor: () => undefined,
  dayOf: () => ({ earliest: hour(0), latest: hour(24) }),
};
const ASPECT = { facet: 'talks', exclusive: true } as const;

function demanding(no: number, demand: Pick<Demand, 'id' | 'what'>): EntryState {
  return plainEntry({
    entryNo: `ALE-00${no}`,
    asserts: [
      { proposition: `${demand.id}/status`, says: 'affirms', value: 'open', start: hours(1, 1) },
    ],
    content: {
      kind: 'talks.demand_made',
      about: [demand.id],
      demand: { ...demand, by: 'act-red' },
      attribution: [{ sourceId: `src-${no}`, act: 'said' }],
    },
  });
}

function recordIn(entries: readonly EntryState[], ...demands: readonly string[]): TalksRecord {
  const accounts = entries.flatMap(assertedBy);
  return {
    demands: new Map(demands.map((id) => [id, `Demand ${id}`])),
    entries,
    statusOf: (demand) => {
      const id = `${demand}/status`;
      const own = accounts.filter(({ proposition }) => proposition === id);
      return demand === 'dem-gone' ? undefined : derive({ id, aspect: ASPECT }, own, AROUND);
    },
  };
}

describe('demands read from a record', () => {
  const entries = [
    demanding(1, { id: 'dem-2', what: 'open the road' }),
    demanding(2, { id: 'dem-1', what: 'leave' }),
    demanding(3, { id: 'dem-1', what: 'stay' }),
  ];

  test('stand in order of their ids and numbers, whatever the order of the record', () => {
    const { demands } = talksAt(recordIn(entries, 'dem-1', 'dem-2'), AROUND);
    expect(
      demands.map(({ id, tellings }) => `${id} ${tellings.map(({ entry }) => entry).join('+')}`),
    ).toEqual(['dem-1 ALE-002+ALE-003', 'dem-2 ALE-001']);
    const other = talksAt(recordIn(entries.toReversed(), 'dem-2', 'dem-1'), AROUND);
    expect(other.demands).toEqual(demands);
  });

  test('are those on the board: one without a status is left out', () => {
    const { demands } = talksAt(recordIn(entries, 'dem-1', 'dem-gone'), AROUND);
    expect(demands.map(({ id }) => id)).toEqual(['dem-1']);
  });

  test('have entries that speak of their status, not of what else is asked of them', () => {
    const apart = plainEntry({
      verification: 'refuted',
      asserts: [
        { proposition: 'dem-1/urgency', says: 'affirms', value: 'high', start: hours(1, 1) },
      ],
    });
    const { demands } = talksAt(recordIn([apart], 'dem-1'), AROUND);
    expect(demands).toMatchObject([{ id: 'dem-1', setAside: [] }]);
  });
});
