import {
  assertedBy,
  contributionsTo,
  type EntryCheck,
  entryChecks,
  FIGURE_LISTS,
  inputOf,
  movedBetween,
  type Piece,
  pieceInputOf,
  startOf,
} from '@sitlog/board';
import { type EntryState, startBounds } from '@sitlog/situation';
import { type ChangedEntry, type RecordedMoment } from '@sitlog/views';
import { type Consulted } from './consulted.js';
import { type Differing } from './difference.js';

/** What was recorded between two boards. */
export interface Recorded {
  readonly events: readonly RecordedMoment[];
  readonly entries: readonly ChangedEntry[];
  /** Absent: nothing that is consulted besides entries is another. */
  readonly consulted?: Consulted;
  /** Whether a proposition's accounts hold at every valid moment. */
  readonly isTimeless: (proposition: string) => boolean;
}

/** Valid moments, from one up to another; an open end is infinite. */
export interface ValidRange {
  readonly from: number;
  readonly to: number;
}

/** Why an answer differs: what was recorded, time alone, or both. */
export interface Cause {
  readonly entries: readonly string[];
  readonly events: readonly RecordedMoment[];
  readonly time: boolean;
  /** The valid moments of which what was recorded can have changed the answer. */
  readonly affects?: ValidRange;
}

const ALWAYS: ValidRange = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** What was recorded that made an answer differ: the entries that speak of it, else what the whole board consults. */
export function recordedCause(differing: Differing, recorded: Recorded): Cause {
  const { entries, events } = recorded;
  const own = entries.filter((entry) => touches(entry, differing));
  const consulted = consultedFor(differing, recorded);
  if (own.length > 0 || consulted.length > 0) {
    const all = [...own.flatMap((entry) => entry.events), ...consulted];
    return {
      entries: own.map(({ entryNo }) => entryNo),
      events: inOrder(all),
      time: false,
      // What is consulted tells at every moment.
      ...(consulted.length > 0 ? { affects: ALWAYS } : affecting(own, differing, recorded)),
    };
  }
  const others = events.filter(({ entryNo }) => entryNo === undefined);
  const affects = isOfLog(differing) ? {} : { affects: ALWAYS };
  return { entries: [], events: others.length > 0 ? others : events, time: false, ...affects };
}

function consultedFor({ part, id }: Differing, { consulted }: Recorded): readonly RecordedMoment[] {
  return part === undefined ? (consulted?.concerned.get(id) ?? []) : [];
}

function inOrder(events: readonly RecordedMoment[]): readonly RecordedMoment[] {
  const each = new Map(events.map((event) => [event.revision, event]));
  return [...each.values()].toSorted((a, b) => a.revision - b.revision);
}

/** Whether what an entry says of something on the board is another than before. */
export function touches({ before, after }: ChangedEntry, differing: Differing): boolean {
  const { part, id } = differing;
  if (part === undefined) return inputOf(before, id) !== inputOf(after, id);
  if (isOfLog(differing)) return touchesCheck(before, after, differing);
  return (
    pieceInputOf(before) !== pieceInputOf(after) && contributors(differing).includes(after.entryNo)
  );
}

/** Why an answer differs that nothing was recorded of: the entries that begin, end or grow old in it. */
export function timeCause(differing: Differing): Cause {
  const turned = contributors(differing);
  const all = turned.length > 0 ? turned : spokenIn(differing.after).keys();
  return { entries: [...all], events: [], time: true };
}

/** The entries that contribute to something on the board otherwise than before. */
function contributors({ before, after }: Differing): readonly string[] {
  return movedBetween(spokenIn(before), spokenIn(after));
}

function spokenIn(shown: Differing['after']): ReadonlyMap<string, string> {
  if (shown === null) return new Map();
  if (shown.piece !== undefined) return contributionsTo(shown.piece);
  const { entries = [], values = [], possible = [], abstentions = [] } = shown.view as Spoken;
  return new Map([
    ...entries.map((entry) => [entry, ''] as const),
    ...abstentions.map(({ entry }) => [entry, 'abstains'] as const),
    ...possible.map(({ value, entry }) => [entry, `possible ${value}`] as const),
    ...values.flatMap(({ value, entries: own }) => own.map((entry) => [entry, value] as const)),
  ]);
}

/** What a proposition's or a check's view tells of entries. */
interface Spoken {
  readonly entries?: readonly string[];
  readonly values?: readonly { readonly value: string; readonly entries: readonly string[] }[];
  readonly possible?: readonly { readonly value: string; readonly entry: string }[];
  readonly abstentions?: readonly { readonly entry: string }[];
}

function touchesCheck(
  before: EntryState | undefined,
  after: EntryState,
  { id, ...checks }: Differing,
): boolean {
  const falls = (entry: EntryState | undefined): boolean =>
    entry !== undefined && entryChecks(entry).includes(id as EntryCheck);
  const [was, is] = [checks.before, checks.after].map((check) => listed(check, 'propositions'));
  const turned = [...(was ?? []), ...(is ?? [])].filter((one) => !was?.has(one) || !is?.has(one));
  return (
    falls(before) !== falls(after) ||
    turned.some((one) => inputOf(before, one) !== inputOf(after, one))
  );
}

function affecting(
  own: readonly ChangedEntry[],
  differing: Differing,
  { isTimeless }: Recorded,
): { readonly affects?: ValidRange } {
  if (isOfLog(differing)) return {};
  if (differing.part === undefined && (isTimeless(differing.id) || isGiven(differing))) {
    return { affects: ALWAYS };
  }
  const starts = own.flatMap((entry) => startsIn(entry, differing));
  // An account that has ended goes on keeping older ones of its origin from coming back.
  return { affects: { from: Math.min(...starts), to: Number.POSITIVE_INFINITY } };
}

/** Whether it was put on the board, or taken off it: then it was not there at any moment. */
function isGiven({ before, after }: Differing): boolean {
  return before === null || after === null;
}

function startsIn(
  { entryNo, before, after }: ChangedEntry,
  differing: Differing,
): readonly number[] {
  const states = [before, after].filter((entry) => entry !== undefined);
  if (differing.part === undefined) {
    return states
      .flatMap(assertedBy)
      .filter(({ proposition }) => proposition === differing.id)
      .map((account) => startOf(account).earliest);
  }
  return [
    ...states.map(startIn),
    ...[differing.before, differing.after].flatMap((one) => figureStarts(pieceIn(one), entryNo)),
  ];
}

function startIn({ content, timeKnownAt }: EntryState): number {
  return startBounds(content, timeKnownAt).earliest ?? Number.NEGATIVE_INFINITY;
}

function figureStarts(piece: Piece | null, entryNo: string): readonly number[] {
  if (piece?.part !== 'figures') return [];
  return FIGURE_LISTS.flatMap((list) => piece.answer[list])
    .filter(({ line }) => line.entryNo === entryNo)
    .map(({ line }) => line.when.earliest ?? Number.NEGATIVE_INFINITY);
}

function pieceIn(shown: Differing['after']): Piece | null {
  return shown?.piece ?? null;
}

function listed(shown: Differing['after'], name: 'entries' | 'propositions'): ReadonlySet<string> {
  const view = shown?.view;
  return new Set(view !== undefined && 'count' in view ? view[name] : []);
}

function isOfLog({ part }: Differing): boolean {
  return part === 'checks';
}
