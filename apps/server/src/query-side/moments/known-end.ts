import { type EventStore, type Position } from '@sitlog/event-store';
import { Problem } from '../../http/problems/problem.js';
import { type StoreMonitor } from '../../store/store-monitor.js';

/** Where the log ends, as far as this process can tell. */
interface EndSources {
  readonly store: Pick<EventStore, 'end'>;
  readonly monitor: Pick<StoreMonitor, 'status' | 'noteHead'>;
  /** Other processes write to the same log. */
  readonly isShared: boolean;
}

/** Tells positions that the log cannot have from those that are still to come into the views. */
export class KnownEnd {
  private asking: Promise<Position | undefined> | undefined;

  constructor(private readonly sources: EndSources) {}

  /** Throws the problem for a position beyond the end of the log; where that cannot be told, the views are waited for. */
  async refuseBeyond(position: Position): Promise<void> {
    const { head, state } = this.sources.monitor.status;
    if (state !== 'connected' || isUpTo(head, position)) return;
    if (!this.sources.isShared) throw beyond(head);
    await this.refuseBeyondNew(position);
  }

  // Others may have written since it was last asked.
  private async refuseBeyondNew(position: Position): Promise<void> {
    const end = await this.askedAnew();
    if (end !== undefined && position > end) throw beyond(end);
  }

  // However many ask at the same time, the log is asked once.
  private askedAnew(): Promise<Position | undefined> {
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async ask(): Promise<Position | undefined> {
    const { store, monitor } = this.sources;
    try {
      const end = await store.end();
      if (end !== undefined) monitor.noteHead(end);
      return end;
    } catch {
      return undefined;
    }
  }
}

function isUpTo(end: Position | undefined, position: Position): boolean {
  return end !== undefined && position <= end;
}

function beyond(end: Position | undefined): Problem {
  const message = end === undefined ? 'The log is empty.' : `The log ends at position ${end}.`;
  const errors = [{ parameter: 'atLeast', code: 'unknown-position', message }];
  return new Problem('unknown-position', message, { errors });
}
