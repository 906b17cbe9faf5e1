import { type EventStore } from '@sitlog/event-store';
import {
  type Command,
  alsoNeeded,
  entriesNeeded,
  entryOf,
  type EntryState,
  evolve,
  firstExpected,
  INITIAL_STATE,
  isAccepted,
  KnownAxis,
  readStored,
  type SituationCore,
  situationStream,
} from '@sitlog/situation';
import { SituationBroken } from '../../continuity/breaks.js';
import { isDeleted, isGap } from '../../continuity/look-at-stream.js';
import { type SnapshotSource, type KnownCommand } from './snapshot-source.js';
import { type FindEntry, SituationFold } from './situation-fold.js';
import { foldStream } from './fold-stream.js';

/** By what an entry is read: the zone of its plain dates, and the vocabulary at the time. */
const SETTING: ReadonlySet<string> = new Set([
  'SituationOpened',
  'SituationContinued',
  'VocabularyAdopted',
  'VocabularyDropped',
  'VocabularyExtended',
]);

/**
 * The state that decisions are made on: the view's rows plus what the stream holds beyond them. It is exact at `revision`,
 * and an append expects that revision, so a decision on anything older never lands. What is read must continue what was
 * seen: a read begins with the last event known.
 */
export class SituationAggregate {
  private state: SituationFold;
  private loaded = false;
  /** The view knows another past of this situation than its stream shows: everything is held here. */
  private detached = false;
  private readonly stream: string;

  constructor(
    private readonly situation: string,
    private readonly store: EventStore,
    private readonly snapshots: SnapshotSource,
  ) {
    this.stream = situationStream(situation);
    this.state = new SituationFold(this.inSnapshot);
  }

  get core(): SituationCore {
    return this.state.core;
  }

  /** Id of the last event that it rests on. */
  get lastEvent(): string | undefined {
    return this.state.lastEvent;
  }

  /** Forgets everything: after an append whose outcome is not known, and where what was known does not hold any more. */
  reset(): void {
    this.state = new SituationFold(this.inSnapshot);
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

  /** The entries that a command's decision looks at, with those changed since before those on record. */
  async entriesFor(
    command: Command,
    changes: SituationFold,
  ): Promise<ReadonlyMap<string, EntryState>> {
    const found = new Map<string, EntryState>();
    const needed = new Set(entriesNeeded(command));
    for (const entryNo of needed) {
      const entry = changes.entry(entryNo) ?? (await this.entry(entryNo));
      if (entry === undefined) continue;
      found.set(entryNo, entry);
      for (const next of alsoNeeded(command, entry)) needed.add(next);
    }
    return found;
  }

  /** The command that this author sent under this key, if it is on record, or was among what is missing now. */
  command(author: string, commandId: string): KnownCommand | undefined {
    const held = this.state.command(author, commandId);
    if (held !== undefined) return held;
    const viewed = this.snapshots.command(this.situation, author, commandId);
    const isKnown = !this.detached || (viewed !== undefined && this.isAccepted(viewed.revision));
    return isKnown ? viewed : undefined;
  }

  /** Whether a revision is among those that were accepted as missing. */
  isAccepted(revision: number): boolean {
    return isAccepted(this.core.accepted, { from: revision, to: revision });
  }

  /** Takes over what was just stored. */
  adopt(changes: SituationFold): void {
    this.state.adopt(changes);
    if (!this.detached) this.state.trim(() => this.snapshots.revision(this.situation));
  }

  private readonly inSnapshot: FindEntry = (entryNo, knownRevision) =>
    this.snapshots.entry(this.situation, entryNo, knownRevision);

  private async entry(entryNo: string): Promise<EntryState | undefined> {
    const held = this.state.entry(entryNo);
    if (held !== undefined || this.detached) return held;
    return this.snapshots.holds(this.situation, entryNo)
      ? this.inSnapshot(entryNo, this.core.revision)
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
    let state = INITIAL_STATE;
    const range = { from: firstExpected(this.core.accepted), to: this.core.revision };
    for await (const stored of this.store.readStream(this.stream, range)) {
      const reading = readStored(stored);
      if (reading.kind !== 'event') continue;
      const { event } = reading;
      if (entryOf(event) === entryNo || SETTING.has(event.name)) state = evolve(state, event);
    }
    return state.entries.get(entryNo);
  }

  private async load(): Promise<void> {
    this.reset();
    const known = this.snapshots.known(this.situation);
    this.state = new SituationFold(this.inSnapshot, known);
    if (known === undefined || !(await this.readOn())) {
      const { fold, first } = await foldStream(this.store, this.stream, known);
      this.state = fold;
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
