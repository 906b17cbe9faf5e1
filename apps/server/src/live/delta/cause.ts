import {
  type Account,
  assertedBy,
  type AsKnown,
  type CauseKey,
  type Difference,
  FIGURE_LISTS,
  type Happening,
  type KnowledgeLeg,
  learnt,
  moved,
  startOf,
} from '@sitlog/board';
import { type EntryState, type Micros, startBounds, targetsOf } from '@sitlog/situation';
import { type ChangedEntry, type RecordedMoment } from '@sitlog/views';
import { type Consulted } from './consulted.js';

/** What was recorded between two boards. */
export interface Recorded {
  readonly events: readonly RecordedMoment[];
  readonly entries: readonly ChangedEntry[];
  /** Absent: nothing that is consulted besides entries is another. */
  readonly consulted?: Consulted;
  /** Whether a proposition's accounts hold at every valid moment. */
  readonly isTimeless: (proposition: string) => boolean;
  /** What was known before and after it. */
  readonly leg: Omit<KnowledgeLeg, 'validAt'>;
}

/** Valid moments, from one up to another; an open end is infinite. */
export interface ValidRange {
  readonly from: number;
  readonly to: number;
}

/** Why an answer differs: what was recorded, time alone, or both. */
interface DifferenceCause {
  readonly entries: readonly string[];
  readonly events: readonly Happening[];
  readonly time: boolean;
  /** There was too much to try: it may differ without some of what is named. */
  readonly isCoarse?: true;
  /** The valid moments of which what was recorded can have changed the answer. */
  readonly affects?: ValidRange;
}

/** What differs, with why. */
export type Caused = Difference & { readonly cause: DifferenceCause };

const ALWAYS: ValidRange = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** What was recorded without which an answer would not differ at a valid moment. */
export function recordedCause(
  difference: Difference,
  recorded: Recorded,
  validAt: Micros,
): DifferenceCause {
  const { row, changed } = learnt(difference, { ...recorded.leg, validAt });
  const affects = affecting(difference, recorded, changed);
  return {
    entries: row.entries,
    events: row.events,
    time: false,
    ...(row.isCoarse === undefined ? {} : { isCoarse: row.isCoarse }),
    ...(affects === undefined ? {} : { affects }),
  };
}

/** Why an answer differs that nothing was recorded of: the entries that begin, end or grow old in it. */
export function timeCause(
  difference: Difference,
  known: AsKnown,
  times: readonly [Micros, Micros],
): DifferenceCause {
  return { entries: moved(difference, known, times).entries, events: [], time: true };
}

function affecting(
  difference: Difference,
  recorded: Recorded,
  changed: readonly CauseKey[],
): ValidRange | undefined {
  if (difference.kind === 'checks') return undefined;
  // What is consulted tells at every moment.
  if (changed.some(({ kind }) => kind !== 'entry') || isAlways(difference, recorded)) return ALWAYS;
  const own = new Set(changed.map((cause) => cause.id));
  const starts = recorded.entries
    .filter(({ entryNo }) => own.has(entryNo))
    .flatMap((entry) => startsIn(entry, difference, recorded));
  // An account that has ended goes on keeping older ones of its origin from coming back.
  return starts.length === 0 ? ALWAYS : { from: Math.min(...starts), to: ALWAYS.to };
}

/** Whether a proposition is another at every moment: what was put on the board or taken off it was not there at any. */
function isAlways(
  { kind, id, before, after }: Difference,
  { consulted, isTimeless }: Recorded,
): boolean {
  if (kind !== 'propositions') return false;
  const isGiven = before === null || after === null;
  return isGiven || isTimeless(id) || consulted?.concerned.has(id) === true;
}

function startsIn(
  entry: ChangedEntry,
  difference: Difference,
  { leg }: Recorded,
): readonly number[] {
  const states = [entry.before, entry.after].filter((state) => state !== undefined);
  if (difference.kind === 'propositions') {
    const asKnown = (entryNo: string): readonly (EntryState | undefined)[] => [
      leg.before.entry(entryNo),
      leg.after.entry(entryNo),
    ];
    const others = standingWith(entry.entryNo, leg).flatMap(asKnown);
    const own = accountsIn([...states, ...others], difference.id);
    // A denial speaks of the time of what it denies.
    const denied = own.flatMap(({ contradicts = [] }) => contradicts).flatMap(asKnown);
    return [...own, ...accountsIn(denied, difference.id)].map(
      (account) => startOf(account).earliest,
    );
  }
  return [...states.map(startIn), ...figureStarts(difference, entry.entryNo)];
}

/** The entries that may stand or not because this one does: those that it supersedes or that are its duplicates, and on along these relations. */
function standingWith(entryNo: string, { before, after }: Recorded['leg']): readonly string[] {
  const found = new Set([entryNo]);
  for (const one of found) {
    for (const known of [before, after]) {
      const entry = known.entry(one);
      const superseded = entry === undefined ? [] : targetsOf(entry, 'supersedes');
      const duplicates = known
        .relating(one)
        .filter((other) => targetsOf(other, 'duplicate_of').includes(one));
      for (const next of [...superseded, ...duplicates.map((other) => other.entryNo)]) {
        found.add(next);
      }
    }
  }
  found.delete(entryNo);
  return [...found];
}

function accountsIn(
  states: readonly (EntryState | undefined)[],
  proposition: string,
): readonly Account[] {
  return states
    .filter((state) => state !== undefined)
    .flatMap(assertedBy)
    .filter((account) => account.proposition === proposition);
}

function startIn({ content, toldAt }: EntryState): number {
  return startBounds(content, toldAt).earliest ?? ALWAYS.from;
}

function figureStarts(difference: Difference, entryNo: string): readonly number[] {
  if (difference.kind !== 'figures') return [];
  return [difference.before, difference.after]
    .flatMap((item) => FIGURE_LISTS.flatMap((list) => item?.answer[list] ?? []))
    .filter(({ line }) => line.entryNo === entryNo)
    .map(({ line }) => line.when.earliest ?? ALWAYS.from);
}
