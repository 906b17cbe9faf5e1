import {
  type BoardItem,
  type Difference,
  ITEM_KINDS,
  type ItemKind,
  RULE_SET,
} from '@sitlog/board';
import {
  type ByeFrame,
  type ChangeFrame,
  type ClaimResponse,
  type DifferingHead,
  type GapFrame,
  type HistoryFrame,
  type SnapshotFrame,
  type SpanResponse,
  type StandingResponse,
  type TickFrame,
} from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { type Catalogue } from '@sitlog/words';
import { boardView } from '../query-side/answers/board-view.js';
import { itemView, type ItemView } from '../query-side/answers/item-view.js';
import { happeningView } from '../query-side/answers/change-view.js';
import { type QueryContext, statedMoments } from '../query-side/moments/query-context.js';
import { type PlainAnswer } from '../query-side/answers/plain.js';
import { type Claim, type Cursor, idOf } from './cursor.js';
import { type Caused, type ValidRange } from './delta/cause.js';
import { type Revised } from './history/history.js';
import { type Delta } from './delta/delta-since.js';
import { byPacks } from '../query-side/answers/packs-view.js';

/** Why a stream begins anew with a snapshot instead of going on from where a client stood. */
type GapReason = 'too-many-events' | 'unknown-id';

/** What the frames of each name tell. */
interface Frames {
  readonly snapshot: SnapshotFrame;
  readonly change: ChangeFrame;
  readonly history: HistoryFrame;
  readonly gap: GapFrame;
  readonly tick: TickFrame;
  readonly bye: ByeFrame;
}

/** A frame of an event stream, ready to be written. */
export function frame<Name extends keyof Frames>(
  event: Name,
  data: PlainAnswer<Frames[Name]>,
  id?: string,
): Buffer {
  const named = id === undefined ? '' : `id: ${id}\n`;
  return Buffer.from(`event: ${event}\n${named}data: ${JSON.stringify(data)}\n\n`, 'utf8');
}

/** The first line of a stream: after how many milliseconds a client comes back when it breaks. */
export function retryLine(milliseconds: number): Buffer {
  return Buffer.from(`retry: ${milliseconds}\n\n`, 'utf8');
}

/** The board, or what of it is followed. */
export function snapshotFrame(
  asked: QueryContext,
  items: readonly BoardItem[],
  cursor: Cursor,
  words: Catalogue,
): Buffer {
  return frame('snapshot', boardView(asked, items, words), idOf(cursor));
}

/** What was missed as frames: what it changed in the past only, then one change from there to the present. */
export function missedFrames(
  asked: QueryContext,
  cursor: Cursor,
  { from, events, changed, history }: Delta,
  words: Catalogue,
): Buffer {
  const head = {
    from: stated(from),
    ...statedMoments(asked),
    ruleSet: RULE_SET,
    ...byPacks(asked),
  };
  const change: PlainAnswer<ChangeFrame> = {
    ...head,
    cause: events.length > 0 ? 'log' : 'time',
    events: events.map(happeningView),
    // A view stands in the list of its kind.
    ...(byKinds(changed, (one) => rowView(one, words)) as Pick<ChangeFrame, ItemKind>),
  };
  const { revised, unlisted } = history;
  const past: PlainAnswer<HistoryFrame> = {
    ...head,
    ...(byKinds(revised, (one) => revisedView(one, words)) as Pick<HistoryFrame, ItemKind>),
    unlisted,
  };
  const isRevised = revised.length > 0 || unlisted.length > 0;
  // Without an id: who gets no further than this must not pass for having had the change.
  return Buffer.concat([
    ...(isRevised ? [frame('history', past)] : []),
    frame('change', change, idOf(cursor)),
  ]);
}

/** What differs, in lists that are named as the kinds. */
function byKinds<T extends Difference, Row>(
  all: readonly T[],
  view: (one: T) => Row,
): Readonly<Partial<Record<ItemKind, readonly Row[]>>> {
  const lists = ITEM_KINDS.map((kind) => [kind, all.filter((one) => one.kind === kind).map(view)]);
  return Object.fromEntries(lists) as Readonly<Partial<Record<ItemKind, readonly Row[]>>>;
}

/** One answer that differs, whatever kind of answer it is. */
type Row = PlainAnswer<DifferingHead> & {
  readonly before: ItemView | null;
  readonly after: ItemView | null;
};

function rowView({ facet, id, before, after, cause }: Caused, words: Catalogue): Row {
  const { entries, events, time, isCoarse, affects } = cause;
  return {
    facet,
    id,
    before: before === null ? null : itemView(before, words),
    after: after === null ? null : itemView(after, words),
    causedBy: {
      entries,
      revisions: events.map(({ revision }) => revision),
      time,
      ...(isCoarse === undefined ? {} : { coarse: isCoarse }),
    },
    affects: affects === undefined ? null : rangeView(affects),
  };
}

function revisedView(revised: Revised, words: Catalogue): Row & { readonly validAt: string } {
  return { ...rowView(revised, words), validAt: formatInstant(revised.validAt) };
}

function rangeView({ from, to }: ValidRange): PlainAnswer<SpanResponse> {
  return { from: finite(from), to: finite(to) };
}

function finite(moment: number): string | null {
  return Number.isFinite(moment) ? formatInstant(moment) : null;
}

/** Says that what was missed is not listed. Without an id: who gets no further must not pass for having had the snapshot. */
export function gapFrame(reason: GapReason, from: Claim | Cursor | undefined, to: Cursor): Buffer {
  return frame('gap', { reason, from: from === undefined ? null : claimed(from), to: stated(to) });
}

function claimed(claim: Claim | Cursor): PlainAnswer<ClaimResponse> {
  if ('revision' in claim) return stated(claim);
  const { position, validAt } = claim;
  return {
    position: String(position),
    ...(validAt === undefined ? {} : { validAt: formatInstant(validAt) }),
  };
}

function stated({ position, revision, validAt }: Cursor): PlainAnswer<StandingResponse> {
  return {
    position: String(position),
    knownRevision: revision,
    validAt: formatInstant(validAt),
  };
}
