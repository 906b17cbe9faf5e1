import { type Micros } from '@sitlog/situation';

/** How far a stream has told the story of a situation: an event of it, and the valid moment of the last board. */
export interface Cursor {
  readonly position: bigint;
  readonly revision: number;
  readonly recordedAt: Micros;
  readonly validAt: Micros;
}

/** What an id says that a client came back with. A bare position names no valid moment. */
export interface Claim {
  readonly position: bigint;
  readonly validAt?: Micros;
  readonly recordedAt?: Micros;
}

const ID = /^(\d{1,18})(?:@(-?\d{1,16})(?::(-?\d{1,16}))?)?$/;

/**
 * The id of a frame. It ends with the moment of the event's record: a log that was restored and went on differently can
 * have another event at the same position, and must not be taken for this one.
 */
export function idOf({ position, validAt, recordedAt }: Cursor): string {
  return `${position}@${validAt}:${recordedAt}`;
}

/** Reads an id back; undefined for what was never one. */
export function readId(text: string): Claim | undefined {
  const [, position, validAt, recordedAt] = ID.exec(text) ?? [];
  if (position === undefined) return undefined;
  const moments = [validAt, recordedAt].map((digits) => Number(digits ?? 0));
  if (!moments.every((moment) => Number.isSafeInteger(moment))) return undefined;
  return {
    position: BigInt(position),
    ...(validAt === undefined ? {} : { validAt: Number(validAt) }),
    ...(recordedAt === undefined ? {} : { recordedAt: Number(recordedAt) }),
  };
}
