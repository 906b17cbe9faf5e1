import { type EntryState, type Micros, parseInstant } from '@sitlog/situation';

/** Whether an entry's development had begun by a moment for certain, or may have. */
export function placement(entry: EntryState, validAt: Micros): 'definite' | 'possible' {
  const { to } = entry.content.time.occurred;
  const end = to === null ? undefined : parseInstant(to);
  // What is told of as ongoing had begun when it was recorded.
  const latest = Math.min(end ?? entry.timeKnownAt, Math.max(entry.timeKnownAt, beginning(entry)));
  return validAt >= latest ? 'definite' : 'possible';
}

function beginning(entry: EntryState): Micros {
  const { from } = entry.content.time.occurred;
  return from === null ? Number.NEGATIVE_INFINITY : (parseInstant(from) ?? 0);
}
