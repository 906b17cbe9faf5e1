import { type Aspect, type Micros } from '@sitlog/situation';
import { type AsKnown, aspectIn, circumstancesOf } from '../../causes/as-known.js';
import { changedParts, decisive, contributionsIn } from '../../causes/contributions.js';
import { assertionInputOf } from '../../causes/entry-input.js';
import { type Account, endOf, startOf } from '../../rule/account.js';
import { weighed } from '../../rule/apply-rules.js';
import { derive, type Derived } from '../../rule/derive.js';
import { type Considered, consideredIn } from '../../rule/explain.js';
import { type BoardItem } from '../board-item.js';
import { behind, derivedItems, type EntriesBehind } from '../item-behaviour.js';

const MINUTE: Micros = 60_000_000;

/** Propositions: what the board rule makes of the accounts of each. */
export const PROPOSITIONS = derivedItems<'propositions'>({
  said: (answer) => JSON.stringify(answer),
  derive: ({ id }, known, validAt) => propositionAs(id, known, validAt) ?? null,
  contributions: ({ id }, known, validAt) => contributionsIn(consideredAs(id, known, validAt)),
  inputOf: assertionInputOf,
  turned: ({ id }, known, times) => turnedAccounts(id, known, times),
});

/** A proposition as it would be known; undefined: no subject that has it would be registered. */
export function propositionAs(id: string, known: AsKnown, validAt: Micros): Derived | undefined {
  const aspect = aspectIn(known, id);
  if (aspect === undefined) return undefined;
  return derive({ id, aspect }, known.accounts(id), circumstancesOf(known, validAt));
}

function consideredAs(id: string, known: AsKnown, validAt: Micros): readonly Considered[] {
  const aspect = aspectIn(known, id);
  if (aspect === undefined) return [];
  const circumstances = circumstancesOf(known, validAt);
  return consideredIn(weighed(known.accounts(id), aspect, circumstances));
}

/** The accounts that begin, end or grow old in between: those that decide the difference, else all of them. */
function turnedAccounts(
  id: string,
  known: AsKnown,
  [from, to]: readonly [Micros, Micros],
): EntriesBehind {
  const aspect = aspectIn(known, id);
  if (aspect === undefined) return { entries: [], affected: [] };
  const [before, after] = [consideredAs(id, known, from), consideredAs(id, known, to)];
  const turned = new Set(
    known
      .accounts(id)
      .filter((account) => phase(account, aspect, from) !== phase(account, aspect, to))
      .map(({ entryNo }) => entryNo),
  );
  const deciding = decisive(before, after);
  const causes = [...turned].filter((entryNo) => deciding.has(entryNo));
  return behind(causes.length > 0 ? causes : [...turned], changedParts(before, after));
}

/** All that the rule asks of an account's times at a moment. */
function phase(account: Account, aspect: Aspect, at: Micros): string {
  const [start, end] = [startOf(account), endOf(account)];
  const life = aspect.timeToLiveMinutes ?? Number.POSITIVE_INFINITY;
  const passed = [start.earliest, start.latest, end.earliest, end.latest].map((turn) => turn <= at);
  const isOld = account.start.latest !== null && account.start.latest < at - life * MINUTE;
  return aspect.timeless === true ? String(isOld) : [...passed, isOld].join();
}

/** A proposition as it stands on the board. */
export function propositionItem(answer: Derived): BoardItem<'propositions'> {
  return { kind: 'propositions', facet: answer.facet, id: answer.id, answer };
}
