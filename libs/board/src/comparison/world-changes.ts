import { type Aspect, type Micros, ordinalOf } from '@sitlog/situation';
import { type Account, accountsOf, endOf, startOf } from '../rule/account.js';
import { type ComparedProposition } from './compared-row.js';
import { type Difference } from './differences.js';
import { type Considered, explain } from '../rule/explain.js';
import { type Known } from '../causes/as-known.js';
import { changedParts, decisive } from '../causes/contributions.js';

const MINUTE: Micros = 60_000_000;

/** Says which accounts time itself moved (begun, ended, grown old) so that the answer differs between two valid moments. */
export function moved(
  difference: Difference,
  { aspect, entries, circumstances }: Known,
  [from, to]: readonly [Micros, Micros],
): ComparedProposition {
  if (aspect === undefined) return { ...difference, entries: [], affected: [], events: [] };
  const about = { id: difference.id, aspect };
  const [before, after] = [from, to].map(
    (validAt): readonly Considered[] =>
      explain(about, entries, { ...circumstances, validAt }).considered,
  ) as [readonly Considered[], readonly Considered[]];
  const turned = new Set(
    entries
      .flatMap(accountsOf)
      .filter(({ proposition }) => proposition === difference.id)
      .filter((account) => phase(account, aspect, from) !== phase(account, aspect, to))
      .map(({ entryNo }) => entryNo),
  );
  const deciding = decisive(before, after);
  const causes = [...turned].filter((entryNo) => deciding.has(entryNo));
  const named = causes.length > 0 ? causes : [...turned];
  return {
    ...difference,
    entries: named.toSorted((a, b) => ordinalOf(a) - ordinalOf(b)),
    affected: changedParts(before, after).filter((entryNo) => !named.includes(entryNo)),
    events: [],
  };
}

/** All that the rule asks of an account's times at a moment. */
function phase(account: Account, aspect: Aspect, at: Micros): string {
  const [start, end] = [startOf(account), endOf(account)];
  const life = aspect.timeToLiveMinutes ?? Number.POSITIVE_INFINITY;
  const passed = [start.earliest, start.latest, end.earliest, end.latest].map((turn) => turn <= at);
  const isOld = account.start.latest !== null && account.start.latest < at - life * MINUTE;
  return aspect.timeless === true ? String(isOld) : [...passed, isOld].join();
}
