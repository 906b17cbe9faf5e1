import {
  boundOf,
  CLOCK_TOLERANCE,
  type EntryState,
  type Micros,
  originOfEntry,
  startBounds,
} from '@sitlog/situation';
import { familyOf } from '@sitlog/vocabulary';
import { EVER, OPEN } from '../projection/projection.js';

/** What of an entry's version stands in columns, so that lists are found, narrowed and drawn without reading its state. */
export interface EntryColumns {
  readonly kind: string;
  readonly family: string;
  readonly mode: string;
  readonly origin: string;
  /** The first actor and the first place of the registers, empty where it refers to none. */
  readonly actor: string;
  readonly place: string;
  readonly verification: string;
  readonly tlp: string;
  readonly happened_from: Micros;
  readonly happened_to: Micros;
  readonly certain_from: Micros;
  readonly recorded_at: Micros;
  readonly retracted: number;
  readonly ahead: number;
}

export function columnsOf(entry: EntryState): EntryColumns {
  const { content } = entry;
  return {
    kind: content.kind,
    family: familyOf(content.kind),
    mode: content.mode,
    origin: originOfEntry(entry),
    actor: firstOf(content.actors.map(({ actorId }) => actorId)),
    place: firstOf(content.places.map(({ placeId }) => placeId)),
    verification: entry.verification,
    tlp: content.tlp,
    happened_from: beginningOf(entry),
    happened_to: endOf(entry) ?? OPEN,
    certain_from: certainFrom(entry),
    recorded_at: entry.recordedAt,
    retracted: Number(entry.retracted !== undefined),
    ahead: Number(speaksOfFuture(entry)),
  };
}

/** The moment from which what an entry tells had begun for certain, by rule 2 of the board; before it, it may have. */
export function certainFrom({ content, toldAt }: EntryState): Micros {
  return startBounds(content, toldAt).latest ?? OPEN;
}

/** Whether an entry tells what is to come: a forecast, or something that begins after it was recorded. */
function speaksOfFuture(entry: EntryState): boolean {
  if (entry.feedsNot === 'forecast' || entry.content.forecast !== undefined) return true;
  return beginningOf(entry) > entry.recordedAt + CLOCK_TOLERANCE;
}

function firstOf(ids: readonly (string | undefined)[]): string {
  return ids.find((id) => id !== undefined) ?? '';
}

function beginningOf({ content }: EntryState): Micros {
  const { from } = content.time.occurred;
  return boundOf(from) ?? EVER;
}

function endOf({ content }: EntryState): Micros | null {
  return boundOf(content.time.occurred.to);
}
