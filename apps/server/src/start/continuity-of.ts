import { type EventStore } from '@sitlog/event-store';
import { systemClock } from '@sitlog/platform';
import { coreOf } from '@sitlog/views';
import { type ProcessParts } from '../process/parts.js';
import { seenIn } from '../query-side/views-read/seen-views.js';
import { type Views } from '../query-side/views-read/views.js';
import { ContinuityWatch } from '../continuity/continuity-watch.js';
import { Continuity } from '../continuity/continuity.js';

/** What sees to it that what is read continues what was read. */
export function continuityOf(
  store: EventStore,
  views: Views,
): Pick<ProcessParts, 'continuity' | 'watch' | 'seen'> {
  const seen = seenIn(views);
  const codeOf = (id: string): string | undefined => coreOf(views.db, id)?.opened?.code;
  const continuity = new Continuity(systemClock, codeOf);
  const watch = new ContinuityWatch(store, seen, continuity, () => {
    views.rebuild();
  });
  return { continuity, watch, seen };
}
