import { type Witness } from '@sitlog/event-store';
import { type SituationCore } from '@sitlog/situation';

/** A situation as it was seen, and the event that was seen last. */
export interface SeenSituation {
  readonly core: SituationCore;
  readonly last: { readonly revision: number; readonly id: string };
}

/** What the views have seen of the log: by this it is known again. */
export interface Seen {
  /** Newest events of different streams, newest first. */
  readonly witnesses: (limit: number) => readonly Witness[];
  /** Id of the event that began the log as the views know it. */
  readonly incarnation: () => string | undefined;
  /** What the thread that follows the log found wrong with it. */
  readonly found: () => 'went-back' | 'changed' | undefined;
  /** Ids of all situations. */
  readonly situations: () => readonly string[];
  readonly situation: (id: string) => SeenSituation | undefined;
  /** The place of an event as it was seen; undefined where none was. */
  readonly placeOf: (situation: string, revision: number) => SeenPlace | undefined;
  /** Situations with events later than a position (undefined: all). */
  readonly beyond: (position: bigint | undefined) => readonly string[];
}

/** By what an event is told from another one at its revision. */
export interface SeenPlace {
  readonly position: bigint;
  readonly recordedAt: number;
  readonly type: string;
}
