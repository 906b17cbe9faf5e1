import { type EntryInResponse, type TaskResponse } from '@sitlog/contract';
import {
  type EntryState,
  formatInstant,
  originOfEntry,
  sourceOf,
  standingCredibility,
  type TaskStep,
  UNGRADED,
} from '@sitlog/situation';
import { type RegistersAt } from '@sitlog/views';
import { type PlainAnswer } from './plain.js';

/** An entry as it is answered: its content, what it asserts, where it stands, and on which grade it rests. */
export function entryView(
  entry: EntryState,
  { registers, identities, lostSupport }: RegistersAt,
): PlainAnswer<EntryInResponse> {
  const { asserts, retracted } = entry;
  const { task: _, ...content } = entry.content;
  const origin = originOfEntry(entry);
  const isLost = lostSupport.has(entry.entryNo);
  const fromSource = sourceOf(origin, registers)?.reliability ?? 'F';
  return {
    entryNo: entry.entryNo,
    entryId: entry.entryId,
    ...content,
    ...taskOf(entry),
    origin,
    ...countedAsIn(origin, identities),
    grade: {
      ...content.grade,
      reliability: content.grade.reliability ?? fromSource,
      credibility: standingCredibility(content.grade.credibility ?? UNGRADED, isLost),
      ...(isLost ? { supportWithdrawn: true } : {}),
    },
    asserts: asserts.map(({ proposition, value, says, start, end }) => ({
      proposition,
      ...(value === '' ? {} : { value }),
      ...(says === 'denies' ? { negated: true } : {}),
      ...(says === 'ends' ? { ends: true } : {}),
      start: wire(start),
      ...(end === undefined ? {} : { end: wire(end) }),
    })),
    relations: entry.relations,
    verification: entry.verification,
    status: retracted === undefined ? 'in_force' : 'retracted',
    ...(retracted === undefined ? {} : { retracted }),
    author: entry.author,
    recordedAt: formatInstant(entry.recordedAt),
    revision: entry.revision,
  };
}

/** As which one an origin counts, where that is another one. */
function countedAsIn(
  origin: string,
  { originAs }: RegistersAt['identities'],
): Pick<EntryInResponse, 'countsAs'> {
  const countsAs = originAs(origin);
  return countsAs === origin ? {} : { countsAs };
}

function taskOf({ task: steps }: EntryState): { readonly task?: PlainAnswer<TaskResponse> } {
  const last = steps?.at(-1);
  return last === undefined ? {} : { task: taskView(last) };
}

/** A task as it stands, as it is answered. */
export function taskView({ at, ...step }: TaskStep): PlainAnswer<TaskResponse> {
  return { ...step, at: formatInstant(at) };
}

/** Bounds as they are answered. */
export function wire(bounds: {
  readonly earliest: number | null;
  readonly latest: number | null;
}): {
  readonly earliest: string | null;
  readonly latest: string | null;
} {
  return { earliest: wireMoment(bounds.earliest), latest: wireMoment(bounds.latest) };
}

/** A moment as it is answered; null stays open. */
export function wireMoment(moment: number | null): string | null {
  return moment === null ? null : formatInstant(moment);
}

/** The ETag of an entry at a revision. */
export function entryTag(entryNo: string, revision: number): string {
  return `"${entryNo}@${revision}"`;
}
