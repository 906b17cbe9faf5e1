import {
  type Account,
  EACH_ITSELF,
  type Identities,
  knownAmong,
  type Testimony,
  testimonyOf,
  valueAs,
} from '@sitlog/board';
import { type Aspect } from '@sitlog/situation';

/** An account as it was known from one revision on, until another. */
export interface Known {
  readonly account: Account;
  readonly from: number;
  readonly to: number;
}

/** So many testimonies are kept of a proposition where sources or actors were merged. */
const MOST_TESTIMONIES = 2;

/** All accounts of one proposition, in order of their entries, whenever they were known. */
export class KeptAccounts {
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  /** By what was merged of those who are named, as text: the last two, since a comparison goes from one to another. */
  private readonly testimonies = new Map<string, Testimony>();
  private readonly origins: readonly string[];
  private readonly values: readonly string[];

  constructor(private readonly known: readonly Known[]) {
    this.from = Float64Array.from(known, ({ from }) => from);
    this.to = Float64Array.from(known, ({ to }) => to);
    this.origins = [...new Set(known.map(({ account }) => account.origin))];
    this.values = [...new Set(known.map(({ account }) => account.value))];
  }

  /** A proposition of which nothing was said takes room too. */
  get weight(): number {
    return this.known.length + 1;
  }

  /** The accounts as known at a revision. */
  accountsAt(revision: number): readonly Account[] {
    return this.known.flatMap(({ account, from, to }) =>
      from <= revision && revision < to ? [account] : [],
    );
  }

  /** What is said, as known at a revision, of an aspect with these flags. */
  testimonyAt(revision: number, aspect: Aspect, identities: Identities): Testimony {
    const { from, to } = this;
    return knownAmong(this.testimonyEver(aspect, identities), (place) => {
      return (from[place] ?? Infinity) <= revision && revision < (to[place] ?? 0);
    });
  }

  private testimonyEver(aspect: Aspect, identities: Identities): Testimony {
    const key = this.mergedAmong(aspect, identities);
    const kept = this.testimonies.get(key);
    if (kept !== undefined && isSame(kept.aspect, aspect)) return kept;
    const accounts = this.known.map(({ account }) => account);
    const testimony = testimonyOf(accounts, aspect, identities);
    this.testimonies.delete(key);
    for (const oldest of this.testimonies.keys()) {
      if (this.testimonies.size < MOST_TESTIMONIES) break;
      this.testimonies.delete(oldest);
    }
    this.testimonies.set(key, testimony);
    return testimony;
  }

  /** What counts as something else of those who speak here, and of the actors that they name; empty where all stand for themselves. */
  private mergedAmong(aspect: Aspect, identities: Identities): string {
    if (identities === EACH_ITSELF) return '';
    const origins = this.origins.map((id) => [id, identities.originAs(id)] as const);
    const values = this.values.map((id) => [id, valueAs(id, aspect, identities)] as const);
    const others = [origins, values].map((pairs) => pairs.filter(([id, as]) => id !== as));
    return others.every((pairs) => pairs.length === 0) ? '' : JSON.stringify(others);
  }
}

function isSame(a: Aspect, b: Aspect): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
