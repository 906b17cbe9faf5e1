import { type Clock } from '@sitlog/platform';
import { type Micros } from '@sitlog/situation';
import { type StoreMonitor } from '../../store/store-monitor.js';
import { reachedBy, type Views } from './views.js';

/** Views that stand still for so long although the log has more to tell are not merely late. */
const STALLED: Micros = 30_000_000;

/**
 * Since when the log has been ahead of the views without their moving. Not how far they are behind: under load they
 * always are, and where positions are byte offsets it cannot be said.
 */
export class ViewsWatch {
  private since: { readonly at: Micros; readonly elapsed: Micros } | undefined;
  private seen: bigint | undefined;

  constructor(
    private readonly views: Pick<Views, 'progress' | 'onProgress'>,
    private readonly monitor: Pick<StoreMonitor, 'status' | 'onCheck'>,
    private readonly clock: Clock,
  ) {
    this.seen = reachedBy(views.progress);
    views.onProgress(() => {
      this.look();
    });
    monitor.onCheck(() => {
      this.look();
    });
  }

  /** The moment since which the log is ahead without the views' moving; undefined while it is not. */
  get behindSince(): Micros | undefined {
    return this.since?.at;
  }

  /** For how long that has been so; 0 while it is not. */
  get behindFor(): Micros {
    return this.since === undefined ? 0 : this.clock.elapsed() - this.since.elapsed;
  }

  /** Whether they stand still for longer than load explains. */
  get isStalled(): boolean {
    return this.behindFor > STALLED;
  }

  private look(): void {
    const reached = reachedBy(this.views.progress);
    const moved = reached !== this.seen;
    this.seen = reached;
    if (!this.isAhead(reached)) this.since = undefined;
    else if (moved || this.since === undefined) this.since = this.started();
  }

  // A clock that is set is no reason to call them stalled, or not to.
  private started(): { readonly at: Micros; readonly elapsed: Micros } {
    return { at: this.clock.now(), elapsed: this.clock.elapsed() };
  }

  // While the log does not answer the views cannot move, and that is not their fault.
  private isAhead(position: bigint | undefined): boolean {
    const { state, head } = this.monitor.status;
    return (
      state === 'connected' && head !== undefined && (position === undefined || position < head)
    );
  }
}
