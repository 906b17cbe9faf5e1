import { type SituationDescription } from '../events/situation-description.js';

/** Calls a situation otherwise, describes it anew, or says otherwise how its team works: what was said before stays as known then. */
export interface DescribeSituation extends SituationDescription {
  readonly kind: 'describe-situation';
}
