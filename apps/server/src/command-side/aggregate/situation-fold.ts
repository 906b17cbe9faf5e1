import {
  type CommandOf,
  entryOf,
  type EntryState,
  evolveCore,
  evolveEntry,
  INITIAL_CORE,
  readStored,
  type SituationCore,
  type SituationEvent,
  skipUnreadable,
  type StoredEvent,
} from '@sitlog/situation';
import { type KnownCommand, type KnownSituation } from './snapshot-source.js';
import { type CommandEnvelope } from '../command-envelope.js';

/** More entries and keys than this in memory, and those that the view holds by now are let go. */
const KEEP = 2_000;

/** Finds an entry that is not held in memory, as it was up to a revision. */
export type FindEntry = (entryNo: string, knownRevision: number) => EntryState | undefined;

/** A situation as far as it was folded from its stream: its core, and the entries and keys that were touched on the way. */
export class Folded {
  core: SituationCore;
  /** Id of the last event taken. */
  lastEvent: string | undefined;
  private readonly entries = new Map<string, EntryState>();
  private readonly commands = new Map<string, KnownCommand>();

  constructor(
    private readonly find: FindEntry,
    known?: KnownSituation,
  ) {
    this.core = known?.core ?? INITIAL_CORE;
    this.lastEvent = known?.lastEvent;
  }

  entry(entryNo: string): EntryState | undefined {
    return this.entries.get(entryNo);
  }

  command(author: string, commandId: string): KnownCommand | undefined {
    return this.commands.get(commandKey(author, commandId));
  }

  /** Takes the next event of the stream. */
  take(stored: StoredEvent): void {
    this.lastEvent = stored.id;
    const reading = readStored(stored);
    if (reading.kind === 'unreadable') {
      this.skip(reading);
      // Its key is taken all the same: sent again, it must not be stored twice.
      if (reading.command !== undefined) this.note(reading.command, stored.revision);
      return;
    }
    const { event, envelope } = reading;
    this.fold(event);
    this.note({ ...envelope, author: envelope.author.id }, event.revision);
  }

  /** Takes events that were just stored, as decided. */
  adopt(
    core: SituationCore,
    entries: ReadonlyMap<string, EntryState>,
    orders: readonly StoredOrder[],
  ): void {
    this.core = core;
    for (const [entryNo, entry] of entries) this.entries.set(entryNo, entry);
    for (const { order, revision, eventId } of orders) {
      this.lastEvent = eventId;
      this.note(order, revision);
    }
  }

  /** Lets go of what the view holds, where there is much; `held` is the newest revision that it holds. */
  trim(held: () => number): void {
    if (this.entries.size + this.commands.size < KEEP) return;
    const revision = held();
    for (const [entryNo, entry] of this.entries) {
      if (entry.revision <= revision) this.entries.delete(entryNo);
    }
    for (const [key, command] of this.commands) {
      if (command.revision <= revision) this.commands.delete(key);
    }
  }

  private note({ author, commandId, requestHash }: CommandOf, revision: number): void {
    this.commands.set(commandKey(author, commandId), { requestHash, revision });
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
    return this.entries.get(entryNo) ?? this.find(entryNo, event.revision - 1);
  }
}

/** An order whose event is stored at a revision. */
export interface StoredOrder {
  readonly order: CommandEnvelope;
  readonly revision: number;
  readonly eventId: string;
}

/** Author and key in one word. */
export function commandKey(author: string, commandId: string): string {
  return `${author}\n${commandId}`;
}
