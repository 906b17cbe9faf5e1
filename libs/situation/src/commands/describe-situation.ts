import { type SituationDescription } from '../events/situation-description.js';

/** Calls a situation otherwise, or describes it anew: what it was called before stays as known then. */
export interface DescribeSituation extends SituationDescription {
  readonly kind: 'describe-situation';
}
