import {
  demandTypesIn,
  type Derived,
  type Difference,
  type MomentPair,
  itemInputOf,
  itemsFrom,
  talksAt,
  type TalksRecord,
  talkChangePoints,
} from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type EntryState, type Micros, type Registers, splitProposition } from '@sitlog/situation';
import { circumstancesIn, spokenOfAt, statusOn, zoneOf } from '../demands/read-demands.js';
import { entriesNumbered, entriesRelatedTo } from '../entries/read-entries.js';
import { type RegistersAt } from '../situations/read-registers.js';
import { MovingBoard } from './moving-board.js';

/**
 * Demands, forecasts and alerts of a board as it moves on. It holds at least the entries that can matter to them, so that
 * passing time needs no reading.
 */
export class MovingTalks {
  private readonly board = new MovingBoard();
  private readonly zone: string;
  private demands: TalksRecord['demands'] = new Map();
  private readonly entries = new Map<string, EntryState>();
  private readonly turns = new Map<string, readonly Micros[]>();

  constructor(
    private readonly db: Database,
    private readonly situation: string,
  ) {
    this.zone = zoneOf(db, situation);
  }

  /** Reads all that is known. */
  read({ knownRevision }: MomentPair, known: RegistersAt): void {
    const record = spokenOfAt(this.db, this.situation, known, knownRevision);
    this.demands = record.demands;
    this.hold(record.entries, known);
  }

  /** Takes in an entry as it stands now, with those that it relates to or that relate to it. */
  take(entry: EntryState, { knownRevision }: MomentPair, known: RegistersAt): void {
    const { db, situation } = this;
    const { entryNo, relations } = entry;
    const targets = relations.map(({ target }) => target).filter((no) => !this.entries.has(no));
    this.hold(
      [
        ...entriesNumbered(db, situation, targets, knownRevision),
        ...entriesRelatedTo(db, situation, entryNo, knownRevision),
        entry,
      ],
      known,
    );
  }

  /** Whether something can turn after one valid moment, up to and including another. */
  canTurn(after: Micros, upTo: Micros): boolean {
    const isBetween = (turn: Micros): boolean => turn > after && turn <= upTo;
    return [...this.turns.values()].some((turns) => turns.some(isBetween));
  }

  /** Whether an entry that was logged or changed can move something. */
  isStirredBy(
    before: EntryState | undefined,
    after: EntryState | undefined,
    { subject, vocabulary }: Registers,
  ): boolean {
    if (after === undefined || itemInputOf(before) === itemInputOf(after)) return false;
    if (this.entries.has(after.entryNo)) return true;
    const { demand, forecast } = after.content;
    const types = demandTypesIn(vocabulary);
    return (
      demand !== undefined ||
      forecast !== undefined ||
      after.relations.length > 0 ||
      subjectsIn(after).some((id) => types.has(subject.get(id)?.type ?? ''))
    );
  }

  /** Derives all of it anew; the propositions are those of the same moments. */
  move(
    { validAt }: MomentPair,
    known: RegistersAt,
    propositions: readonly Derived[],
  ): readonly Difference[] {
    const { demands } = this;
    const talks = talksAt(
      { demands, entries: [...this.entries.values()], statusOf: statusOn(propositions) },
      circumstancesIn(known, validAt, this.zone),
    );
    return this.board.replace(itemsFrom([], [], talks));
  }

  private hold(entries: readonly EntryState[], known: RegistersAt): void {
    const circumstances = circumstancesIn(known, 0, this.zone);
    for (const entry of entries) {
      this.entries.set(entry.entryNo, entry);
      this.turns.set(entry.entryNo, talkChangePoints([entry], circumstances));
    }
  }
}

function subjectsIn({ content, asserts }: EntryState): readonly string[] {
  return [
    ...content.about,
    ...asserts.map(({ proposition }) => splitProposition(proposition).subject),
  ];
}
