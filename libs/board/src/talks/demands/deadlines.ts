import { type EntryState, formatInstant } from '@sitlog/situation';
import { type Account } from '../../rule/account.js';
import { rulingsOnAll, weighed } from '../../rule/apply-rules.js';
import { answerOf, type Derived, type DerivedValue } from '../../rule/derive.js';
import { type PossibleValue } from '../../rule/listed.js';
import { type Ruling, VERDICTS } from '../../rule/ruling.js';
import { type WeighedAspect } from '../../rule/weighing/word.js';
import { type DeadlineStanding, dueIn, standingAt } from '../deadline-bounds.js';
import { demandAccount } from './demand-accounts.js';
import { type DefiniteBounds, type TalksCircumstances } from '../talks-context.js';

/** A deadline that is given at the valid moment, with who gives it; several stand side by side. */
export interface Deadline extends Omit<DerivedValue, 'value' | 'sinceOrigin'> {
  /** As the entries write it: an instant or a plain date. */
  readonly written: readonly string[];
  readonly falls: DefiniteBounds;
  readonly standing: DeadlineStanding;
}

/** A deadline that may have been given by the valid moment. */
export interface PossibleDeadline extends Pick<PossibleValue, 'origin' | 'entry' | 'from' | 'to'> {
  readonly written: string;
  readonly falls: DefiniteBounds;
}

/** The deadlines of a demand by the rule for propositions, as if `<demand>/deadline` were one. */
export interface Deadlines {
  readonly state: Derived['state'];
  readonly given: readonly Deadline[];
  readonly possible: readonly PossibleDeadline[];
  /** Origins whose last word is that there is none. */
  readonly without: Derived['abstentions'];
  readonly excluded: readonly Ruling[];
}

const NONE = 'none';
const ASPECT: WeighedAspect = { facet: 'talks', exclusive: true, abstain: NONE, sideBySide: true };

/** When a demand falls due, by the entries in force that say so; an entry that is silent about it changes nothing. */
export function deadlinesOf(
  demand: string,
  entries: readonly EntryState[],
  circumstances: TalksCircumstances,
): Deadlines {
  const said = new Map(
    entries.flatMap((entry) => {
      const one = deadlineIn(entry, demand, circumstances);
      return one === undefined ? [] : [[entry.entryNo, one] as const];
    }),
  );
  const accounts = [...said.values()].map(({ account }) => account);
  const applied = weighed(accounts, ASPECT, circumstances);
  const derived = answerOf(`${demand}/deadline`, applied, circumstances);
  return {
    state: derived.state,
    given: derived.values.flatMap((value) => given(value, said, circumstances.validAt)),
    possible: derived.possible.flatMap(({ origin, entry, from, to }) => {
      const one = said.get(entry);
      return one?.falls === undefined
        ? []
        : [{ origin, entry, from, to, written: one.written, falls: one.falls }];
    }),
    without: derived.abstentions,
    excluded: rulingsOnAll(applied).filter(({ verdict }) => !VERDICTS[verdict].taken),
  };
}

interface Said {
  readonly account: Account;
  readonly written: string;
  /** Absent: the origin says that there is none. */
  readonly falls?: DefiniteBounds;
}

function deadlineIn(
  entry: EntryState,
  demand: string,
  circumstances: TalksCircumstances,
): Said | undefined {
  const { id, deadline: written } = entry.content.demand ?? {};
  if (id !== demand || written === undefined) return undefined;
  const account = (value: string): Account =>
    demandAccount(entry, { demand, part: 'deadline', value });
  if (written === null) return { account: account(NONE), written: NONE };
  const falls = dueIn(written, entry, circumstances);
  if (falls === undefined) return undefined;
  const value = `${formatInstant(falls.earliest)}/${formatInstant(falls.latest)}`;
  return { account: account(value), written, falls };
}

function given(
  { value: _, sinceOrigin: __, ...support }: DerivedValue,
  said: ReadonlyMap<string, Said>,
  validAt: number,
): readonly Deadline[] {
  const own = support.entries.flatMap((entryNo) => said.get(entryNo) ?? []);
  const falls = own[0]?.falls;
  if (falls === undefined) return [];
  const written = [...new Set(own.map((one) => one.written))];
  return [{ ...support, written, falls, standing: standingAt(falls, validAt) }];
}
