import { type EntryState, type Micros } from '@sitlog/situation';
import { certainFrom } from '@sitlog/views';

/** Whether an entry's development had begun by a moment for certain, or may have. */
export function placement(entry: EntryState, validAt: Micros): 'definite' | 'possible' {
  return validAt >= certainFrom(entry) ? 'definite' : 'possible';
}
