import { expect, test } from '@jest/globals';
import { type Command } from '@sitlog/situation';
import { OPENING, recordOf, saying } from '../../../../test/oracle/histories/talk-commands.js';
import { withViews } from '../../test/answers.js';
import {
  descriptionAt,
  historyAt,
  mergedItemsAt,
  registersAt,
  situationsBeyond,
} from '../index.js';

/** The revision of the first command after the opening. */
const FIRST = OPENING.length;

const named = (id: string, name: string): Command => ({
  ...{ kind: 'register-item', register: 'source', id },
  item: { name, type: 'party', reliability: 'C' },
});
const merge = (register: 'source' | 'actor', id: string, into: string): Command => ({
  ...{ kind: 'merge-item', register, id, into, reason: 'the same office' },
});

const record = recordOf([
  merge('source', 'src-un', 'src-blue'),
  named('src-un', 'The United Nations'),
  { kind: 'unmerge-item', register: 'source', id: 'src-un', reason: 'two offices' },
  { kind: 'describe-situation', name: 'Peace talks' },
  { kind: 'register-item', register: 'actor', id: 'act-rose', item: { name: 'Rose' } },
  merge('actor', 'act-rose', 'act-red'),
]);

test('the history of a source has what was registered and what was merged, in one order', async () => {
  await withViews(async ({ db, log }) => {
    await log('s1', record);
    const told = (register: string, id: string, known = record.length) =>
      historyAt(db, 's1', { register, id }, known).map(({ revision, item, reason }) => {
        const { name, mergedInto } = item as Readonly<Record<string, unknown>>;
        return [revision, name, mergedInto, reason];
      });
    const all = [
      [4, 'src-un', undefined, undefined],
      [FIRST, 'src-un', 'src-blue', 'the same office'],
      [FIRST + 1, 'The United Nations', 'src-blue', undefined],
      [FIRST + 2, 'The United Nations', undefined, 'two offices'],
    ];
    expect(told('source', 'src-un')).toEqual(all);
    expect(told('source', 'src-un', FIRST + 1)).toEqual(all.slice(0, 3));
    expect(told('source', 'src-un', 3)).toEqual([]);
    expect(told('actor', 'act-rose').map(([, , into]) => into)).toEqual([undefined, 'act-red']);
    expect(told('subject', 'dem-1')).toEqual([[7, 'dem-1', undefined, undefined]]);
    const [first] = historyAt(db, 's1', { register: 'source', id: 'src-un' }, record.length);
    expect(first).toMatchObject({ recordedAt: record[4]?.recordedAt, author: record[4]?.author });
    expect(Object.keys(first!)).not.toContain('reason');
  });
});

test('what is merged is known with since when, by whom and why, as long as it is', async () => {
  await withViews(async ({ db, log }) => {
    await log('s1', record);
    const merged = (register: 'source' | 'actor', known: number) => [
      ...mergedItemsAt(db, 's1', register, known),
    ];
    const { recordedAt, author } = record[FIRST]!;
    const reason = 'the same office';
    const asBlue = ['src-un', { into: 'src-blue', since: recordedAt, by: author, reason }];
    expect(merged('source', FIRST - 1)).toEqual([]);
    expect(merged('source', FIRST)).toEqual([asBlue]);
    expect(merged('source', FIRST + 1)).toEqual([asBlue]);
    expect(merged('source', FIRST + 2)).toEqual([]);
    expect(merged('actor', FIRST + 4)).toEqual([]);
    expect(merged('actor', FIRST + 5).map(([id]) => id)).toEqual(['act-rose']);
    const { identities, registers } = registersAt(db, 's1', FIRST);
    expect([identities.originAs('src-un'), identities.originAs('src-red')]).toEqual([
      'src-blue',
      'src-red',
    ]);
    expect([...registers.merged.source]).toEqual([['src-un', 'src-blue']]);
    expect(registersAt(db, 's1', FIRST + 2).identities.originAs('src-un')).toBe('src-un');
    expect(registersAt(db, 's1', FIRST + 5).identities.actorAs('act-rose')).toBe('act-red');
  });
});

test('a situation is called as it was described last', async () => {
  await withViews(async ({ db, log }) => {
    await log('s1', record);
    const name = (known: number) => descriptionAt(db, 's1', known)?.name;
    expect([-1, 0, FIRST + 2, FIRST + 3, FIRST + 4].map(name)).toEqual([
      undefined,
      'Talks',
      'Talks',
      'Peace talks',
      'Peace talks',
    ]);
    expect(descriptionAt(db, 's2', FIRST)).toBeUndefined();
  });
});

test('what lies beyond a place of the log is told by situation, with its revisions', async () => {
  await withViews(async ({ db, log }) => {
    await log('s1', record);
    await log('s2', recordOf([]));
    const beyond = (position: bigint | undefined) =>
      situationsBeyond(db, position).map(({ id, fromRevision, toRevision, core }) => [
        ...[id, fromRevision, toRevision, core.opened?.code],
      ]);
    const last = record.length - 1;
    expect(beyond(undefined).toSorted()).toEqual([
      ['s1', 0, last, 'TLK'],
      ['s2', 0, FIRST - 1, 'TLK'],
    ]);
    expect(beyond(BigInt(last))).toEqual([
      ['s1', last, last, 'TLK'],
      ['s2', 0, FIRST - 1, 'TLK'],
    ]);
    expect(beyond(BigInt(record.length + FIRST - 1))).toEqual([
      ['s2', FIRST - 1, FIRST - 1, 'TLK'],
    ]);
    expect(beyond(BigInt(record.length + FIRST))).toEqual([]);
  });
});

test('grade 1 has lost its support while nothing that it rests on stands, or counts as another source', async () => {
  const graded: readonly Command[] = [
    saying({ hour: 8, demand: {} }),
    saying({ hour: 9, from: 'src-blue', demand: {} }),
    saying({ hour: 10, from: 'src-un', demand: {} }),
    {
      ...{ kind: 'regrade-entry', entryNo: 'TLK-001', credibility: 1, rationale: 'confirmed' },
      because: ['TLK-003'],
    },
    { kind: 'retract-entry', entryNo: 'TLK-003', reason: 'error' },
    { kind: 'retract-entry', entryNo: 'TLK-002', reason: 'error' },
    { kind: 'reinstate-entry', entryNo: 'TLK-003', reason: 'no error' },
    merge('source', 'src-un', 'src-red'),
    { kind: 'unmerge-item', register: 'source', id: 'src-un', reason: 'two offices' },
  ];
  await withViews(async ({ db, log }) => {
    const told = recordOf(graded);
    expect(told).toHaveLength(FIRST + graded.length);
    // One after the other, as the views hear of them.
    for (let upTo = FIRST; upTo <= told.length; upTo += 1) await log('s1', told.slice(0, upTo));
    const lost = graded.map((_, at) => registersAt(db, 's1', FIRST + at).lostSupport.size);
    expect(lost).toEqual([0, 0, 0, 0, 1, 1, 0, 1, 0]);
    expect([...registersAt(db, 's1', FIRST + 4).lostSupport]).toEqual(['TLK-001']);
  });
});
