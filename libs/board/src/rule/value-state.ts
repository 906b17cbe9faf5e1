import { type Account } from './account.js';
import { allOneSide, hasOpposing, type Sides } from './sides.js';

/** How well one value is supported (rule 8), from one origin to verified by the desk. */
export type ValueState =
  'reported' | 'alleged_by_one_side' | 'corroborated' | 'confirmed_by_adversaries' | 'verified';

/** How a proposition stands (rule 9). Nothing logged is `unknown`, never "no". */
export type PropositionState = ValueState | 'contested' | 'unknown';

/** The state that its accounts give to a value (rule 8). */
export function stateOfValue(accounts: readonly Account[], sides: Sides): ValueState {
  if (accounts.some((account) => account.verified)) return 'verified';
  const origins = distinctOrigins(accounts);
  const againstInterest = origins.length > 1 && accounts.some((a) => a.againstInterest);
  if (againstInterest || hasOpposing(origins, sides)) return 'confirmed_by_adversaries';
  if (origins.length < 2) return 'reported';
  return allOneSide(origins, sides) ? 'alleged_by_one_side' : 'corroborated';
}

/** The state of a proposition from the states of its values and all their accounts (rule 9). */
export function stateOfProposition(
  states: readonly ValueState[],
  accounts: readonly Account[],
  { exclusive, sides }: { readonly exclusive: boolean; readonly sides: Sides },
): PropositionState {
  const [only, ...others] = states;
  if (only === undefined) return 'unknown';
  if (others.length === 0) return only;
  if (exclusive) return 'contested';
  const earned = (['verified', 'confirmed_by_adversaries', 'corroborated'] as const).find((state) =>
    states.includes(state),
  );
  if (earned !== undefined) return earned;
  const origins = distinctOrigins(accounts);
  return origins.length > 1 && allOneSide(origins, sides) ? 'alleged_by_one_side' : 'reported';
}

/** The origins behind some accounts, each once, in order of their ids. */
export function distinctOrigins(accounts: readonly Account[]): readonly string[] {
  return [...new Set(accounts.map((account) => account.origin))].sort();
}
