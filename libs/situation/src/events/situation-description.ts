import { type AdoptedPack } from '../vocabulary/packs/adopted.js';

/** What a situation is called, and what it is about. */
export interface SituationDescription {
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
