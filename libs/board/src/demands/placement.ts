import { type Bounds, type Micros } from '@sitlog/situation';

/** Whether something has begun for certain at the valid moment, or may have. */
export type Placement = 'definite' | 'possible';

/** Where a moment lies to the start of something (rule 2); undefined: it has not begun. */
export function placementOf({ earliest, latest }: Bounds, validAt: Micros): Placement | undefined {
  if (latest !== null && validAt >= latest) return 'definite';
  return earliest === null || validAt >= earliest ? 'possible' : undefined;
}
