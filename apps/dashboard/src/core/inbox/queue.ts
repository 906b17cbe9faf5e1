import { type BoardResponse, type EntryInResponse } from '@sitlog/api-types';

/** Why an entry waits where it does: a line that it speaks of is contested, or rests on it, or neither. */
type Weight = 'contested' | 'standing' | 'other';

/** An unverified entry, and the lines of the board because of which it matters. */
export interface QueuedEntry {
  readonly entry: EntryInResponse;
  readonly weight: Weight;
  readonly lines: readonly string[];
  /** Whoever logged an entry does not verify it. */
  readonly isOwn: boolean;
}

const ORDER: readonly Weight[] = ['contested', 'standing', 'other'];

/** The lines of the board that rest on an entry, by the entry, and whether one of them is contested. */
export function linesByEntry(board: BoardResponse | undefined): ReadonlyMap<string, Lines> {
  const lines = board?.facets.flatMap(({ propositions }) => propositions) ?? [];
  const rested = lines.flatMap(({ id, state, values, denied }) =>
    [...values, ...denied]
      .flatMap(({ entries }) => entries)
      .map((no) => ({ no, id, isContested: state === 'contested' })),
  );
  const byEntry = [...Map.groupBy(rested, ({ no }) => no)];
  return new Map(
    byEntry.map(([no, on]) => [
      no,
      {
        isContested: on.some(({ isContested }) => isContested),
        ids: [...new Set(on.map(({ id }) => id))],
      },
    ]),
  );
}

interface Lines {
  readonly isContested: boolean;
  readonly ids: readonly string[];
}

/** What is unverified, in the order in which it matters: contested lines, then what the board rests on, then the rest; the oldest first. */
export function queueOf(
  entries: readonly EntryInResponse[],
  lines: ReadonlyMap<string, Lines>,
  operator: string,
): readonly QueuedEntry[] {
  const queued = entries.map((entry): QueuedEntry => {
    const on = lines.get(entry.entryNo);
    const standing = on === undefined ? 'other' : 'standing';
    return {
      entry,
      weight: on?.isContested === true ? 'contested' : standing,
      lines: on?.ids ?? [],
      isOwn: entry.author === operator,
    };
  });
  return queued.toSorted(
    (a, b) =>
      ORDER.indexOf(a.weight) - ORDER.indexOf(b.weight) ||
      a.entry.recordedAt.localeCompare(b.entry.recordedAt),
  );
}
