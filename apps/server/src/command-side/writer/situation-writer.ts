import { type AppendResult, type EventStore, EventStoreError } from '@sitlog/event-store';
import { type Clock } from '@sitlog/platform';
import { type ClockReading, type SituationDecider, situationStream } from '@sitlog/situation';
import { setTimeout as pause } from 'node:timers/promises';
import { type ClockWatch } from '../../clock/clock-watch.js';
import { type FoundBreak, SituationBroken } from '../../continuity/breaks.js';
import { isDeleted } from '../../continuity/look-at-stream.js';
import { type WriteGate } from '../../store/write-gate.js';
import { answerCommands, type PendingCommand } from './answer-commands.js';
import { type CommandResult, UnitOfWork } from './unit-of-work.js';
import { type SnapshotSource } from '../aggregate/snapshot-source.js';
import { SituationAggregate } from '../aggregate/situation-aggregate.js';
import { type CommandEnvelope } from '../command-envelope.js';
import { type CommandOutcome } from '../command-outcome.js';
import { storedBytes } from './to-event.js';
import { retryAppend } from './retry-append.js';
import { type PendingRehearsal, type Rehearsal, rehearsedIn } from './rehearsal.js';

const UNIT_COMMANDS = 256;
const UNIT_BYTES = 512 * 1024;
/** So often others may get ahead before a decision is given up; each time they have written something. */
const MOST_CONFLICTS = 100;

/** What a writer works with. */
export interface WritingTools {
  readonly store: EventStore;
  readonly snapshots: SnapshotSource;
  /** Absent: only the packs that ship are on offer. */
  readonly decider?: SituationDecider;
  readonly clock: Pick<Clock, 'now'>;
  /** Judges the clock; without it, it is taken to be right. */
  readonly clocks?: Pick<ClockWatch, 'ready' | 'reading'>;
  /** Says why nothing can be written now. */
  readonly gate?: WriteGate;
  /** Is told of a situation whose stream does not continue what was seen of it. */
  readonly onBroken?: (situation: string, found: FoundBreak) => void;
  /** Aborts when this process ends: what is still unknown then is answered so. */
  readonly ending?: AbortSignal;
}

/**
 * The one writer of a situation in this process: decides the waiting commands one after the other and appends their events
 * together at the expected revision. Another process may write too: then it reads on and decides again.
 */
export class SituationWriter {
  private waiting: PendingCommand[] = [];
  private rehearsals: PendingRehearsal[] = [];
  private working = false;
  private isOutOfDate = false;
  /** Halved where the store does not take so much at once. */
  private unitBytes = UNIT_BYTES;
  private readonly aggregate: SituationAggregate;
  private readonly stream: string;

  constructor(
    private readonly situation: string,
    private readonly tools: WritingTools,
  ) {
    this.aggregate = new SituationAggregate(situation, tools.store, tools.snapshots);
    this.stream = situationStream(situation);
  }

