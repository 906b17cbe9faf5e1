import { type Micros } from '@sitlog/situation';
import { type WeighedAspect, type Word } from './word.js';

const MINUTE: Micros = 60_000_000;

/** Whether all that counts is old (rule 4): its newest account lies more than the time to live back, and ends no course. */
export function staleAt(
  validAt: Micros,
  counting: readonly Word[],
  { timeless, timeToLiveMinutes }: WeighedAspect,
): boolean {
  if (timeless === true || timeToLiveMinutes === undefined || counting.length === 0) return false;
  const newest = Math.max(...counting.map(({ latest }) => latest));
  if (validAt <= newest + timeToLiveMinutes * MINUTE) return false;
  return !counting.some(({ latest, endsCourse }) => latest === newest && endsCourse);
}
