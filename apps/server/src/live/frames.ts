import { RULE_SET } from '@sitlog/board';
import { formatInstant } from '@sitlog/situation';
import { boardView, type Part, PARTS, type ShownProposition } from '../reading/board-view.js';
import { happeningView } from '../reading/change-view.js';
import { type Asked, statedMoments } from '../reading/moments.js';
import { type Claim, type Cursor, idOf } from './cursor.js';
import { type ValidRange } from './cause.js';
import { type Differing } from './difference.js';
import { type Revised } from './history.js';
import { type Changed, type Missed } from './missed.js';

/** Why a stream begins anew with a snapshot instead of going on from where a client stood. */
export type GapReason = 'too-many-events' | 'unknown-id';

/** A frame of an event stream, ready to be written. */
export function frame(event: string, data: unknown, id?: string): Buffer {
  const named = id === undefined ? '' : `id: ${id}\n`;
  return Buffer.from(`event: ${event}\n${named}data: ${JSON.stringify(data)}\n\n`, 'utf8');
}

/** The first line of a stream: after how many milliseconds a client comes back when it breaks. */
export function retryLine(milliseconds: number): Buffer {
  return Buffer.from(`retry: ${milliseconds}\n\n`, 'utf8');
}

/** The board, or what of it is followed. */
export function snapshotFrame(
  asked: Asked,
  propositions: readonly ShownProposition[],
  cursor: Cursor,
): Buffer {
  return frame('snapshot', boardView(asked, propositions), idOf(cursor));
}

/** What was missed as frames: what it changed in the past only, then one change from there to the present. */
export function missedFrames(
  asked: Asked,
  cursor: Cursor,
  { from, events, changed, history }: Missed,
): Buffer {
  const head = { from: stated(from), ...statedMoments(asked), ruleSet: RULE_SET };
  const change = {
    ...head,
    cause: events.length > 0 ? 'log' : 'time',
    events: events.map(happeningView),
    ...byPart(changed, rowView),
  };
  const { revised, unlisted } = history;
  const past = { ...head, ...byPart(revised, revisedView), unlisted };
  const isRevised = revised.length > 0 || unlisted.length > 0;
  // Without an id: who gets no further than this must not pass for having had the change.
  return Buffer.concat([
    ...(isRevised ? [frame('history', past)] : []),
    frame('change', change, idOf(cursor)),
  ]);
}

/** Each kind of thing that stands on a board, with what differs of it. */
function byPart<T extends Differing>(
  all: readonly T[],
  view: (one: T) => object,
): Readonly<Record<string, readonly object[]>> {
  const inPart = (which?: Part): readonly object[] =>
    all.filter(({ part }) => part === which).map(view);
  return {
    propositions: inPart(),
    ...Object.fromEntries(PARTS.map((part) => [part, inPart(part)])),
  };
}

function rowView({ facet, id, before, after, cause }: Changed): object {
  const { entries, events, time, affects } = cause;
  return {
    facet,
    id,
    before: before?.view ?? null,
    after: after?.view ?? null,
    causedBy: { entries, revisions: events.map(({ revision }) => revision), time },
    affects: affects === undefined ? null : rangeView(affects),
  };
}

function revisedView(revised: Revised): object {
  return { ...rowView(revised), validAt: formatInstant(revised.validAt) };
}

function rangeView({ from, to }: ValidRange): object {
  return { from: finite(from), to: finite(to) };
}

function finite(moment: number): string | null {
  return Number.isFinite(moment) ? formatInstant(moment) : null;
}

/** Says that what was missed is not listed. Without an id: who gets no further must not pass for having had the snapshot. */
export function gapFrame(reason: GapReason, from: Claim | Cursor | undefined, to: Cursor): Buffer {
  return frame('gap', { reason, from: from === undefined ? null : stated(from), to: stated(to) });
}

function stated(cursor: Claim | Cursor): Readonly<Record<string, unknown>> {
  return {
    position: String(cursor.position),
    ...('revision' in cursor ? { knownRevision: cursor.revision } : {}),
    ...(cursor.validAt === undefined ? {} : { validAt: formatInstant(cursor.validAt) }),
  };
}
