import { type AdoptedPack } from '../vocabulary/packs/adopted.js';
import { type Tlp } from '../vocabulary/markings.js';

/** From when to when the desk plans and hands over at present; RFC 3339 in UTC. */
export interface OperationalPeriod {
  readonly from: string;
  readonly to: string;
}

/** A language in which a team can work: one that answers and pages are told in. */
export type TeamLanguage = 'en' | 'ar';

/** How a team works in a situation. What is absent it has not said: no period, the marking of `DEFAULT_TLP`, any language. */
export interface SituationSettings {
  readonly operationalPeriod?: OperationalPeriod;
  /** Marking of an entry that is logged without one. */
  readonly defaultMarking?: Tlp;
  /** The languages in which the team works, the first one first. */
  readonly languages?: readonly TeamLanguage[];
}

/** What a situation is called, what it is about, and how its team works. */
export interface SituationDescription extends SituationSettings {
  readonly name: string;
  readonly description?: string;
}

/** A situation was opened; in an exercise the clock is scripted. `timeZone` is the IANA zone of its plain dates. */
export interface SituationOpened extends SituationDescription {
  /** The vocabulary with which it begins, in the order of adoption; absent: that of the first release. */
  readonly packs?: readonly AdoptedPack[];
  readonly code: string;
  readonly mode: 'actual' | 'exercise';
  readonly timeZone: string;
}
