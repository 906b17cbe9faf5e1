import { type Account, assertedBy, endOf, startOf } from '@sitlog/board';
import { type Micros } from '@sitlog/situation';
import {
  type ChangedEntry,
  entriesAsserting,
  type Proposition,
  propositionsOf,
  readPropositions,
  registersAt,
  type RegistersAt,
} from '@sitlog/views';
import { shown } from '../reading/board-view.js';
import { type Recorded, touches } from './cause.js';
import { contentOf, type Differing, differenceOf, keyOf } from './difference.js';
import { type Between, type DifferingThen, type Found, inThePast, statesOf } from './past.js';

/** One proposition is derived at no more moments than this to find one at which it differs. */
const MOST_MOMENTS = 200;
const MINUTE: Micros = 60_000_000;

/** Propositions of which entries say something else than before, at the first moment found at which their answer differs. */
export function revisedPropositions(between: Between, { entries }: Recorded): Found {
  const ids = new Set(entries.flatMap(statesOf).flatMap(({ asserts }) => asserts.map(idIn)));
  const inPresent = new Set(between.present.map(keyOf));
  if (ids.size === 0) return { differing: [], unlisted: [] };
  const past = new Past(between);
  const found = past.propositions
    .filter(({ id, aspect }) => ids.has(id) && !inPresent.has(keyOf({ facet: aspect.facet, id })))
    .map((proposition) => {
      const { id, aspect } = proposition;
      const place: Differing = { facet: aspect.facet, id, before: null, after: null };
      const touching = entries.filter((entry) => touches(entry, place));
      return touching.length === 0 ? NONE : past.firstDifference(proposition, touching);
    });
  return {
    differing: found.flatMap(({ differing }) => differing),
    unlisted: found.flatMap(({ unlisted }) => unlisted),
  };
}

const NONE: Found = { differing: [], unlisted: [] };

/** The past as it was known at two revisions. */
class Past {
  readonly propositions: readonly Proposition[];
  private readonly before: RegistersAt;
  private readonly after: RegistersAt;

  constructor(private readonly between: Between) {
    const { db, situation, before, after } = between;
    [this.before, this.after] = [
      registersAt(db, situation, before),
      registersAt(db, situation, after),
    ];
    this.propositions = propositionsOf(this.after);
  }

  /** Looks first where what was recorded begins and ends, then where anything else said of the proposition does. */
  firstDifference(proposition: Proposition, touching: readonly ChangedEntry[]): Found {
    const { db, situation, after } = this.between;
    const own = touching.flatMap(statesOf).flatMap(assertedBy);
    const recorded = this.turns(proposition, own);
    const first = this.firstAt(proposition, recorded);
    if (first !== undefined) return { differing: [first], unlisted: [] };
    const all = entriesAsserting(db, situation, proposition.id, after).flatMap(assertedBy);
    const others = this.turns(proposition, [...own, ...all]);
    if (others.length > MOST_MOMENTS) {
      return { differing: [], unlisted: touching.map(({ entryNo }) => entryNo) };
    }
    const other = this.firstAt(proposition, others);
    return { differing: other === undefined ? [] : [other], unlisted: [] };
  }

  private firstAt(proposition: Proposition, moments: readonly Micros[]): DifferingThen | undefined {
    for (const validAt of moments) {
      const [differing] = differenceOf(
        this.contentAt(proposition, {
          validAt,
          knownRevision: this.between.before,
          at: this.before,
        }),
        this.contentAt(proposition, { validAt, knownRevision: this.between.after, at: this.after }),
      );
      if (differing !== undefined) return { ...differing, validAt };
    }
    return undefined;
  }

  private contentAt(
    proposition: Proposition,
    known: { readonly validAt: Micros; readonly knownRevision: number; readonly at: RegistersAt },
  ): ReturnType<typeof contentOf> {
    const { db, situation } = this.between;
    const part = { ...known, propositions: [proposition] };
    return contentOf(shown(readPropositions(db, situation, part)));
  }

  /** The moments of the past at which accounts of a proposition begin, end or grow old, and the one before them all. */
  private turns({ id, aspect }: Proposition, accounts: readonly Account[]): readonly Micros[] {
    const own = accounts.filter(({ proposition }) => proposition === id);
    const starts = own.map(startOf);
    const bounds = [...starts, ...own.map(endOf)].flatMap((at) => [at.earliest, at.latest]);
    const life = aspect.timeToLiveMinutes;
    const old = life === undefined ? [] : starts.map(({ latest }) => latest + life * MINUTE + 1);
    const turns = [...bounds, ...old].filter(Number.isFinite);
    // What began since ever is looked at before anything else began.
    return inThePast([Math.min(...turns, this.between.validAt) - 1, ...turns], this.between);
  }
}

function idIn({ proposition }: { readonly proposition: string }): string {
  return proposition;
}
