import { type SnapshotSource } from '../aggregate/snapshot-source.js';

/** What a server has at hand whose views hold nothing: writers read the log itself. */
export const NO_SNAPSHOTS: SnapshotSource = {
  known: () => undefined,
  revision: () => -1,
  entry: () => undefined,
  holds: () => false,
  command: () => undefined,
};
