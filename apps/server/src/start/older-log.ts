import { type EventStore } from '@sitlog/event-store';
import { logBehind, type Progress } from '@sitlog/views';

/** Throws where the log ends before what the views of the same folder have seen: writing on would give places out twice. */
export async function refuseOlderLog(
  store: EventStore,
  progress: Progress,
  folder: string,
): Promise<void> {
  const behind = logBehind(await store.end(), progress);
  if (behind === undefined) return;
  throw new Error(
    `${behind} Put the newest log back (log.sqlite together with log.sqlite-wal); or, to go on without those events, ` +
      `delete views-*.sqlite* in ${folder} and start again.`,
  );
}
