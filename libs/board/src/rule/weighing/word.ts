import { type Aspect, type Micros } from '@sitlog/situation';
import { type Account, endOf, startOf } from '../account.js';
import { type Placed } from './placement.js';

/** What an account is to the rule: a value affirmed or denied, an abstention, or an ending. */
type Stance = 'affirms' | 'denies' | 'abstains' | 'ends';

/** An aspect as accounts of it are weighed; `sideBySide`: no origin's word overtakes another's (terms of a demand). */
export interface WeighedAspect extends Aspect {
  readonly sideBySide?: true;
}

/** An account that is placed in time, as it is weighed: what it is to its aspect, and its times as numbers that sort. */
export interface Word extends Placed {
  readonly stance: Stance;
  readonly earliest: number;
  readonly latest: number;
  /** Where its end lies before its beginning, not before that. */
  readonly definiteFrom: number;
  /** From when it may be over, and from when it is. */
  readonly ends: { readonly earliest: number; readonly latest: number };
  /** It affirms a value after which nothing goes on. */
  readonly endsCourse: boolean;
  /** It speaks of all that its origin said: an abstention, or an ending without a value. */
  readonly ofAll: boolean;
  /** It replaces whatever its origin said before (rule 3). */
  readonly replacesAll: boolean;
}

/** An account as a word on its aspect. What is timeless is definite at any moment. */
export function wordOf(placed: Placed, aspect: WeighedAspect): Word {
  const { account } = placed;
  const { says, value } = account;
  const stance = stanceOf(account, aspect);
  const { earliest, latest } = startOf(account);
  const ofAll = stance === 'abstains' || (stance === 'ends' && value === '');
  return {
    ...placed,
    stance,
    earliest,
    latest,
    definiteFrom: aspect.timeless === true ? Number.NEGATIVE_INFINITY : Math.max(earliest, latest),
    ends: endOf(account),
    endsCourse: says === 'affirms' && aspect.endsCourse?.includes(value) === true,
    ofAll,
    replacesAll: ofAll || (stance === 'affirms' && aspect.exclusive),
  };
}

/** The value that means "does not say" is an abstention. */
function stanceOf({ says, value }: Account, { abstain }: Aspect): Stance {
  return says === 'affirms' && abstain !== undefined && value === abstain ? 'abstains' : says;
}

/** Whether a word affirms or denies a value. */
export function speaks({ stance }: Word): boolean {
  return stance === 'affirms' || stance === 'denies';
}

const DAY: Micros = 24 * 60 * 60 * 1_000_000;

/** Whether a word is known to have been said when it was so: its own side may then overtake with it (rule 4a). */
export function toldAtItsTime({ account, latest }: Word): boolean {
  return account.toldAt <= latest + DAY;
}

/** Whether two words affirm, deny or end the same. */
export function saySame({ account: a }: Word, { account: b }: Word): boolean {
  return a.says === b.says && a.value === b.value;
}
