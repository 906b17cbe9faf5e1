import { type EventStore } from '@sitlog/event-store';
import {
  entriesNeeded,
  entryOf,
  type EntryState,
  evolveCore,
  evolveEntry,
  INITIAL_CORE,
  readStored,
  type SituationCore,
  type SituationEvent,
  situationStream,
  skipUnreadable,
  type StoredEvent,
} from '@sitlog/situation';
import { type DeskView, type KnownCommand } from './desk-view.js';
import { type Order, type ReadyOrder } from './order.js';

/** More entries and keys than this in memory, and those that the view holds by now are let go. */
const KEEP = 2_000;

/**
 * The state that decisions are made on: the view's rows plus what the stream holds beyond them. It is exact at `revision`,
 * and an append expects that revision, so a decision on anything older never lands.
 */
export class Desk {
  core: SituationCore = INITIAL_CORE;
  private entries = new Map<string, EntryState>();
  private commands = new Map<string, KnownCommand>();
  private loaded = false;
  private readonly stream: string;

  constructor(
    private readonly situation: string,
    private readonly store: EventStore,
    private readonly view: DeskView,
  ) {
    this.stream = situationStream(situation);
  }

  /** Forgets everything: after an append whose outcome is not known. */
  reset(): void {
    this.core = INITIAL_CORE;
    this.entries = new Map();
    this.commands = new Map();
    this.loaded = false;
  }

  /** Reads what the stream holds beyond the state; says whether there was anything. */
  async catchUp(): Promise<boolean> {
    if (!this.loaded) this.core = this.view.core(this.situation) ?? INITIAL_CORE;
    this.loaded = true;
    const before = this.core.revision;
    for await (const stored of this.store.readStream(this.stream, { from: before + 1 })) {
      this.take(stored);
    }
    return this.core.revision > before;
  }

  /** Whether the first read of the stream is still to come. */
  get isCold(): boolean {
    return !this.loaded;
  }

  /** The entries that an order's decision looks at, with those of this batch before those on record. */
  async entriesFor(
    order: ReadyOrder,
    batch: ReadonlyMap<string, EntryState>,
  ): Promise<ReadonlyMap<string, EntryState>> {
    const found = new Map<string, EntryState>();
    for (const entryNo of entriesNeeded(order.command)) {
      const entry = batch.get(entryNo) ?? (await this.entry(entryNo));
      if (entry !== undefined) found.set(entryNo, entry);
    }
    return found;
  }

  /** The command that this author sent under this key, if it is on record. */
  command(author: string, commandId: string): KnownCommand | undefined {
    return (
      this.commands.get(commandKey(author, commandId)) ??
      this.view.command(this.situation, author, commandId)
    );
  }

  /** Takes events that were just stored, as decided. */
  adopt(
    core: SituationCore,
    entries: ReadonlyMap<string, EntryState>,
    orders: readonly StoredOrder[],
  ): void {
    this.core = core;
    for (const [entryNo, entry] of entries) this.entries.set(entryNo, entry);
    for (const { order, revision } of orders) {
      const key = commandKey(order.author, order.commandId);
      this.commands.set(key, { requestHash: order.requestHash, revision });
    }
    this.trim();
  }

  private async entry(entryNo: string): Promise<EntryState | undefined> {
    const held = this.entries.get(entryNo);
    if (held !== undefined) return held;
    if (this.view.holds(this.situation, entryNo)) {
      return this.view.entry(this.situation, entryNo, this.core.revision);
    }
    return this.entryFromStream(entryNo);
  }

  private async entryFromStream(entryNo: string): Promise<EntryState | undefined> {
    let entry: EntryState | undefined;
    for await (const stored of this.store.readStream(this.stream, { to: this.core.revision })) {
      const reading = readStored(stored);
      if (reading.kind === 'event' && entryOf(reading.event) === entryNo) {
        entry = evolveEntry(entry, reading.event);
      }
    }
    return entry;
  }

  private take(stored: StoredEvent): void {
    const reading = readStored(stored);
    if (reading.kind === 'unreadable') {
      this.skip(reading);
      return;
    }
    const { event, envelope } = reading;
    this.fold(event);
    this.commands.set(commandKey(envelope.author.id, envelope.commandId), {
      requestHash: envelope.requestHash,
      revision: event.revision,
    });
  }

  private fold(event: SituationEvent): void {
    const entryNo = entryOf(event);
    try {
      const before = this.before(event, entryNo);
      const after = evolveEntry(before, event);
      this.core = evolveCore(this.core, event, before, after);
      if (entryNo !== undefined && after !== undefined) this.entries.set(entryNo, after);
    } catch {
      // A payload that is not what its name promises: the views park it, and here only its place counts.
      this.skip({ ...event, ...(entryNo === undefined ? {} : { entryNo }) });
    }
  }

  private skip(at: {
    readonly revision: number;
    readonly recordedAt?: number;
    readonly entryNo?: string;
  }): void {
    const recordedAt = at.recordedAt ?? this.core.lastRecordedAt;
    this.core = skipUnreadable(this.core, { ...at, recordedAt });
  }

  private before(event: SituationEvent, entryNo: string | undefined): EntryState | undefined {
    if (entryNo === undefined || event.name === 'EntryLogged') return undefined;
    return (
      this.entries.get(entryNo) ?? this.view.entry(this.situation, entryNo, event.revision - 1)
    );
  }

  private trim(): void {
    if (this.entries.size + this.commands.size < KEEP) return;
    const held = this.view.revision(this.situation);
    for (const [entryNo, entry] of this.entries) {
      if (entry.revision <= held) this.entries.delete(entryNo);
    }
    for (const [key, command] of this.commands) {
      if (command.revision <= held) this.commands.delete(key);
    }
  }
}

/** An order whose event is stored at a revision. */
export interface StoredOrder {
  readonly order: Order;
  readonly revision: number;
}

/** Author and key in one word. */
export function commandKey(author: string, commandId: string): string {
  return `${author}\n${commandId}`;
}
