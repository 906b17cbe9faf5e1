import { describe, expect, test } from '@jest/globals';
import { doubledKeys, stopped, wrongAnswers, wrongReceipts } from './judge.mjs';

const answer = (settled, facets = [], lostFrom = undefined) => ({
  code: 'F2',
  path: '/board',
  lostFrom,
  body: { settled, knownRevision: 4, facets },
});
const entry = (id, commandId) => ({ id, metadata: { event: 'EntryLogged', commandId } });
const receipt = (eventId, entryNo = `F1-${eventId}`) => ({ eventId, entryNo });

describe('answers', () => {
  const truth = () => ({ settled: true, knownRevision: 4, facets: ['true'] });

  test('that are wrong count where they say that they are settled', () => {
    expect(wrongAnswers([answer(true)], truth)).toHaveLength(1);
    expect(wrongAnswers([answer(false)], truth)).toEqual([]);
    expect(wrongAnswers([answer(true, ['true'])], truth)).toEqual([]);
  });

  test('that reach what was lost are wrong whenever they say that they are settled', () => {
    expect(wrongAnswers([answer(true, ['true'], 4)], truth)).toHaveLength(1);
    expect(wrongAnswers([answer(false, [], 4)], truth)).toEqual([]);
    expect(wrongAnswers([answer(true, ['true'], 5)], truth)).toEqual([]);
  });

  test('of which the truth cannot be told are left alone', () => {
    expect(wrongAnswers([answer(true)], () => undefined)).toEqual([]);
  });
});

describe('receipts', () => {
  const events = [entry('a', 'k1'), entry('b', 'k2')];

  test('of the own event are right, also when they come again', () => {
    const writes = [{ key: 'k1', receipt: receipt('a'), again: receipt('a') }];
    expect(wrongReceipts(writes, events)).toEqual([]);
  });

  test('that change, are shared, or name the event of another key are wrong', () => {
    const changed = [{ key: 'k1', receipt: receipt('a'), again: receipt('b') }];
    const shared = [
      { key: 'k1', receipt: receipt('c') },
      { key: 'k2', receipt: receipt('c') },
    ];
    const other = [{ key: 'k1', receipt: receipt('b') }];
    const numbered = [
      { key: 'k1', code: 'F1', receipt: receipt('a', 'F1-001') },
      { key: 'k2', code: 'F1', receipt: receipt('b', 'F1-001'), isLater: true },
    ];
    for (const writes of [changed, shared, other, numbered]) {
      expect(wrongReceipts(writes, events)).toHaveLength(1);
    }
  });

  test('of an entry that was lost may be followed by one under a number of its own', () => {
    const sentAgain = [{ key: 'k1', receipt: receipt('lost'), again: receipt('a') }];
    expect(wrongReceipts(sentAgain, events)).toEqual([]);
    const renumbered = [
      { key: 'k1', receipt: receipt('lost', 'F1-001'), again: receipt('a', 'F1-001') },
    ];
    expect(wrongReceipts(renumbered, events)).toHaveLength(1);
  });
});

test('a key under which two events are stored is doubled', () => {
  expect(doubledKeys([entry('a', 'k1'), entry('b', 'k1'), entry('c', 'k2')])).toHaveLength(1);
});

test('a situation that lost nothing and takes no write has stopped', () => {
  const writes = [{ code: 'F2', receipt: receipt('a') }, { code: 'F3' }];
  expect(stopped(['F1', 'F2', 'F3'], new Map([['F1', 0]]), writes).map(({ what }) => what)).toEqual(
    ['F3'],
  );
});
