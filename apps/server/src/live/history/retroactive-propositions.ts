import {
  type Account,
  assertedBy,
  assertionInputOf,
  endOf,
  itemsFrom,
  startOf,
  toldBoard,
  type ToldBoard,
} from '@sitlog/board';
import { type Micros } from '@sitlog/situation';
import {
  entriesAsserting,
  type Proposition,
  propositionsOf,
  readPropositions,
  registersAt,
  type RegistersAt,
} from '@sitlog/views';
import { type Recorded } from '../delta/cause.js';
import { lineDifferences } from '../delta/line-differences.js';
import {
  type Between,
  type DifferenceThen,
  type Found,
  inThePast,
  statesOf,
} from './retroactive.js';

/** One proposition is derived at no more moments than this to find one at which it differs. */
const MOST_MOMENTS = 200;
const MINUTE: Micros = 60_000_000;
const NOTHING: Found = { differing: [], unlisted: [] };

/** Propositions of which entries say something else than before, at the first moment found at which their answer differs. */
export function revisedPropositions(between: Between, { entries }: Recorded): Found {
  const inPresent = new Set(
    between.present.flatMap(({ kind, id }) => (kind === 'propositions' ? [id] : [])),
  );
  const asserted = entries.flatMap(statesOf).flatMap(({ asserts }) => asserts.map(idIn));
  const ids = new Set(asserted.filter((id) => !inPresent.has(id)));
  // Most of what is recorded is about the present: then nothing of the past is read.
  if (ids.size === 0) return NOTHING;
  const past = new Past(between);
  const found = past.propositions
    .filter(({ id }) => ids.has(id))
    .map((proposition) => {
      const touching = entries.filter(
        ({ before, after }) =>
          assertionInputOf(before, proposition.id) !== assertionInputOf(after, proposition.id),
      );
      return past.differenceOf(proposition, touching.flatMap(statesOf).flatMap(assertedBy));
    });
  return {
    differing: found.flatMap(({ differing }) => differing),
    unlisted: found.flatMap(({ unlisted }) => unlisted),
  };
}

/** The past as it was known at two revisions. */
class Past {
  readonly propositions: readonly Proposition[];
  private readonly between: Between;
  private readonly before: RegistersAt;
  private readonly after: RegistersAt;

  constructor(between: Between) {
    this.between = between;
    const { db, situation, before, after } = between;
    [this.before, this.after] = [
      registersAt(db, situation, before),
      registersAt(db, situation, after),
    ];
    this.propositions = propositionsOf(this.after);
  }

  /**
   * Looks where what was recorded begins, ends or grows old. An account that may hold can show only once another one ends, so
   * then it is looked where any account of the proposition turns.
   */
  differenceOf(proposition: Proposition, recorded: readonly Account[]): Found {
    const own = recorded.filter((account) => account.proposition === proposition.id);
    if (own.length === 0) return NOTHING;
    const others = this.others(proposition, own);
    const first = this.firstAt(proposition, this.turns(proposition, own));
    if (first !== undefined) return { differing: [first], unlisted: [] };
    const turns = this.turns(proposition, [...own, ...others]);
    if (turns.length > MOST_MOMENTS) return { differing: [], unlisted: entriesIn(own) };
    const later = this.firstAt(proposition, turns);
    return { differing: later === undefined ? [] : [later], unlisted: [] };
  }

  private firstAt(
    proposition: Proposition,
    moments: readonly Micros[],
  ): DifferenceThen | undefined {
    const { before, after } = this.between;
    for (const validAt of moments) {
      const [differing] = lineDifferences(
        this.boardAt(proposition, { validAt, knownRevision: before, at: this.before }),
        this.boardAt(proposition, { validAt, knownRevision: after, at: this.after }),
      );
      if (differing !== undefined) return { ...differing, validAt };
    }
    return undefined;
  }

  /** The accounts of a proposition that were there all along. */
  private others({ id }: Proposition, own: readonly Account[]): readonly Account[] {
    const { db, situation, after } = this.between;
    const touched = new Set(entriesIn(own));
    return entriesAsserting(db, situation, id, after)
      .filter(({ entryNo }) => !touched.has(entryNo))
      .flatMap(assertedBy)
      .filter(({ proposition }) => proposition === id);
  }

  private boardAt(
    proposition: Proposition,
    known: { readonly validAt: Micros; readonly knownRevision: number; readonly at: RegistersAt },
  ): ToldBoard {
    const { db, situation } = this.between;
    const part = { ...known, propositions: [proposition] };
    return toldBoard(itemsFrom(readPropositions(db, situation, part)));
  }

  /** The moments of the past at which accounts of a proposition begin, end or grow old, and the one before them all. */
  private turns({ aspect }: Proposition, accounts: readonly Account[]): readonly Micros[] {
    const starts = accounts.map(startOf);
    const bounds = [...starts, ...accounts.map(endOf)].flatMap((at) => [at.earliest, at.latest]);
    const life = aspect.timeToLiveMinutes;
    const old = life === undefined ? [] : starts.map(({ latest }) => latest + life * MINUTE + 1);
    const turns = [...bounds, ...old].filter(Number.isFinite);
    // What began since ever is looked at before anything else began.
    return inThePast([Math.min(...turns, this.between.validAt) - 1, ...turns], this.between);
  }
}

function entriesIn(accounts: readonly Account[]): readonly string[] {
  return [...new Set(accounts.map(({ entryNo }) => entryNo))];
}

function idIn({ proposition }: { readonly proposition: string }): string {
  return proposition;
}
