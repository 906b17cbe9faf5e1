import { type Database } from '@sitlog/platform';
import { type EntryState, instantOf, type Micros, taskAt, type TaskStep } from '@sitlog/situation';
import { ANY_TASK } from '../entries/entries.projection.js';
import { entriesReferringTo } from '../entries/read-entries.js';

/** A task as it stood at a moment, with the entry that it is. */
export interface StandingTask {
  readonly entry: EntryState;
  readonly step: TaskStep;
  /** Nobody had done it by the moment at which it was due. */
  readonly isOverdue: boolean;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** The tasks at two moments: first what somebody still has to do, the soonest first, then what is done or dropped, the last one first. */
export function readTasks(
  db: Database,
  situation: string,
  { validAt, knownRevision }: { readonly validAt: Micros; readonly knownRevision: number },
): readonly StandingTask[] {
  return entriesReferringTo(db, situation, { role: 'task', ids: [ANY_TASK] }, knownRevision)
    .filter(({ retracted }) => retracted === undefined)
    .flatMap((entry) => {
      const step = taskAt(entry.task ?? [], validAt);
      return step === undefined ? [] : [{ entry, step, isOverdue: isOverdue(step, validAt) }];
    })
    .toSorted(byUrgency);
}

function isStanding({ state }: TaskStep): boolean {
  return state === 'open' || state === 'taken';
}

function dueOf({ due }: TaskStep): Micros {
  return due === undefined ? LAST : instantOf(due);
}

function isOverdue(step: TaskStep, validAt: Micros): boolean {
  return isStanding(step) && dueOf(step) < validAt;
}

function byUrgency({ step: a }: StandingTask, { step: b }: StandingTask): number {
  const [standing, other] = [isStanding(a), isStanding(b)];
  if (standing !== other) return standing ? -1 : 1;
  return standing ? dueOf(a) - dueOf(b) || a.at - b.at : b.at - a.at;
}
