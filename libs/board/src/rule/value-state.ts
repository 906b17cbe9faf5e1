import { type Aspect, isNeutral } from '@sitlog/situation';
import { type Account } from './account.js';
import { allOneSide, hasOpposing, type Sides } from './sides.js';

/** How well one value is supported (rule 8), from one origin to verified by the desk. */
export type ValueState =
  'reported' | 'alleged_by_one_side' | 'corroborated' | 'confirmed_by_adversaries' | 'verified';

/** How a proposition stands (rule 9). Nothing logged is `unknown`, never "no". */
export type PropositionState = ValueState | 'contested' | 'denied' | 'unknown';

/** The state that accounts give to a value that they affirm, or deny (rule 8): those that count, with their unbroken runs. */
export function stateOfValue(accounts: readonly Account[], sides: Sides): ValueState {
  if (accounts.some((account) => account.verified)) return 'verified';
  const origins = distinctOrigins(accounts);
  if (isAdmitted(accounts, origins, sides) || hasOpposing(origins, sides)) {
    return 'confirmed_by_adversaries';
  }
  if (origins.length < 2) return 'reported';
  return allOneSide(origins, sides) ? 'alleged_by_one_side' : 'corroborated';
}

/** Whether one origin that has a side says it against its own interest, and another one that is not of that side says it too. */
function isAdmitted(
  accounts: readonly Account[],
  origins: readonly string[],
  { sideOf }: Sides,
): boolean {
  return accounts.some(({ againstInterest, origin }) => {
    const side = sideOf(origin);
    if (!againstInterest || isNeutral(side)) return false;
    return origins.some((other) => other !== origin && sideOf(other) !== side);
  });
}

/** What a proposition comes to: the values that are affirmed and denied, and who affirms them. */
interface Weighed {
  readonly values: readonly { readonly value: string; readonly state: ValueState }[];
  readonly denied: readonly { readonly value: string }[];
  readonly affirming: readonly Account[];
}

/** The state of a proposition from the states of its values and the accounts that affirm them (rule 9). */
export function stateOfProposition(
  { values, denied, affirming }: Weighed,
  { exclusive }: Pick<Aspect, 'exclusive'>,
  sides: Sides,
): PropositionState {
  const [only, ...others] = values;
  if (only === undefined) return denied.length === 0 ? 'unknown' : 'denied';
  const isDenied = values.some(({ value }) => denied.some((one) => one.value === value));
  if (isDenied || (exclusive && others.length > 0)) return 'contested';
  return others.length === 0 ? only.state : stateOfSeveral(values, affirming, sides);
}

/** The state of values that hold side by side: the best that one of them earned, else what all who affirm come to. */
function stateOfSeveral(
  values: Weighed['values'],
  affirming: readonly Account[],
  sides: Sides,
): ValueState {
  const earned = (['verified', 'confirmed_by_adversaries', 'corroborated'] as const).find((state) =>
    values.some((value) => value.state === state),
  );
  if (earned !== undefined) return earned;
  const origins = distinctOrigins(affirming);
  return origins.length > 1 && allOneSide(origins, sides) ? 'alleged_by_one_side' : 'reported';
}

/** The origins behind some accounts, each once, in order of their ids. */
export function distinctOrigins(accounts: readonly Account[]): readonly string[] {
  return [...new Set(accounts.map((account) => account.origin))].sort();
}
