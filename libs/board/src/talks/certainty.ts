import { type Bounds, type Micros } from '@sitlog/situation';

/** Whether something has begun for certain at the valid moment, or may have. */
export type Certainty = 'definite' | 'possible';

/** Where a moment lies to the start of something (rule 2); undefined: it has not begun. */
export function certaintyAt({ earliest, latest }: Bounds, validAt: Micros): Certainty | undefined {
  if (latest !== null && validAt >= latest) return 'definite';
  return earliest === null || validAt >= earliest ? 'possible' : undefined;
}
