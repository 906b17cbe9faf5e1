import { expect, it } from '@jest/globals';
import { type EntryInResponse, type PropositionResponse } from '@sitlog/api-types';
import { boardOf, entryOf } from '../../testing/test-situation.js';
import { linesByEntry, queueOf } from './queue.js';

const line = (id: string, state: string, ...entries: readonly string[]) =>
  ({ id, state, values: [{ entries }], denied: [] }) as unknown as PropositionResponse;

const entry = (no: string, recordedAt: string, author = 'mk') =>
  ({ ...entryOf(no), recordedAt, author }) as EntryInResponse;

it('what is unverified waits in the order in which it matters, the oldest first', () => {
  const board = boardOf(9, [
    line('a/holding', 'reported', 'ALE-002', 'ALE-003'),
    line('a/breached', 'contested', 'ALE-003'),
  ]);
  const entries = [
    entry('ALE-001', '2016-12-14T08:00:00Z'),
    entry('ALE-002', '2016-12-14T07:00:00Z', 'me'),
    entry('ALE-003', '2016-12-14T09:00:00Z'),
    entry('ALE-004', '2016-12-14T06:00:00Z'),
  ];
  const queue = queueOf(entries, linesByEntry(board), 'me');
  expect(
    queue.map(({ entry: { entryNo }, weight, lines, isOwn }) => [entryNo, weight, lines, isOwn]),
  ).toEqual([
    ['ALE-003', 'contested', ['a/holding', 'a/breached'], false],
    ['ALE-002', 'standing', ['a/holding'], true],
    ['ALE-004', 'other', [], false],
    ['ALE-001', 'other', [], false],
  ]);
});

it('nothing rests on an entry where no board is known yet', () => {
  const [one] = queueOf([entry('ALE-001', '2016-12-14T08:00:00Z')], linesByEntry(undefined), 'me');
  expect(one).toMatchObject({ weight: 'other', lines: [] });
});
