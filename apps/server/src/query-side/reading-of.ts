import { type Micros } from '@sitlog/situation';
import { type ProcessParts } from '../process/parts.js';
import { settledUntil } from '../store/settled-until.js';
import { KnownEnd } from './moments/known-end.js';
import { knownBreaks } from './moments/missing.js';
import { Reading } from './reading.js';
import { reachedBy } from './views-read/views.js';

/** Where questions are answered, made of the parts of this process. */
export function readingOf({ store, monitor, isShared, watch, ...parts }: ProcessParts): Reading {
  const { views, readers, receipts, clock, promises, continuity } = parts;
  const until = (): Micros => {
    const { status } = monitor;
    const position = reachedBy(views.progress);
    return settledUntil({
      isShared,
      status,
      position,
      now: clock.now(),
      steadyFor: clock.steadyFor,
    });
  };
  const end = new KnownEnd({ store, monitor, isShared });
  const breaks = knownBreaks(continuity, () => watch.isStale);
  const settled = { settledUntil: until, promises };
  return new Reading({ views, readers, receipts, end, clock, breaks, ...settled });
}
