import { describe, expect, test } from '@jest/globals';
import { doubledKeys, stopped, wrongAnswers, wrongReceipts } from './judge.mjs';

const answer = (code, settled, facets = []) => ({
  code,
  path: '/board',
  status: 200,
  body: { settled, knownRevision: 4, facets },
});
const entry = (id, commandId) => ({ id, metadata: { event: 'EntryLogged', commandId } });
const receipt = (eventId) => ({ eventId, entryNo: 'F1-001' });

describe('answers', () => {
  const truth = () => ({ settled: true, knownRevision: 4, facets: ['true'] });

  test('that are wrong count where they say that they are settled', () => {
    expect(wrongAnswers([answer('F2', true)], new Set(), truth)).toHaveLength(1);
    expect(wrongAnswers([answer('F2', false)], new Set(), truth)).toEqual([]);
    expect(wrongAnswers([answer('F2', true, ['true'])], new Set(), truth)).toEqual([]);
  });

  test('about a situation that lost something are wrong whenever they say that they are settled', () => {
    expect(wrongAnswers([answer('F1', true, ['true'])], new Set(['F1']), truth)).toHaveLength(1);
    expect(wrongAnswers([answer('F1', false)], new Set(['F1']), truth)).toEqual([]);
  });

  test('of which the truth cannot be told are left alone', () => {
    expect(wrongAnswers([answer('F2', true)], new Set(), () => undefined)).toEqual([]);
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
    for (const writes of [changed, shared, other]) {
      expect(wrongReceipts(writes, events)).toHaveLength(1);
    }
  });
});

test('a key under which two events are stored is doubled', () => {
  expect(doubledKeys([entry('a', 'k1'), entry('b', 'k1'), entry('c', 'k2')])).toHaveLength(1);
});

test('a situation that lost nothing and takes no write has stopped', () => {
  const writes = [{ code: 'F2', receipt: receipt('a') }, { code: 'F3' }];
  expect(stopped(['F1', 'F2', 'F3'], new Set(['F1']), writes).map(({ what }) => what)).toEqual([
    'F3',
  ]);
});
