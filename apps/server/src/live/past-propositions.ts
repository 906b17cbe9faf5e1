import { type Account, accountsOf, assertedBy, byStart, endOf, startOf } from '@sitlog/board';
import { type Aspect, type Micros } from '@sitlog/situation';
import {
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
import { type Between, type DifferingThen, inThePast, statesOf } from './past.js';

const MINUTE: Micros = 60_000_000;

/** Propositions of which entries say something else than before, at the first moment at which their answer differs. */
export function revisedPropositions(
  between: Between,
  { entries }: Recorded,
): readonly DifferingThen[] {
  const ids = new Set(entries.flatMap(statesOf).flatMap(({ asserts }) => asserts.map(idIn)));
  if (ids.size === 0) return [];
  const inPresent = new Set(between.present.map(keyOf));
  const past = new Past(between);
  return past.propositions
    .filter(({ id, aspect }) => ids.has(id) && !inPresent.has(keyOf({ facet: aspect.facet, id })))
    .flatMap((proposition) => {
      const { id, aspect } = proposition;
      const place: Differing = { facet: aspect.facet, id, before: null, after: null };
      const touching = entries.filter((entry) => touches(entry, place));
      return past.firstDifference(proposition, touching.flatMap(statesOf).flatMap(assertedBy));
    });
}

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

  /** Looks where what was recorded begins, ends or grows old: elsewhere it moves no answer that is the same there. */
  firstDifference(
    proposition: Proposition,
    recorded: readonly Account[],
  ): readonly DifferingThen[] {
    const { before, after } = this.between;
    for (const validAt of this.turns(proposition, recorded)) {
      const [differing] = differenceOf(
        this.contentAt(proposition, { validAt, knownRevision: before, at: this.before }),
        this.contentAt(proposition, { validAt, knownRevision: after, at: this.after }),
      );
      if (differing !== undefined) {
        return [{ ...differing, validAt, ...this.until(proposition, recorded) }];
      }
    }
    return [];
  }

  /** Up to when accounts can matter: the next one of each origin, which was there all along, is its last word from then on. */
  private until(
    { id, aspect }: Proposition,
    recorded: readonly Account[],
  ): Pick<DifferingThen, 'until'> {
    if (aspect.timeless === true) return {};
    const { db, situation, after } = this.between;
    const own = recorded.filter(({ proposition }) => proposition === id);
    const touched = new Set(own.map(({ entryNo }) => entryNo));
    const others = entriesAsserting(db, situation, id, after)
      .filter(({ entryNo }) => !touched.has(entryNo))
      .flatMap(accountsOf)
      .filter(({ proposition }) => proposition === id);
    const untils = own.map((account) => nextOf(account, others, aspect));
    const until = Math.max(...untils);
    return Number.isFinite(until) ? { until } : {};
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
    if (own.length === 0) return [];
    const starts = own.map(startOf);
    const bounds = [...starts, ...own.map(endOf)].flatMap((at) => [at.earliest, at.latest]);
    const life = aspect.timeToLiveMinutes;
    const old = life === undefined ? [] : starts.map(({ latest }) => latest + life * MINUTE + 1);
    const turns = [...bounds, ...old].filter(Number.isFinite);
    // What began since ever is looked at before anything else began.
    return inThePast([Math.min(...turns, this.between.validAt) - 1, ...turns], this.between);
  }
}

function nextOf(account: Account, others: readonly Account[], { exclusive }: Aspect): number {
  const later = others.filter(
    (other) =>
      other.origin === account.origin &&
      (exclusive || other.value === account.value) &&
      byStart(other, account) > 0,
  );
  return Math.min(...later.map((other) => startOf(other).latest));
}

function idIn({ proposition }: { readonly proposition: string }): string {
  return proposition;
}
