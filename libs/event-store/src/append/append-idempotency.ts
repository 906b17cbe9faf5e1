import { EventStoreError } from '../port/event-store-error.js';
import { type AppendResult } from '../port/port.js';
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
  const positions = ownPositions(append, stored);
  if (positions !== undefined || endsAtExpected(append, stored)) return positions;
  const conflict = first === 0 ? 'exists already' : `does not end at revision ${first - 1}`;
  throw new EventStoreError('revision-conflict', `stream ${stream} ${conflict}`);
}

/** The positions of the append's own events where each of them stands at its revision; undefined otherwise. */
export function ownPositions(
  { first, events }: PreparedAppend,
  stored: readonly StoredPlace[],
): readonly number[] | undefined {
  const places = stored.filter(({ revision }) => revision >= first);
  const isSame =
    places.length === events.length &&
    places.every(({ id, revision }, at) => id === events[at]?.id && revision === first + at);
  return isSame ? places.map(({ position }) => position) : undefined;
}

/** The caller's answer for events at these positions. */
export function appendResult(append: PreparedAppend, positions: readonly number[]): AppendResult {
  return {
    revision: append.first + append.events.length - 1,
    positions: positions.map(BigInt),
  };
}

function endsAtExpected({ first }: PreparedAppend, stored: readonly StoredPlace[]): boolean {
  if (first === 0) return stored.length === 0;
  return stored.length === 1 && stored[0]?.revision === first - 1;
}
