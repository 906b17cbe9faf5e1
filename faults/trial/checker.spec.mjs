import { expect, test } from '@jest/globals';
import { checkLog, countOf } from './checker.mjs';

/** A log of so many entries in one stream, and the writes that they came from, one after the other. */
function history(count) {
  const writes = [];
  const events = [];
  for (let n = 0; n < count; n += 1) {
    const recordedAt = `2024-03-01T00:00:0${n}.000000Z`;
    const place = { position: String((n + 1) * 10), revision: n, recordedAt };
    const [key, headline] = [`key-${n}`, `writer, ${n}`];
    writes.push({
      key,
      headline,
      sentAt: 2 * n,
      ackedAt: 2 * n + 1,
      receipt: { ...place, eventId: `id-${n}` },
    });
    events.push({
      id: `id-${n}`,
      position: place.position,
      revision: n,
      stream: 'situation-1',
      data: { entry: { headline } },
      metadata: { event: 'EntryLogged', commandId: key, recordedAt },
    });
  }
  return { writes, events };
}

const rules = ({ violations }) => [...new Set(violations.map(({ rule }) => rule))];

test('finds nothing in a log that holds what was acknowledged, in order', () => {
  const { writes, events } = history(5);
  expect(checkLog({ writes, events })).toEqual({
    counts: { sent: 5, acknowledged: 5, uncertain: 0, readBack: 5 },
    violations: [],
  });
});

test('reports an acknowledged entry that is not in the log, and the hole that it leaves', () => {
  const { writes, events } = history(5);
  const found = checkLog({ writes, events: events.toSpliced(2, 1) });
  expect(countOf(found.violations, 'missing')).toBe(1);
  expect(found.violations[0].what).toContain('key-2');
  expect(rules(found)).toEqual(['missing', 'out of order']);
  expect(found.counts.readBack).toBe(4);
});

test('does not take the loss of a refused or uncertain write for the loss of an acknowledged one', () => {
  const { writes, events } = history(3);
  const open = { ...writes[2], receipt: undefined, ackedAt: undefined };
  const found = checkLog({ writes: [...writes.slice(0, 2), open], events: events.slice(0, 2) });
  expect(rules(found)).toEqual(['unsettled']);
});

test('reports an entry that is stored twice', () => {
  const { writes, events } = history(3);
  const again = { ...events[1], id: 'id-again', position: '40', revision: 3 };
  again.metadata = { ...again.metadata, recordedAt: '2024-03-01T00:00:09.000000Z' };
  const found = checkLog({ writes, events: [...events, again] });
  expect(found.violations).toEqual([{ rule: 'doubled', what: 'key-1, again at 40' }]);
});

test('reports an entry that nobody sent', () => {
  const { writes, events } = history(3);
  const found = checkLog({ writes: writes.slice(0, 2), events });
  expect(found.violations).toEqual([{ rule: 'phantom', what: 'key-2' }]);
});

test('reports an entry that was stored although it was refused', () => {
  const { writes, events } = history(3);
  const found = checkLog({ writes: writes.slice(0, 2), refused: ['key-2', 'key-9'], events });
  expect(found.violations).toEqual([{ rule: 'stored although refused', what: 'key-2' }]);
});

test('reports entries that are read in another order than they stand', () => {
  const { writes, events } = history(4);
  const swapped = [events[0], events[2], events[1], events[3]];
  const found = checkLog({ writes, events: swapped });
  expect(rules(found)).toEqual(['out of order']);
  expect(found.violations[0].what).toContain('key-2 at 30: revision 2 after 0');
});

test('reports an entry that stands before one that was acknowledged before it was sent', () => {
  const { writes, events } = history(3);
  // The writers say it the other way round: what stands last was acknowledged before anything else was sent.
  const [first, ...others] = writes;
  const last = { ...others.pop(), sentAt: -2, ackedAt: -1 };
  const found = checkLog({ writes: [last, first, ...others], events });
  expect(countOf(found.violations, 'out of order')).toBe(2);
  expect(found.violations[0].what).toBe(
    'key-0 at 10 was sent after key-2 at 30 had been acknowledged',
  );
});

test('lets writes that were under way at the same time stand in any order', () => {
  const { writes, events } = history(3);
  const atOnce = writes.map((write, n) => ({ ...write, sentAt: 0, ackedAt: 10 - n }));
  expect(checkLog({ writes: atOnce, events }).violations).toEqual([]);
});

test.each([
  ['position', { position: '11' }],
  ['event', { id: 'other' }],
  ['headline', { data: { entry: { headline: 'other' } } }],
])('reports a stored event whose %s is not what the receipt says', (name, change) => {
  const { writes, events } = history(1);
  const found = checkLog({ writes, events: [{ ...events[0], ...change }] });
  expect(found.violations).toEqual([
    { rule: 'differs', what: expect.stringContaining(`key-0: ${name} `) },
  ]);
});
