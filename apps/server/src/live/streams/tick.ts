import { type TickFrame } from '@sitlog/contract';
import { formatInstant, type Micros } from '@sitlog/situation';
import { reachedBy, type Views } from '../../query-side/views-read/views.js';
import { type StoreStatus } from '../../store/store-monitor.js';

/** What a tick is made of. */
interface Ticking {
  readonly now: Micros;
  readonly store: StoreStatus;
  readonly views: Pick<Views, 'failure' | 'progress'>;
}

/** How far this server is and whether it can know: by this a screen proves that what it shows is fresh. */
export function tickOf({
  now,
  store,
  views,
}: Ticking): Pick<TickFrame, 'now' | 'position' | 'head' | 'store' | 'views' | 'behind'> {
  const { position } = views.progress;
  const reached = reachedBy(views.progress);
  const head = later(store.head, reached);
  const state = stateOf(views);
  return {
    now: formatInstant(now),
    position: wire(position),
    head: wire(head),
    store: {
      state: store.state,
      since: formatInstant(store.since),
      answeredAt: store.answeredAt === undefined ? null : formatInstant(store.answeredAt),
    },
    views: { state },
    behind: state !== 'following' || reached !== head,
  };
}

/** Whether the views follow the log. */
export function stateOf({ failure, progress }: Ticking['views']): string {
  if (failure !== undefined) return 'failed';
  return progress.built ? 'following' : 'building';
}

// The log is asked only now and then: meanwhile the views may know more of it.
function later(head: bigint | undefined, position: bigint | undefined): bigint | undefined {
  if (head === undefined || position === undefined) return head ?? position;
  return head > position ? head : position;
}

function wire(position: bigint | undefined): string | null {
  return position === undefined ? null : String(position);
}
