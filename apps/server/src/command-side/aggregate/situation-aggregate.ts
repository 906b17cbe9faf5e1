import { type EventStore } from '@sitlog/event-store';
import {
  entriesNeeded,
  entryOf,
  type EntryState,
  evolveEntry,
  firstExpected,
  isAccepted,
  KnownAxis,
  readStored,
  type SituationCore,
  situationStream,
} from '@sitlog/situation';
import { SituationBroken } from '../../continuity/breaks.js';
import { isDeleted, isGap } from '../../continuity/look-at-stream.js';
import { type DeskView, type KnownCommand } from './snapshot-source.js';
import { type FindEntry, Folded, type StoredOrder } from './situation-fold.js';
import { type CommandEnvelope } from '../command-envelope.js';
import { foldWhole } from './fold-stream.js';

/**
 * The state that decisions are made on: the view's rows plus what the stream holds beyond them. It is exact at `revision`,
 * and an append expects that revision, so a decision on anything older never lands. What is read must continue what was
 * seen: a read begins with the last event known.
 */
export class Desk {
  private state: Folded;
  private loaded = false;
  /** The view knows another past of this situation than its stream shows: everything is held here. */
  private detached = false;
  private readonly stream: string;

  constructor(
    private readonly situation: string,
    private readonly store: EventStore,
    private readonly view: DeskView,
  ) {
    this.stream = situationStream(situation);
    this.state = new Folded(this.inView);
  }

  get core(): SituationCore {
    return this.state.core;
  }

  /** Forgets everything: after an append whose outcome is not known, and where what was known does not hold any more. */
  reset(): void {
    this.state = new Folded(this.inView);
    this.loaded = false;
    this.detached = false;
  }

  /**
   * Reads what the stream holds beyond the state; says whether there was anything. Throws `SituationBroken` where the stream
   * does not hold what was seen, and nobody has accepted that.
   */
  async catchUp(): Promise<boolean> {
    const before = this.state.lastEvent;
    try {
      if (!this.loaded || !(await this.readOn())) await this.load();
    } catch (error) {
      if (!isDeleted(error)) throw error;
      throw new SituationBroken({ kind: 'deleted', from: 0, to: Math.max(this.core.revision, 0) });
    }
    return this.state.lastEvent !== before;
  }

  /** Whether the first read of the stream is still to come. */
  get isCold(): boolean {
    return !this.loaded;
  }

  /** The entries that an order's decision looks at, with those of this batch before those on record. */
  async entriesFor(
    order: CommandEnvelope,
    batch: ReadonlyMap<string, EntryState>,
  ): Promise<ReadonlyMap<string, EntryState>> {
    const found = new Map<string, EntryState>();
    for (const entryNo of entriesNeeded(order.command)) {
      const entry = batch.get(entryNo) ?? (await this.entry(entryNo));
      if (entry !== undefined) found.set(entryNo, entry);
    }
    return found;
  }

  /** The command that this author sent under this key, if it is on record, or was among what is missing now. */
  command(author: string, commandId: string): KnownCommand | undefined {
    const held = this.state.command(author, commandId);
    if (held !== undefined) return held;
    const viewed = this.view.command(this.situation, author, commandId);
    const isKnown = !this.detached || (viewed !== undefined && this.isAccepted(viewed.revision));
    return isKnown ? viewed : undefined;
  }

  /** Whether a revision is among those that were accepted as missing. */
  isAccepted(revision: number): boolean {
    return isAccepted(this.core.accepted, { from: revision, to: revision });
  }

  /** Takes events that were just stored, as decided. */
  adopt(
    core: SituationCore,
    entries: ReadonlyMap<string, EntryState>,
    orders: readonly StoredOrder[],
  ): void {
    this.state.adopt(core, entries, orders);
    if (!this.detached) this.state.trim(() => this.view.revision(this.situation));
  }

  private readonly inView: FindEntry = (entryNo, knownRevision) =>
    this.view.entry(this.situation, entryNo, knownRevision);

  private async entry(entryNo: string): Promise<EntryState | undefined> {
    const held = this.state.entry(entryNo);
    if (held !== undefined || this.detached) return held;
    return this.view.holds(this.situation, entryNo)
      ? this.inView(entryNo, this.core.revision)
      : this.entryFromStream(entryNo);
  }

  /** The moments at which the revisions up to this state are read as recorded. */
  async axis(): Promise<KnownAxis> {
    const axis = new KnownAxis();
    const range = { from: firstExpected(this.core.accepted), to: this.core.revision };
    for await (const stored of this.store.readStream(this.stream, range)) {
      const reading = readStored(stored);
      if (reading.kind === 'event') axis.take(reading.event);
    }
    return axis;
  }

  private async entryFromStream(entryNo: string): Promise<EntryState | undefined> {
    let entry: EntryState | undefined;
    const range = { from: firstExpected(this.core.accepted), to: this.core.revision };
    for await (const stored of this.store.readStream(this.stream, range)) {
      const reading = readStored(stored);
      if (reading.kind === 'event' && entryOf(reading.event) === entryNo) {
        entry = evolveEntry(entry, reading.event);
      }
    }
    return entry;
  }

  private async load(): Promise<void> {
    this.reset();
    const known = this.view.known(this.situation);
    this.state = new Folded(this.inView, known);
    if (known === undefined || !(await this.readOn())) {
      const { folded, first } = await foldWhole(this.store, this.stream, known);
      this.state = folded;
      this.detached = known !== undefined || first > 0;
    }
    this.loaded = true;
  }

  /** Takes what follows the last event known; says whether that one still stands where it was seen. */
  private async readOn(): Promise<boolean> {
    let isThere = this.core.revision === -1;
    const from = Math.max(this.core.revision, 0);
    try {
      for await (const stored of this.store.readStream(this.stream, { from })) {
        if (isThere) this.state.take(stored);
        else if (stored.id !== this.state.lastEvent) return false;
        isThere = true;
      }
    } catch (error) {
      if (isGap(error)) return false;
      throw error;
    }
    return isThere;
  }
}
