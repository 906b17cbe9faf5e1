import { type HandoverInput } from '@sitlog/report';
import { ordinalOf } from '@sitlog/situation';
import { type IssuedReport, readShifts, readTasks, readTimeline } from '@sitlog/views';
import { type QueryContext } from '../../query-side/moments/query-context.js';

/** More entries than these in a shift, and the newest are told. */
const MOST_LOGGED = 60;

/** What is on record of a handover that was issued; of a draft nobody has signed anything. */
export type HandoverAbout = Pick<IssuedReport, 'duty' | 'nextActions' | 'signatures'>;

/** What a handover tells besides what every report tells, of the time since those moments. */
export function handoverInput(
  asked: QueryContext,
  { duty, nextActions, signatures }: HandoverAbout,
  since: QueryContext | undefined,
): HandoverInput {
  const { db, situation } = asked;
  return {
    onShift: readShifts(db, situation, asked),
    ...(duty === undefined ? {} : { duty }),
    ...(nextActions === undefined ? {} : { nextActions }),
    signatures,
    tasks: readTasks(db, situation, asked).filter(
      ({ step: { state } }) => state === 'open' || state === 'taken',
    ),
    logged: loggedIn(asked, since),
  };
}

function loggedIn(asked: QueryContext, since: QueryContext | undefined): HandoverInput['logged'] {
  const [last] = since === undefined ? [] : newest(since, 1);
  const before = last === undefined ? 0 : ordinalOf(last.entryNo);
  const entries = newest(asked, MOST_LOGGED).filter(({ entryNo }) => ordinalOf(entryNo) > before);
  const [oldest] = entries.toReversed();
  const more = oldest === undefined ? 0 : ordinalOf(oldest.entryNo) - before - 1;
  return { entries: entries.toReversed(), more };
}

/** The entries that were logged last, the last one first. */
function newest({ db, situation, validAt, knownRevision }: QueryContext, limit: number) {
  const order = { order: 'recorded', direction: 'descending' } as const;
  return readTimeline(db, {
    ...{ situation, validAt, knownRevision, limit, filter: {} },
    ...order,
  }).map(({ entry }) => entry);
}
