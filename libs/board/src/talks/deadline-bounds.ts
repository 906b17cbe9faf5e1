import { type EntryState, isPlainDate, type Micros, parseInstant } from '@sitlog/situation';
import { type DefiniteBounds, type TalksCircumstances } from './talks-context.js';

/** How a deadline stands at the valid moment; during the day that a plain date names it is only possible that it has passed. */
export type DeadlineStanding = 'ahead' | 'possibly_passed' | 'passed';

/** When a text of an entry (an instant or a plain date) falls; undefined where it is neither. */
export function dueIn(
  text: string,
  { content }: EntryState,
  { dayOf }: TalksCircumstances,
): DefiniteBounds | undefined {
  if (isPlainDate(text)) return dayOf(text, content.time.occurred.timeZone);
  const at = parseInstant(text);
  return at === undefined ? undefined : { earliest: at, latest: at };
}

/** How a deadline with these bounds stands at a moment. */
export function standingAt(
  { earliest, latest }: DefiniteBounds,
  validAt: Micros,
): DeadlineStanding {
  if (validAt < earliest) return 'ahead';
  return validAt < latest ? 'possibly_passed' : 'passed';
}
