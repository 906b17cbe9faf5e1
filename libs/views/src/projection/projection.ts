import { type Database } from '@sitlog/platform';
import {
  type CommandOf,
  type EntryState,
  type Envelope,
  type Micros,
  type SituationCore,
  type SituationEvent,
} from '@sitlog/situation';

/** Column value of a known interval that has no end yet, and of a bound that is never reached. */
export const OPEN = Number.MAX_SAFE_INTEGER;
/** Column value of a bound that lies before everything. */
export const EVER = Number.MIN_SAFE_INTEGER;

/** One stored event with what it did: all that a projection needs, so that none reads another's tables. */
export interface SituationChange {
  readonly situation: string;
  readonly event: SituationEvent;
  readonly envelope: Envelope;
  readonly position: bigint;
  readonly core: SituationCore;
  /** The entry before and after the event, where the event belongs to one. */
  readonly before?: EntryState;
  readonly after?: EntryState;
  /** Any entry of the situation as it stands after the event. */
  readonly entryNamed: (entryNo: string) => EntryState | undefined;
}

/** An entry that stands or no longer stands because of an event of another one: a duplicate of it, or superseded by it. */
export type Restanding = Omit<SituationChange, 'before' | 'after'> &
  Required<Pick<SituationChange, 'before' | 'after'>>;

/** A stored event that could not be taken: only its place counts, and the key under which it was sent. */
interface PassedEvent {
  readonly situation: string;
  readonly revision: number;
  readonly position: bigint;
  /** As its envelope says, but never before the event ahead of it. */
  readonly recordedAt: Micros;
  readonly type: string;
  readonly entryNo?: string;
  readonly command?: CommandOf;
}

/**
 * A view of the log in tables of its own. `apply` writes only to those, and only what follows from the change; rows and
 * checkpoint are committed together. A new version means a new file beside the old one.
 */
export interface Projection {
  readonly name: string;
  readonly version: number;
  readonly tables: string;
  readonly apply: (change: SituationChange, db: Database) => void;
  /** Takes an entry whose standing is another because of an event of another entry. */
  readonly restand?: (change: Restanding, db: Database) => void;
  /** Notes the place of an event that could not be taken. */
  readonly pass?: (passed: PassedEvent, db: Database) => void;
}