  /** Puts a command before the record. Rejects with an EventStoreError when the store cannot say or cannot take it. */
  submit(envelope: CommandEnvelope): Promise<CommandOutcome> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ envelope, resolve, reject });
      if (!this.working) void this.work();
    });
  }

  /** Decides a command on the newest state as if it came now, and stores nothing. */
  rehearse(envelope: CommandEnvelope): Promise<Rehearsal> {
    return new Promise((resolve, reject) => {
      this.rehearsals.push({ envelope, resolve, reject });
      if (!this.working) void this.work();
    });
  }

  /** Forgets what it knows of the situation: what was decided on it before is not what the log holds now. */
  forget(): void {
    this.isOutOfDate = true;
  }

  /** Whether the situation was never opened: then nobody needs this writer. */
  get isEmpty(): boolean {
    return this.aggregate.core.revision === -1;
  }

  private async work(): Promise<void> {
    this.working = true;
    // Commands that arrive in the same turn share one append.
    await pause(0);
    for (;;) {
      if (this.waiting.length > 0) await this.record(this.waiting.splice(0, UNIT_COMMANDS));
      // Whoever only asks waits for those who write.
      else if (this.rehearsals.length > 0) await this.try(this.rehearsals.splice(0, 1));
      else break;
    }
    this.working = false;
  }

  private record(commands: readonly PendingCommand[]): Promise<void> {
    return this.guarded(commands, () => this.carryOut(commands));
  }

  private try(pending: readonly PendingRehearsal[]): Promise<void> {
    return this.guarded(pending, async () => {
      await this.tools.clocks?.ready();
      await this.aggregate.catchUp();
      const at = { stream: this.stream, clock: this.reading() };
      for (const { envelope, resolve } of pending) {
        resolve(await rehearsedIn(this.newUnit(), envelope, at));
      }
    });
  }

  /** Does work on what is known of the situation; what fails is told to all who wait for it, and read anew. */
  private async guarded(
    pending: readonly Pick<PendingCommand, 'reject'>[],
    work: () => Promise<void>,
  ): Promise<void> {
    try {
      if (this.isOutOfDate) this.aggregate.reset();
      this.isOutOfDate = false;
      await work();
    } catch (error) {
      this.aggregate.reset();
      for (const { reject } of pending) reject(error);
    }
  }

  private newUnit(): UnitOfWork {
    return new UnitOfWork(this.situation, this.aggregate, this.tools.decider);
  }

  private async carryOut(commands: readonly PendingCommand[]): Promise<void> {
    await this.tools.clocks?.ready();
    if (this.aggregate.isCold) await this.aggregate.catchUp();
    for (let conflicts = 0; conflicts < MOST_CONFLICTS;) {
      const decided = await this.decide(commands);
      const stored = await this.store(decided.unit);
      if (stored === 'conflict') {
        conflicts += 1;
        await this.aggregate.catchUp();
      } else if (stored instanceof EventStoreError) {
        if (decided.unit.events.length === 1) {
          this.leaveOut(commands, decided, stored);
          return;
        }
        this.unitBytes = Math.floor(decided.bytes / 2);
      } else if (!(await this.isOutdated(decided.unit, stored))) {
        await this.finish(commands, decided, stored);
        return;
      }
    }
    throw outrun(this.stream);
  }

  // A refusal is final only on the newest state: another replica may have logged what it missed.
  private async isOutdated(unit: UnitOfWork, stored: AppendResult | undefined): Promise<boolean> {
    return stored === undefined && needsNewest(unit.results) && (await this.aggregate.catchUp());
  }

  private async finish(
    commands: readonly PendingCommand[],
    { unit, taken }: Decided,
    stored: AppendResult | undefined,
  ): Promise<void> {
    if (stored !== undefined) unit.adopted();
    const tools = { store: this.tools.store, stream: this.stream, aggregate: this.aggregate };
    await answerCommands(commands.slice(0, taken), { unit, stored }, tools);
    this.waiting.unshift(...commands.slice(taken));
  }

  /** The one command whose event the store does not take is refused; the others are decided anew. */
  private leaveOut(
    commands: readonly PendingCommand[],
    { unit }: Decided,
    error: EventStoreError,
  ): void {
    const at = unit.results.findIndex((result) => result.kind === 'event');
    commands[at]?.reject(error);
    this.waiting.unshift(...commands.filter((_, index) => index !== at));
  }

  private async decide(commands: readonly PendingCommand[]): Promise<Decided> {
    const unit = this.newUnit();
    let bytes = 0;
    let seen = 0;
    for (const [index, { envelope }] of commands.entries()) {
      await unit.add(envelope, this.reading());
      for (; seen < unit.events.length; seen += 1) bytes += storedBytes(unit.events[seen]);
      if (bytes > this.unitBytes) return { unit, bytes, taken: index + 1 };
    }
    return { unit, bytes, taken: commands.length };
  }

  private reading(): ClockReading {
    const { clocks, clock } = this.tools;
    return clocks?.reading(this.situation) ?? { now: clock.now() };
  }

  /** Answers the error where the store does not take so much at once. */
  private async store(
    unit: UnitOfWork,
  ): Promise<AppendResult | 'conflict' | EventStoreError | undefined> {
    const [first, ...rest] = unit.events;
    if (first === undefined) return undefined;
    const expected = unit.expected === -1 ? 'no-stream' : unit.expected;
    const append = (): Promise<AppendResult> =>
      this.tools.store.append(this.stream, [first, ...rest], expected);
    try {
      return await retryAppend(append, this.tools.ending);
    } catch (error) {
      if (!(error instanceof EventStoreError)) throw error;
      if (error.code === 'revision-conflict') return 'conflict';
      if (error.code === 'event-too-large') return error;
      throw isDeleted(error) ? deletedUpTo(this.aggregate.core.revision) : error;
    }
  }
}

interface Decided {
  readonly unit: UnitOfWork;
  /** What its events take. */
  readonly bytes: number;
  /** How many of the commands it decides. */
  readonly taken: number;
}

function deletedUpTo(revision: number): SituationBroken {
  return new SituationBroken({ kind: 'deleted', from: 0, to: Math.max(revision, 0) });
}

function outrun(stream: string): EventStoreError {
  const message = `others wrote to ${stream} first, ${MOST_CONFLICTS} times over`;
  return new EventStoreError('revision-conflict', message);
}

function needsNewest(results: readonly CommandResult[]): boolean {
  return results.some((result) => result.kind === 'settled');
}
