import { RULE_SET } from '@sitlog/board';
import { formatInstant } from '@sitlog/situation';
import { type RecordedMoment } from '@sitlog/views';
import { boardView, type Part, PARTS, type ShownProposition } from '../reading/board-view.js';
import { happeningView } from '../reading/change-view.js';
import { type Asked, statedMoments } from '../reading/moments.js';
import { type Claim, type Cursor, idOf } from './cursor.js';
import { type Differing } from './difference.js';

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

/** The whole board. */
export function snapshotFrame(
  asked: Asked,
  propositions: readonly ShownProposition[],
  cursor: Cursor,
): Buffer {
  return frame('snapshot', boardView(asked, propositions), idOf(cursor));
}

/** What was missed between two boards. */
export interface Missed {
  readonly from: Cursor;
  readonly events: readonly RecordedMoment[];
  readonly differing: readonly Differing[];
}

/** One change from where a client stood to the present. */
export function changeFrame(asked: Asked, cursor: Cursor, missed: Missed): Buffer {
  const { from, events, differing } = missed;
  const change = {
    from: stated(from),
    ...statedMoments(asked),
    ruleSet: RULE_SET,
    cause: events.length > 0 ? 'log' : 'time',
    events: events.map(happeningView),
    ...byPart(differing),
  };
  return frame('change', change, idOf(cursor));
}

/** Each kind of thing that stands on a board, with what differs of it. */
function byPart(all: readonly Differing[]): Readonly<Record<string, readonly object[]>> {
  const inPart = (which?: Part): readonly object[] =>
    all.filter(({ part }) => part === which).map(({ part: _, ...one }) => one);
  return {
    propositions: inPart(),
    ...Object.fromEntries(PARTS.map((part) => [part, inPart(part)])),
  };
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
