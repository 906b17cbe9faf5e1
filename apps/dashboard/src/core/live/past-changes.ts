import { type FacetResponse, type GapFrame, type HistoryFrame } from '@sitlog/api-types';
import { ITEM_KINDS } from '@sitlog/board';
import { hasShape } from '../text/shapes.js';

/** The lists in which a change of the past can stand. */
type PastPart = keyof FacetResponse & keyof HistoryFrame;

/** An answer about the past that is another than it was: which one, when and because of what, and nothing of what it says. */
export interface PastChange {
  readonly facet: string;
  readonly part: PastPart;
  readonly id: string;
  /** A valid moment at which it differs. */
  readonly validAt: string;
  /** The valid moments at which it can differ; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly entries: readonly string[];
  /** Revisions of the log without what changed it, and with it. */
  readonly before: number;
  readonly after: number;
}

/** Where what was missed begins of which nothing is listed. */
interface Unheard {
  readonly knownRevision: number;
  readonly validAt: string;
}

/** What a device has heard of changes of the past, and what of it somebody has seen. */
export interface PastKept {
  readonly changes: readonly PastChange[];
  /** What may have changed more of the past than is listed. */
  readonly unlisted: readonly string[];
  readonly unheard?: Unheard | undefined;
  /** The last revision of which something was told. */
  readonly told: number;
  /** Up to which revision somebody has seen everything. */
  readonly seen: number;
}

/** Nothing was heard yet. */
export const NOTHING_PAST: PastKept = { changes: [], unlisted: [], told: -1, seen: -1 };

/** A device keeps so many changes of the past; of more, the newest. */
const MOST_PAST_CHANGES = 500;

/** With what a frame tells, unless it was told or seen before: after a break a stream can tell the same again, and another tab hears it too. */
export function withHistory(kept: PastKept, frame: HistoryFrame): PastKept {
  if (frame.knownRevision <= kept.seen) return kept;
  const told = changesIn(frame, kept.seen);
  const fresh = told.filter((one) => !kept.changes.some((other) => holds(other, one)));
  const rest = kept.changes.filter((one) => !fresh.some((other) => holds(other, one)));
  return {
    ...kept,
    changes: [...rest, ...fresh].slice(-MOST_PAST_CHANGES),
    unlisted: [...new Set([...kept.unlisted, ...frame.unlisted])].slice(-MOST_PAST_CHANGES),
    told: Math.max(kept.told, frame.knownRevision),
  };
}

function changesIn(frame: HistoryFrame, seen: number): readonly PastChange[] {
  return ITEM_KINDS.flatMap((part) =>
    frame[part]
      .filter(({ causedBy }) => causedBy.revisions.some((revision) => revision > seen))
      .map(({ facet, id, validAt, affects, causedBy }) => ({
        ...{ facet, part, id, validAt },
        from: affects?.from ?? null,
        to: affects?.to ?? null,
        entries: causedBy.entries,
        before: frame.from.knownRevision,
        after: frame.knownRevision,
      })),
  );
}

/** Whether one change tells what another does: of the same answer, over all that was recorded in it. */
function holds(outer: PastChange, inner: PastChange): boolean {
  return (
    answerOf(outer) === answerOf(inner) &&
    outer.before <= inner.before &&
    outer.after >= inner.after
  );
}

function answerOf({ facet, part, id }: PastChange): string {
  return `${facet} ${part} ${id}`;
}

/** With a gap: more was missed than is listed. A log that does not know where this device stood is another one: what was heard of it is void. */
export function withGap(kept: PastKept, { reason, from, to }: GapFrame): PastKept {
  const { knownRevision, validAt } = from ?? {};
  if (reason === 'unknown-id') return NOTHING_PAST;
  if (knownRevision === undefined || validAt === undefined) return kept;
  const unheard = kept.unheard ?? { knownRevision, validAt };
  return { ...kept, unheard, told: Math.max(kept.told, to.knownRevision) };
}

/** As it is once somebody has seen everything. */
export function allSeen({ told }: PastKept): PastKept {
  return { ...NOTHING_PAST, told, seen: told };
}

/** What a screen shows, as far as it decides which changes of the past concern it. */
export interface PastView {
  /** The valid moment of the answers; undefined: now, from which one looks back on everything. */
  readonly validAt: string | undefined;
  readonly knownRevision: number;
}

/** The changes that a board rests on: at an earlier moment, those that tell of it. */
export function pastOfBoard(all: readonly PastChange[], view: PastView): readonly PastChange[] {
  return pastOfList(all, view).filter(
    ({ to }) => view.validAt === undefined || to === null || isBefore(view.validAt, to),
  );
}

/** The changes that a list rests on of all that had happened by then. */
export function pastOfList(
  all: readonly PastChange[],
  { validAt, knownRevision }: PastView,
): readonly PastChange[] {
  return all.filter(
    ({ from, after }) =>
      after <= knownRevision &&
      (validAt === undefined || from === null || !isBefore(validAt, from)),
  );
}

function isBefore(one: string, other: string): boolean {
  return Date.parse(one) < Date.parse(other);
}

/** Several changes in one sentence. */
export interface PastSummary {
  /** How many answers changed. */
  readonly answers: number;
  /** The first moment of which one can be another; null: there is none, it is so of all moments. */
  readonly since: string | null;
  readonly entries: readonly string[];
}

/** What changes of the past come to, all in all. */
export function summaryOf(changes: readonly PastChange[]): PastSummary {
  const starts = changes.map(({ from }) => from);
  const known = starts.filter((from) => from !== null);
  const isEver = known.length < starts.length;
  return {
    answers: new Set(changes.map(answerOf)).size,
    since: isEver
      ? null
      : known.reduce((one, other) => (isBefore(other, one) ? other : one), known[0] ?? ''),
    entries: [...new Set(changes.flatMap(({ entries }) => entries))],
  };
}

/** What else may have changed the past, as an address of something: an entry, a registered item, the sides, or a proposition. */
type UnlistedThing =
  | { readonly kind: 'entry' | 'registered' | 'proposition'; readonly id: string }
  | { readonly kind: 'sides' };

const REGISTERED = /^(?:sources|actors|subjects)\/(.+)$/;

/** Reads what a frame names without listing it. */
export function unlistedThing(name: string): UnlistedThing {
  if (name === 'sides') return { kind: 'sides' };
  const registered = REGISTERED.exec(name)?.[1];
  if (registered !== undefined) return { kind: 'registered', id: registered };
  return { kind: name.includes('/') ? 'proposition' : 'entry', id: name };
}

/** Whether there is nothing to tell. */
export function isAllSeen({ changes, unlisted, unheard }: PastKept): boolean {
  return changes.length + unlisted.length === 0 && unheard === undefined;
}

const CHANGE = {
  facet: 'string',
  part: 'string',
  id: 'string',
  validAt: 'string',
  entries: 'object',
  before: 'number',
  after: 'number',
} as const;

/** Reads what a device kept; nothing of what an earlier release wrote otherwise, or of what was damaged. */
export function readPastKept(value: unknown): PastKept {
  const lists = { changes: 'object', unlisted: 'object', told: 'number', seen: 'number' } as const;
  if (!hasShape(value, lists)) return NOTHING_PAST;
  const { changes, unlisted, unheard } = value as PastKept;
  const isWhole =
    Array.isArray(changes) &&
    changes.every((one) => hasShape(one, CHANGE)) &&
    Array.isArray(unlisted) &&
    (unheard === undefined || hasShape(unheard, { knownRevision: 'number', validAt: 'string' }));
  return isWhole ? (value as PastKept) : NOTHING_PAST;
}
