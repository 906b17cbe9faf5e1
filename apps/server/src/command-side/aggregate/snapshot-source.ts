import { type EntryState, type SituationCore } from '@sitlog/situation';

/** A command that became an event: by which request, at which revision. */
export interface KnownCommand {
  readonly requestHash: string;
  readonly revision: number;
}

/** A situation as it was seen, and the id of the event that was seen last: by it the stream is known again. */
export interface SituationSnapshot {
  readonly core: SituationCore;
  readonly lastEvent: string;
}

/** Where the command side finds situations as they were seen, so that a cold start does not fold a whole history: the views. */
export interface SnapshotSource {
  /** The situation at the view's newest revision; undefined where the view is not to be relied on. */
  readonly known: (situation: string) => SituationSnapshot | undefined;
  /** The newest revision that the view holds without a gap; -1 where it holds none. */
  readonly revision: (situation: string) => number;
  readonly entry: (
    situation: string,
    entryNo: string,
    knownRevision: number,
  ) => EntryState | undefined;
  /** Whether the view can answer for this entry: no event of it is parked. */
  readonly holds: (situation: string, entryNo: string) => boolean;
  readonly command: (
    situation: string,
    author: string,
    commandId: string,
  ) => KnownCommand | undefined;
}
