import { type Account, knownAmong, type Testimony, testimonyOf } from '@sitlog/board';
import { type Aspect } from '@sitlog/situation';

/** An account as it was known from one revision on, until another. */
export interface Known {
  readonly account: Account;
  readonly from: number;
  readonly to: number;
}

/** All accounts of one proposition, in order of their entries, whenever they were known. */
export class KeptAccounts {
  private readonly from: Float64Array;
  private readonly to: Float64Array;
  private testimony: Testimony | undefined;

  constructor(private readonly known: readonly Known[]) {
    this.from = Float64Array.from(known, ({ from }) => from);
    this.to = Float64Array.from(known, ({ to }) => to);
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
  testimonyAt(revision: number, aspect: Aspect): Testimony {
    const { from, to } = this;
    return knownAmong(this.testimonyEver(aspect), (place) => {
      return (from[place] ?? Infinity) <= revision && revision < (to[place] ?? 0);
    });
  }

  private testimonyEver(aspect: Aspect): Testimony {
    if (this.testimony === undefined || !isSame(this.testimony.aspect, aspect)) {
      const accounts = this.known.map(({ account }) => account);
      this.testimony = testimonyOf(accounts, aspect);
    }
    return this.testimony;
  }
}

function isSame(a: Aspect, b: Aspect): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
