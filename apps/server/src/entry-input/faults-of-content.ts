import { EntryBody, readAs } from '@sitlog/contract';
import { type Fault, isPlainDate } from '@sitlog/situation';

/** The faults of form of a stored entry's content: the rules of a new entry, and no plain dates where instants are kept. */
export function faultsOfContent(content: unknown): readonly Fault[] {
  const reading = readAs(EntryBody, content);
  return reading.kind === 'faulty' ? reading.faults : plainDatesIn(reading.value);
}

function plainDatesIn({ time, effective }: EntryBody): readonly Fault[] {
  const members = {
    '/time/occurred/from': time.occurred.from,
    '/time/occurred/to': time.occurred.to,
    '/effective/from': effective?.from,
    '/effective/to': effective?.to,
  };
  const message = 'Write a date and time with its offset; a plain date is not kept here.';
  return Object.entries(members)
    .filter(([, value]) => typeof value === 'string' && isPlainDate(value))
    .map(([pointer]) => ({ pointer, message }));
}
