import { endOfDay, startOfDay } from '@sitlog/platform';
import { type SituationDecider, situationDecider } from '@sitlog/situation';
import { faultsOfContent } from '../entry-input/faults-of-content.js';

/** The decider of situations, by the form in which entries are taken here and the calendars of all zones. */
export const decider: SituationDecider = situationDecider({
  faultsOfContent,
  startOfDay,
  endOfDay,
});
