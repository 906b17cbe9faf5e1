// What must hold between what the writers know and what the log holds. Pure functions, fed by the runs and by their own test.

/**
 * Compares writes with the events of a whole log, in the order in which they were read. `writes` have `key`, `headline`,
 * `sentAt` (first try), and once acknowledged `ackedAt` and `receipt`; `refused` are keys that were answered "nothing was
 * stored" and never sent again.
 */
export function checkLog({ writes, refused = [], events }) {
  const entries = events.filter(({ metadata }) => metadata.event === 'EntryLogged');
  const stored = Map.groupBy(entries, ({ metadata }) => metadata.commandId);
  const acknowledged = writes.filter(({ receipt }) => receipt !== undefined);
  return {
    counts: {
      sent: writes.length,
      acknowledged: acknowledged.length,
      uncertain: writes.filter(({ uncertain }) => uncertain).length,
      readBack: writes.filter(({ key }) => stored.has(key)).length,
    },
    violations: [
      ...missing(acknowledged, stored),
      ...doubled(stored),
      ...phantoms(writes, refused, stored),
      ...refused.filter((key) => stored.has(key)).map(found('stored although refused')),
      ...writes
        .filter(({ receipt }) => receipt === undefined)
        .map(({ key }) => found('unsettled')(key)),
      ...acknowledged.flatMap((write) => differences(write, stored.get(write.key)?.[0])),
      ...places(events),
      ...orderInTime(acknowledged, stored),
    ],
  };
}

/** How often a rule was violated. */
export function countOf(violations, rule) {
  return violations.filter((violation) => violation.rule === rule).length;
}

const found = (rule) => (what) => ({ rule, what });
const outOfOrder = found('out of order');

function missing(acknowledged, stored) {
  return acknowledged
    .filter(({ key }) => !stored.has(key))
    .map(({ key, receipt }) => found('missing')(`${key}, acknowledged at ${receipt.position}`));
}

function doubled(stored) {
  return [...stored].flatMap(([key, events]) =>
    events.slice(1).map(({ position }) => found('doubled')(`${key}, again at ${position}`)),
  );
}

function phantoms(writes, refused, stored) {
  const known = new Set([...writes.map(({ key }) => key), ...refused]);
  return [...stored.keys()].filter((key) => !known.has(key)).map(found('phantom'));
}

function differences({ key, receipt, headline }, event) {
  if (event === undefined) return [];
  const pairs = [
    ['position', receipt.position, event.position],
    ['revision', receipt.revision, event.revision],
    ['event', receipt.eventId, event.id],
    ['recordedAt', receipt.recordedAt, event.metadata.recordedAt],
    ['headline', headline, event.data.entry.headline],
  ];
  return pairs
    .filter(([, said, is]) => said !== is)
    .map(([name, said, is]) => found('differs')(`${key}: ${name} ${is} instead of ${said}`));
}

/** Positions grow; revisions of a stream are 0, 1, 2, …; its moments of recording grow. */
function places(events) {
  const lasts = new Map();
  return events.flatMap((event, n) => {
    const { position, stream, revision, metadata } = event;
    const before = lasts.get(stream);
    lasts.set(stream, event);
    const at = `${metadata.commandId} at ${position}`;
    return [
      ...(n > 0 && BigInt(position) <= BigInt(events[n - 1].position)
        ? [outOfOrder(`${at} is read after ${events[n - 1].position}`)]
        : []),
      ...(revision === (before?.revision ?? -1) + 1
        ? []
        : [outOfOrder(`${at}: revision ${revision} after ${before?.revision} in ${stream}`)]),
      ...(before === undefined || metadata.recordedAt > before.metadata.recordedAt
        ? []
        : [outOfOrder(`${at}: recorded at ${metadata.recordedAt}, not after the one before`)]),
    ];
  });
}

/** What was sent after something else had been acknowledged stands behind it: of one writer and across all of them. */
function orderInTime(acknowledged, stored) {
  const placed = acknowledged
    .filter(({ key }) => stored.has(key))
    .map((write) => ({ ...write, position: BigInt(stored.get(write.key)[0].position) }));
  const byAck = placed.toSorted((a, b) => a.ackedAt - b.ackedAt);
  let next = 0;
  let furthest;
  return placed
    .toSorted((a, b) => a.sentAt - b.sentAt)
    .flatMap(({ key, sentAt, position }) => {
      for (; next < byAck.length && byAck[next].ackedAt < sentAt; next += 1) {
        if (furthest === undefined || byAck[next].position > furthest.position)
          furthest = byAck[next];
      }
      if (furthest === undefined || furthest.position < position) return [];
      const before = `${furthest.key} at ${furthest.position}`;
      return [outOfOrder(`${key} at ${position} was sent after ${before} had been acknowledged`)];
    });
}
