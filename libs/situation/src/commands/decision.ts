import { type Fact } from '../events/events.js';
import { type Refusal } from './refusal.js';

/** What a command comes to. `unchanged`: the record already says so, and nothing is stored. */
export type Decision =
  | { readonly kind: 'accepted'; readonly fact: Fact }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'refused'; readonly refusals: readonly [Refusal, ...Refusal[]] };

/** A decision to store one fact. */
export function accepted(fact: Fact): Decision {
  return { kind: 'accepted', fact };
}

/** A decision to store nothing, with its reasons. */
export function refused(first: Refusal, ...more: readonly Refusal[]): Decision {
  return { kind: 'refused', refusals: [first, ...more] };
}

/** The fact, unless there are reasons against it. */
export function unless(refusals: readonly Refusal[], fact: () => Fact): Decision {
  const [first, ...more] = refusals;
  return first === undefined ? accepted(fact()) : refused(first, ...more);
}
