import {
  type SituationDescription,
  type SituationOpened,
} from '../events/situation-description.js';
import { DEFAULT_TLP, type Tlp } from '../vocabulary/markings.js';

/** What a situation is called, what it is about and how its team works, of all that it was opened with. */
export function calledIn({
  code: _code,
  mode: _mode,
  timeZone: _zone,
  packs: _packs,
  ...called
}: SituationOpened): SituationDescription {
  return called;
}

/** How a situation was opened, called and described otherwise. */
export function describedAnew(
  { code, mode, timeZone, packs }: SituationOpened,
  data: SituationDescription,
): SituationOpened {
  return { code, mode, timeZone, ...(packs === undefined ? {} : { packs }), ...data };
}

/** The marking of what carries none of its own in a situation. */
export function unsaidMarking(opened: SituationOpened | undefined): Tlp {
  return opened?.defaultMarking ?? DEFAULT_TLP;
}
