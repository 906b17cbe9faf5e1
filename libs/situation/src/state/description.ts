import { type SituationOpened } from '../events/situation-description.js';
import { type SituationDescription } from '../events/situation-description.js';

/** What a situation is called and what it is about, of all that it was opened with. */
export function calledIn({ name, description }: SituationOpened): SituationDescription {
  return description === undefined ? { name } : { name, description };
}

/** How a situation was opened, called and described otherwise. */
export function describedAnew(
  { description: _, ...opened }: SituationOpened,
  data: SituationDescription,
): SituationOpened {
  return { ...opened, ...data };
}
