import { endOfDay, startOfDay } from '@sitlog/platform';
import {
  type OfferedPack,
  SHIPPED_PACKS,
  type SituationDecider,
  situationDecider,
} from '@sitlog/situation';
import { faultsOfContent } from '../entry-input/faults-of-content.js';

/** The decider of situations, by the form in which entries are taken here, the calendars of all zones, and the packs on offer. */
export function deciderOffering(packs: readonly OfferedPack[]): SituationDecider {
  return situationDecider({ faultsOfContent, startOfDay, endOfDay, packs });
}

/** It where only the packs that ship are on offer. */
export const decider: SituationDecider = deciderOffering(SHIPPED_PACKS);
