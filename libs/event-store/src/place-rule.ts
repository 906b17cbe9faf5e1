import { EventStoreError } from './event-store-error.js';
import { type AppendResult } from './port.js';
import { type PreparedAppend } from './prepared-append.js';

/** An event that already has its place in the stream that is appended to. */
export interface StoredPlace {
  readonly revision: number;
  readonly position: number;
  readonly id: string;
}

/**
 * The rule of every append. `stored` is what the stream holds from the expected revision on, as far
 * as the append would reach. Answers the positions of a retry, or undefined where the append may
 * be stored; throws `revision-conflict` otherwise.
 */
export function earlierPositions(
  append: PreparedAppend,
  stored: readonly StoredPlace[],
): readonly number[] | undefined {
  const { stream, first } = append;
  const places = stored.filter(({ revision }) => revision >= first);
  if (isSameAppend(append, places)) return places.map(({ position }) => position);
  const endsAtExpected = stored.length === (first === 0 ? 0 : 1);
  if (endsAtExpected) return undefined;
  const conflict = first === 0 ? 'exists already' : `does not end at revision ${first - 1}`;
  throw new EventStoreError('revision-conflict', `stream ${stream} ${conflict}`);
}

/** The caller's answer for events at these positions. */
export function appendResult(append: PreparedAppend, positions: readonly number[]): AppendResult {
  return {
    revision: append.first + append.events.length - 1,
    positions: positions.map(BigInt),
  };
}

function isSameAppend({ events }: PreparedAppend, places: readonly StoredPlace[]): boolean {
  return (
    places.length === events.length && events.every((event, at) => event.id === places[at]?.id)
  );
}
