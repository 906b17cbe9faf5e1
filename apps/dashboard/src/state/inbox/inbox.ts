import { computed } from '@preact/signals';
import { type TimelineResponse } from '@sitlog/api-types';
import { MOST_NUMBERS } from '@sitlog/filters';
import { UNNAMED_AUTHOR } from '@sitlog/situation';
import { linesByEntry, queueOf } from '../../core/inbox/queue.js';
import { type Desk } from '../desk.js';
import { situationPath } from '../network/api.js';

/** So many of the oldest are listed besides those on which the board rests. */
const MOST_LISTED = 100;

type Inbox = ReturnType<typeof createInbox>;

function createInbox(desk: Desk) {
  const { code, moments, place, peek } = desk.location;
  const { read } = desk.api;

  const lines = computed(() => linesByEntry(desk.board.board.value));

  const isBoardKnown = computed(() => desk.board.board.value !== undefined);

  /** The numbers of the entries on which the board rests: contested lines first. */
  const onBoard = computed(() =>
    [...lines.value]
      .toSorted(([, a], [, b]) => Number(b.isContested) - Number(a.isContested))
      .map(([no]) => no)
      .slice(0, MOST_NUMBERS)
      .join(','),
  );

  const queueAsked = desk.resources.resource<readonly TimelineResponse[]>(() => {
    const situation = code.value;
    if (situation === undefined || !isBoardKnown.value) return undefined;
    const { knownAt } = moments.value;
    const turn = knownAt === undefined ? desk.live.heardRevision.value : 0;
    const path = `${situationPath(situation)}/entries`;
    const query = { knownAt, verification: 'unverified', status: 'in_force', order: 'recorded' };
    const oldest = { ...query, direction: 'ascending', limit: MOST_LISTED };
    const numbers = onBoard.value;
    return {
      key: JSON.stringify([path, knownAt, turn, numbers]),
      ask: (signal) =>
        Promise.all([
          read<TimelineResponse>(path, oldest, signal),
          ...(numbers === ''
            ? []
            : [read<TimelineResponse>(path, { ...query, numbers, limit: MOST_NUMBERS }, signal)]),
        ]),
    };
  });

  /** What is unverified, in the order in which it matters; undefined until it is known. */
  const queue = computed(() => {
    const { data } = queueAsked.state.value;
    if (data === undefined || data[0]?.situation !== code.value) return undefined;
    const entries = new Map(
      data.flatMap((page) => page.entries).map((entry) => [entry.entryNo, entry]),
    );
    return queueOf([...entries.values()], lines.value, desk.naming.name.value ?? UNNAMED_AUTHOR);
  });

  /** Whether more is unverified than is listed. */
  const isMore = computed(() => (queueAsked.state.value.data?.[0]?.next ?? null) !== null);

  /** The entry beside the list, where it is one of the list. */
  const current = computed(() =>
    queue.value?.find(({ entry }) => entry.entryNo === place.value.entry),
  );

  /** Opens the next or the previous entry of the list beside it; the first where none is open. */
  function step(by: number): void {
    const all = queue.peek() ?? [];
    const at = all.findIndex(({ entry }) => entry.entryNo === place.peek().entry);
    const next = all[at < 0 ? 0 : at + by];
    if (next !== undefined) peek(next.entry.entryNo);
  }

  return { queueAsked, queue, isMore, current, step };
}

/** What waits for verification. */
export function inboxOf(desk: Desk): Inbox {
  return desk.keep(createInbox);
}
