import {
  assertionInputOf,
  type BoardItem,
  type Derived,
  type Difference,
  itemsFrom,
  type MomentPair,
} from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type EntryState, type Micros } from '@sitlog/situation';
import { type Proposition, propositionsOf, readPropositions } from '../accounts/read-board.js';
import { entriesRestood, entryAt } from '../entries/read-entries.js';
import { registeredBetween, registersAt, type RegistersAt } from '../situations/read-registers.js';
import { recordedBetween, type RecordedMoment } from '../situations/read-situations.js';
import { MovingBoard } from './moving-board.js';
import { MovingOthers, type Standing } from './moving-others.js';

/** So many events are read at a time. */
const AT_ONCE = 256;
/** What the rules consult besides entries: whatever it is, any answer may move. */
const REGISTERING: ReadonlySet<string> = new Set([
  'source.registered',
  'source.merged',
  'source.unmerged',
  'actor.registered',
  'actor.merged',
  'actor.unmerged',
  'subject.registered',
  'sides.declared',
  'proposition.overridden',
  'override.lifted',
  'vocabulary.adopted',
  'vocabulary.dropped',
  'vocabulary.extended',
]);

/** What is replayed: from a board on, everything recorded up to a revision. */
export interface ReplayRange {
  readonly from: MomentPair;
  readonly upTo: number;
  /** Absent: the board as it was live, each step valid when it was recorded. */
  readonly validAt?: Micros;
  /** The valid moment of the last board, where the board moves with the clock. */
  readonly until: Micros;
}

/** One step: something was recorded, or time alone moved an answer. It leads to the board `at`. */
export interface ReplayStep {
  readonly at: MomentPair;
  /** Of propositions first, then of the others. */
  readonly changes: readonly Difference[];
  /** What was recorded, with its entry as it stood then; absent: time passed. */
  readonly event?: RecordedMoment;
  readonly entry?: EntryState;
}

/**
 * The steps from one board to another, one for each recorded event whether or not it changed an answer, and one for each time
 * that passing time did. Lazy: it holds one board, and a part is derived only when its step is asked for.
 */
export function* readReplay(
  db: Database,
  situation: string,
  { from, upTo, validAt, until }: ReplayRange,
): Generator<ReplayStep, void, undefined> {
  const player = new Player(db, situation, from);
  for (let after = from.knownRevision; after < upTo; after += AT_ONCE) {
    const range = { after, upTo: Math.min(upTo, after + AT_ONCE) };
    for (const event of recordedBetween(db, situation, range)) {
      yield* player.wait(validAt ?? event.recordedAt);
      yield player.record(event);
    }
  }
  yield* player.wait(validAt ?? until);
}

/** A board that moves on through the record of a situation. */
class Player {
  private readonly board = new MovingBoard();
  private readonly others: MovingOthers;
  private known: RegistersAt;
  private propositions: readonly Proposition[];

  constructor(
    private readonly db: Database,
    private readonly situation: string,
    private at: MomentPair,
  ) {
    this.known = registersAt(db, situation, at.knownRevision);
    this.propositions = propositionsOf(this.known);
    this.board.update(this.derive(this.propositions));
    this.others = new MovingOthers(db, situation, this.standing());
  }

  /** Lets time pass up to a valid moment; a step only where that changes an answer. */
  wait(validAt: Micros): readonly ReplayStep[] {
    if (validAt <= this.at.validAt) return [];
    this.at = { ...this.at, validAt };
    const moved = this.board.update(this.derive(this.propositions));
    const changes = [...moved, ...this.others.wait(this.standing(), moved)];
    return changes.length === 0 ? [] : [{ at: this.at, changes }];
  }

  /** Takes in what was recorded next. */
  record(event: RecordedMoment): ReplayStep {
    this.at = { ...this.at, knownRevision: event.revision };
    if (REGISTERING.has(event.type)) return { at: this.at, changes: this.register(event), event };
    if (event.entryNo === undefined) return { at: this.at, changes: [], event };
    const versions = this.versionsAt(event.entryNo, event.revision);
    const [, entry] = versions;
    const all = [versions, ...this.restood(event.revision)];
    const regraded = this.regraded(event.revision);
    const ids = new Map(
      all.flatMap((one) => this.touched(one, regraded)).map((one) => [one.id, one]),
    );
    const touched = [...ids.values()];
    const moved = touched.length === 0 ? [] : this.board.update(this.derive(touched));
    const changes = [
      ...moved,
      ...all.flatMap((one) => this.others.take(one, this.standing(), { moved, regraded })),
    ];
    return { at: this.at, changes, event, ...(entry === undefined ? {} : { entry }) };
  }

  private versionsAt(entryNo: string, revision: number): readonly (EntryState | undefined)[] {
    const [before, after] = [revision - 1, revision].map((known) =>
      entryAt(this.db, this.situation, entryNo, known),
    );
    return [before, after];
  }

  /** Entries that stand otherwise because of an event of another one. */
  private restood(revision: number): readonly (readonly (EntryState | undefined)[])[] {
    const range = { after: revision - 1, upTo: revision };
    const ordinals = [...entriesRestood(this.db, this.situation, range)];
    return ordinals.map((ordinal) => this.versionsAt(`-${ordinal}`, revision));
  }

  private register({ revision }: RecordedMoment): readonly Difference[] {
    this.known = registersAt(this.db, this.situation, revision);
    this.propositions = propositionsOf(this.known);
    const moves = this.board.replace(this.derive(this.propositions));
    // Merged sources can set entries aside: their figures are held.
    const restood = this.restood(revision);
    return [...moves, ...this.others.register(this.standing(), restood)];
  }

  private standing(): Standing {
    const { at, known, board } = this;
    return { at, known, propositions: () => board.items.flatMap(answerOf) };
  }

  /** The entries whose grade 1 lost or regained its support by an event. */
  private regraded(revision: number): ReadonlySet<string> {
    const range = { after: revision - 1, upTo: revision };
    const changes = registeredBetween(this.db, this.situation, ['support'], range);
    if (changes.length > 0) this.known = registersAt(this.db, this.situation, revision);
    return new Set(changes.map(({ id }) => id));
  }

  /** The propositions of which an entry says something else than before, and those that regraded entries assert. */
  private touched(
    [before, after]: readonly (EntryState | undefined)[],
    regraded: ReadonlySet<string>,
  ): readonly Proposition[] {
    const { db, situation, at } = this;
    const others = [...regraded].map((no) => entryAt(db, situation, no, at.knownRevision));
    const idsIn = (...entries: readonly (EntryState | undefined)[]): ReadonlySet<string> =>
      new Set(entries.flatMap((entry) => entry?.asserts ?? []).map((said) => said.proposition));
    const [own, moved] = [idsIn(before, after), idsIn(...others)];
    return this.propositions.filter(
      ({ id }) =>
        moved.has(id) ||
        (own.has(id) && assertionInputOf(before, id) !== assertionInputOf(after, id)),
    );
  }

  private derive(propositions: readonly Proposition[]): readonly BoardItem[] {
    const { db, situation, at, known } = this;
    const derived = readPropositions(db, situation, { ...at, at: known, propositions });
    return itemsFrom(derived);
  }
}

function answerOf(item: BoardItem): readonly Derived[] {
  return item.kind === 'propositions' ? [item.answer] : [];
}
