import { type Derived, type Difference, type MomentPair, sitesIn } from '@sitlog/board';
import { type Database } from '@sitlog/platform';
import { type EntryState, splitProposition } from '@sitlog/situation';
import { type RegistersAt } from '../situations/read-registers.js';
import { MovingFigures } from './moving-figures.js';
import { MovingTalks } from './moving-talks.js';

/** Where a board stands after a step, with its propositions. */
export interface Standing {
  readonly at: MomentPair;
  readonly known: RegistersAt;
  readonly propositions: () => readonly Derived[];
}

/** What a changed entry moved: propositions, and entries whose grade 1 lost or regained its support. */
interface Moved {
  readonly moved: readonly Difference[];
  readonly regraded: ReadonlySet<string>;
}

/** What stands on a board beside its propositions, as it moves on through the record: only what a step can move is derived. */
export class MovingOthers {
  private readonly figures: MovingFigures;
  private readonly talks: MovingTalks;
  private validAt: number;

  constructor(db: Database, situation: string, standing: Standing) {
    this.figures = new MovingFigures(db, situation, standing.at);
    this.talks = new MovingTalks(db, situation);
    this.validAt = standing.at.validAt;
    this.register(standing);
  }

  /** Moves on to what was registered, by which these entries stand otherwise. */
  register(
    standing: Standing,
    restood: readonly (readonly (EntryState | undefined)[])[] = [],
  ): readonly Difference[] {
    this.talks.read(standing.at, standing.known);
    const { vocabulary } = standing.known.registers;
    for (const [before, after] of restood) this.figures.take(before, after, vocabulary);
    return [
      ...this.figures.move(this.figures.all, standing.at, standing.known),
      ...this.moveTalks(standing),
    ];
  }

  /** Moves on to a later valid moment, which moved these propositions. */
  wait(standing: Standing, moved: readonly Difference[]): readonly Difference[] {
    const { at, known } = standing;
    const [after, upTo] = [this.validAt, at.validAt];
    this.validAt = upTo;
    const keys = [...this.figures.turning(after, upTo), ...this.byStatus(moved, known)];
    const isTurn = this.talks.canTurn(after, upTo) || moved.some(isStatus);
    return [
      ...this.figures.move(new Set(keys), at, known),
      ...(isTurn ? this.moveTalks(standing) : []),
    ];
  }

  /** Takes in an entry before and after it was changed, which moved these propositions and the grades of these entries. */
  take(
    [before, after]: readonly (EntryState | undefined)[],
    standing: Standing,
    { moved, regraded }: Moved,
  ): readonly Difference[] {
    const { at, known } = standing;
    const own = [
      ...this.figures.take(before, after, known.registers.vocabulary),
      ...this.figures.keysOf(regraded),
    ];
    const keys = [...own, ...this.byStatus(moved, known)];
    const isStirred = this.talks.isStirredBy(before, after, known.registers);
    if (isStirred && after !== undefined) this.talks.take(after, at, known);
    return [
      ...this.figures.move(new Set(keys), at, known),
      ...(isStirred || regraded.size > 0 ? this.moveTalks(standing) : []),
    ];
  }

  /** Figures of shelter stand by what is said of their sites. */
  private byStatus(
    moved: readonly Difference[],
    { registers: { vocabulary } }: RegistersAt,
  ): readonly string[] {
    const { aspects } = sitesIn(vocabulary);
    const isOfSite = moved.some(({ id }) => aspects.has(splitProposition(id).aspect));
    return isOfSite ? this.figures.ofShelter(vocabulary) : [];
  }

  private moveTalks({ at, known, propositions }: Standing): readonly Difference[] {
    return this.talks.move(at, known, propositions());
  }
}

/** Demands stand by their status. */
function isStatus({ id }: Difference): boolean {
  return splitProposition(id).aspect === 'status';
}
