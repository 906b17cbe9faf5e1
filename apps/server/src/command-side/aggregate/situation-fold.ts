import {
  type CommandOf,
  entryOf,
  type EntryState,
  evolve,
  INITIAL_CORE,
  readStored,
  type SituationCore,
  type SituationEvent,
  skipUnreadable,
  type StoredEvent,
} from '@sitlog/situation';
import { type KnownCommand } from './snapshot-source.js';

/** More entries and keys than this in memory, and those that the snapshots hold by now are let go. */
const KEEP = 2_000;

/** Finds an entry that is not held in memory, as it was up to a revision. */
export type FindEntry = (entryNo: string, knownRevision: number) => EntryState | undefined;

/** Where a fold begins. */
interface Beginning {
  readonly core: SituationCore;
  readonly lastEvent: string | undefined;
}

const NOTHING: Beginning = { core: INITIAL_CORE, lastEvent: undefined };

/** A situation as far as it was folded from its stream: its core, and the entries and keys that were touched on the way. */
export class SituationFold {
  core: SituationCore;
  /** Id of the last event taken. */
  lastEvent: string | undefined;
  private readonly entries = new Map<string, EntryState>();
  private readonly commands = new Map<string, KnownCommand>();

  constructor(
    private readonly find: FindEntry,
    { core, lastEvent }: Beginning = NOTHING,
  ) {
    this.core = core;
    this.lastEvent = lastEvent;
  }

  entry(entryNo: string): EntryState | undefined {
    return this.entries.get(entryNo);
  }

  command(author: string, commandId: string): KnownCommand | undefined {
    return this.commands.get(commandKey(author, commandId));
  }

  /** Takes the next event of the stream; answers it, undefined where it cannot be read and only its place counts. */
  take(stored: StoredEvent): SituationEvent | undefined {
    this.lastEvent = stored.id;
    const reading = readStored(stored);
    if (reading.kind === 'unreadable') {
      this.skip(reading);
      // Its key is taken all the same: sent again, it must not be stored twice.
      if (reading.command !== undefined) this.note(reading.command, stored.revision);
      return undefined;
    }
    const { event, envelope } = reading;
    this.note({ ...envelope, author: envelope.author.id }, event.revision);
    return this.fold(event) ? event : undefined;
  }

  /** Takes over what was folded on from here. */
  adopt(further: SituationFold): void {
    this.core = further.core;
    this.lastEvent = further.lastEvent;
    for (const [entryNo, entry] of further.entries) this.entries.set(entryNo, entry);
    for (const [key, command] of further.commands) this.commands.set(key, command);
  }

  /** Lets go of what the snapshots hold, where there is much; `held` is the newest revision that they hold. */
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

  /** Says whether it could be folded: a payload that is not what its name promises is parked by the views, too. */
  private fold(event: SituationEvent): boolean {
    const entryNo = entryOf(event);
    try {
      const { core, entries } = evolve({ core: this.core, entries: this.before(event) }, event);
      this.core = core;
      for (const [no, entry] of entries) this.entries.set(no, entry);
      return true;
    } catch {
      this.skip({ ...event, ...(entryNo === undefined ? {} : { entryNo }) });
      return false;
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

  /** The one entry that an event looks at. */
  private before(event: SituationEvent): ReadonlyMap<string, EntryState> {
    const entryNo = entryOf(event);
    if (entryNo === undefined || event.name === 'EntryLogged') return new Map();
    const entry = this.entries.get(entryNo) ?? this.find(entryNo, event.revision - 1);
    return new Map(entry === undefined ? [] : [[entryNo, entry]]);
  }
}

function commandKey(author: string, commandId: string): string {
  return `${author}\n${commandId}`;
}
