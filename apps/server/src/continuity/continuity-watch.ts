import { type EventStore, type Witness, witnessOf } from '@sitlog/event-store';
import { type Continuity } from './continuity.js';
import { continuationsIn, type StoredContinuation } from './log-stream.js';
import { foundLog, lookAtLog } from './look-at-log.js';
import { type Seen } from './seen.js';
import { Sweep } from './sweep.js';

/** So many of the newest events are looked for. */
const WITNESSES = 16;

/** What is done when the log was accepted, here or by another server, and the views know another one. */
type OnContinued = (incarnation: string) => void;

/**
 * Sees to it that what is read continues what was read: looks each time the log has answered whether it still holds what
 * the views have seen, and at some situations in their turn. Where somebody has accepted the log as it is, the views are
 * behind until they are built from it.
 */
export class ContinuityWatch {
  private continued: StoredContinuation | undefined;
  private readonly sweep: Sweep;

  constructor(
    private readonly store: EventStore,
    private readonly seen: Seen,
    private readonly continuity: Continuity,
    private readonly onContinued: OnContinued,
  ) {
    this.sweep = new Sweep(store, seen, continuity);
  }

  /** Whether the views know the log as it was before it was accepted: nothing may be decided on them. */
  get isStale(): boolean {
    const { continued } = this;
    return continued !== undefined && this.seen.incarnation() !== continued.event.id;
  }

  /** Looks; rejects where the log does not answer. */
  async look(): Promise<void> {
    const found = (await lookAtLog(this.store, this.witnesses())) ?? this.foundByViews();
    if (found !== undefined && found.kind !== 'replaced' && (await this.wasAccepted())) return;
    this.continuity.noteLog(found);
    if (found === undefined && !this.isStale) await this.sweep.look();
  }

  /** Takes note of an acceptance: from now on the log is the one that it begins. */
  take(continued: StoredContinuation): void {
    this.continued = continued;
    this.continuity.acceptLog();
    if (this.isStale) this.onContinued(continued.event.id);
  }

  /** Looks at one situation now. */
  lookAt(situation: string): Promise<void> {
    return this.sweep.lookAt(situation);
  }

  private witnesses(): readonly Witness[] {
    return this.isStale && this.continued !== undefined
      ? [witnessOf(this.continued.event)]
      : this.seen.witnesses(WITNESSES);
  }

  private foundByViews(): ReturnType<typeof foundLog> | undefined {
    const kind = this.isStale ? undefined : this.seen.found();
    return kind === undefined ? undefined : foundLog(kind);
  }

  /** Somebody may have accepted at another server, or here before a restart, that the log known here is not there any more. */
  private async wasAccepted(): Promise<boolean> {
    const known = this.isStale ? this.continued?.event.id : this.seen.incarnation();
    const { all } = await continuationsIn(this.store);
    const isOver = all.some(({ continuation }) => continuation.data.incarnation === known);
    const newest = all.at(-1);
    if (newest === undefined || !isOver) return false;
    this.take(newest);
    return true;
  }
}
