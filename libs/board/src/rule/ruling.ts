import { type Micros } from '@sitlog/situation';
import { type Word } from './weighing/word.js';

/** What the board rule makes of one account: those that are taken stand in the answer, the others are set aside. */
export const VERDICTS = {
  counts: { rule: 8, taken: true },
  abstains: { rule: 3, taken: true },
  ends: { rule: 3, taken: true },
  possible: { rule: 5, taken: true },
  not_yet: { rule: 2, taken: false },
  over: { rule: 2, taken: false },
  replaced: { rule: 3, taken: false },
  aged: { rule: 4, taken: false },
  overtaken: { rule: 4, taken: false },
  said_for_certain: { rule: 5, taken: false },
  may_abstain: { rule: 5, taken: false },
  gave_way: { rule: 6, taken: false },
} as const;
export type Verdict = keyof typeof VERDICTS;

/** The reasons for which a last word no longer counts, in the order in which they are named where they fall together. */
export const SET_ASIDE = ['overtaken', 'aged', 'gave_way', 'over'] as const;
export type SetAside = (typeof SET_ASIDE)[number];

/** A word with what became of it, and those that made it so. */
export interface Ruling {
  readonly word: Word;
  readonly verdict: Verdict;
  readonly because: readonly Word[];
  /** Of a possible word: between which bounds it is open. */
  readonly open?: { readonly from: Micros | null; readonly to: Micros | null };
  /** Of a last word that was set aside: the first moment at which it was; null: since ever. */
  readonly until?: Micros | null;
  /** Of a last word that is old: it is so by others that say the same, and nothing else sets it aside. */
  readonly isOnlyOld?: boolean;
}
