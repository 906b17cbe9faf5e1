import { expect, test } from '@jest/globals';
import { type Command, type EntryState, instantOf } from '@sitlog/situation';
import { at, OPENING, recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { withViews } from '../../test/answers.js';
import {
  changedEntries,
  countEntries,
  entriesAsserting,
  entriesRelatedTo,
  entryAt,
  recordedBetween,
  versionsOf,
} from '../index.js';

const FIRST = OPENING.length;
const S = 's1';
const demand = saying({ hour: 8, demand: {} });
const met: Command = saying({
  ...{ hour: 9, from: 'src-un', kind: 'talks.demand_met' },
  relations: [{ type: 'elaborates', target: 'TLK-001' }],
});
const corrected: Command = {
  ...{ kind: 'correct-entry', entryNo: 'TLK-001', class: 'clerical', reason: 'misheard' },
  patch: [{ path: '/headline', value: 'A demand' }],
};
const record = recordOf([
  demand,
  met,
  corrected,
  { kind: 'retract-entry', entryNo: 'TLK-002', reason: 'error' },
]);
const numbers = (entries: readonly EntryState[]): readonly string[] =>
  entries.map(({ entryNo }) => entryNo);

test('an entry is read as it was known, version by version, with who changed it when', async () => {
  await withViews(async ({ db, log }) => {
    await log(S, record);
    const headline = (revision: number) => entryAt(db, S, 'TLK-001', revision)?.content.headline;
    expect([FIRST - 1, FIRST + 1, FIRST + 2].map(headline)).toEqual([
      undefined,
      'talks.demand_made',
      'A demand',
    ]);
    const versions = versionsOf(db, S, 'TLK-001', FIRST + 3);
    expect(versions.map(({ entry }) => entry.content.headline)).toEqual([
      'talks.demand_made',
      'A demand',
    ]);
    expect(versions.map(({ change }) => change)).toMatchObject([
      { name: 'EntryLogged', revision: FIRST, recordedAt: instantOf(at(8)), author: 'desk' },
      { name: 'EntryCorrected', revision: FIRST + 2, data: { reason: 'misheard' } },
    ]);
    expect(versionsOf(db, S, 'TLK-001', FIRST + 1)).toHaveLength(1);
    expect(versionsOf(db, S, 'TLK-003', FIRST + 3)).toEqual([]);
  });
});

test('entries are counted as far as they were logged, each once', async () => {
  await withViews(async ({ db, log }) => {
    await log(S, record);
    const revisions = [FIRST - 1, FIRST, FIRST + 1, FIRST + 3];
    expect(revisions.map((revision) => countEntries(db, S, revision))).toEqual([0, 1, 2, 2]);
    expect(countEntries(db, 's2', FIRST + 3)).toBe(0);
  });
});

test('entries are found by what they refer to, as it was known', async () => {
  await withViews(async ({ db, log }) => {
    await log(S, record);
    const related = (revision: number) => numbers(entriesRelatedTo(db, S, 'TLK-001', revision));
    expect([FIRST, FIRST + 1, FIRST + 3].map(related)).toEqual([[], ['TLK-002'], ['TLK-002']]);
    expect(entriesRelatedTo(db, S, 'TLK-002', FIRST + 3)).toEqual([]);
    const asserting = (id: string) => entriesAsserting(db, S, id, FIRST + 3);
    expect(numbers(asserting('dem-1/status'))).toEqual(['TLK-001', 'TLK-002']);
    expect(asserting('dem-1/status').map(({ retracted }) => retracted !== undefined)).toEqual([
      false,
      true,
    ]);
    expect(asserting('dem-2/status')).toEqual([]);
  });
});

test('what some events changed is told by entry: before the first of them and after the last', async () => {
  await withViews(async ({ db, log }) => {
    await log(S, record);
    const changed = (after: number, upTo: number) =>
      changedEntries(db, S, recordedBetween(db, S, { after, upTo })).map((one) => [
        ...[one.entryNo, one.before?.content.headline, one.after.content.headline],
        one.events.map(({ revision }) => revision - FIRST),
      ]);
    expect(changed(-1, FIRST + 3)).toEqual([
      ['TLK-001', undefined, 'A demand', [0, 2]],
      ['TLK-002', undefined, 'talks.demand_met', [1, 3]],
    ]);
    expect(changed(FIRST + 1, FIRST + 2)).toEqual([
      ['TLK-001', 'talks.demand_made', 'A demand', [2]],
    ]);
    expect(changed(-1, FIRST - 1)).toEqual([]);
  });
});
