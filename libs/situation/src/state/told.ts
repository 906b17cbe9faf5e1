import { type EntryContent } from '../entry/entry.js';
import { boundOf, type Micros } from '../time.js';
import { endOfMoment } from './end-of-moment.js';

/** What of a record bounds when an entry was told: its recording, and the correction that gave the beginning in force. */
interface Recorded {
  readonly recordedAt: Micros;
  readonly fromGivenAt?: Micros | undefined;
  /** IANA zone of plain dates, where the entry names none. */
  readonly zone?: string | undefined;
}

/**
 * The first moment at which an entry is known to have been told (R of rule 2): the earliest of uttered, published, received
 * and its recording; where a correction gave a beginning after that, the moment of that correction.
 */
export function toldAt(content: EntryContent, { recordedAt, fromGivenAt, zone }: Recorded): Micros {
  const { occurred, uttered, published, received } = content.time;
  const from = boundOf(occurred.from);
  const inZone = occurred.timeZone ?? zone ?? 'UTC';
  const passedOn = [published, received]
    .map((moment) => endOfMoment(moment, inZone))
    .filter((at) => at !== undefined && (from === null || at >= from));
  const told = [recordedAt, endOfMoment(uttered, inZone), ...passedOn].filter(
    (at) => at !== undefined,
  );
  const first = Math.min(...told);
  return from !== null && from > first && fromGivenAt !== undefined ? fromGivenAt : first;
}

/** Whether an entry says when it was uttered, published or received. */
export function saysWhenTold({ time }: EntryContent): boolean {
  return [time.uttered, time.published, time.received].some((moment) => moment !== undefined);
}
