import {
  type BoardResponse,
  type MomentsResponse,
  type PropositionResponse,
} from '@sitlog/api-types';
import { type Frame, type Stream } from '../event-stream.js';

/** The lists of a facet's line. */
const PARTS = ['propositions', 'figures', 'demands', 'forecasts', 'raised', 'checks'] as const;
type Part = (typeof PARTS)[number];

/** Something on the board that differs, and why. */
export interface Differing<T = { readonly id: string }> {
  readonly facet: string;
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
  readonly causedBy: {
    readonly entries: readonly string[];
    readonly revisions: readonly number[];
    readonly time: boolean;
  };
  readonly affects: { readonly from: string | null; readonly to: string | null } | null;
  readonly validAt?: string;
}

type Differences = Readonly<Record<Exclude<Part, 'propositions'>, readonly Differing[]>> & {
  readonly propositions: readonly Differing<PropositionResponse>[];
};

/** Data of a change. */
export interface Change extends MomentsResponse, Differences {
  readonly from: { readonly position: string; readonly knownRevision: number };
  readonly cause: 'log' | 'time';
  readonly events: readonly {
    readonly position: string;
    readonly revision: number;
    readonly type: string;
    readonly entryNo?: string;
  }[];
}

/** Data of a revision of history. */
export interface Revision extends MomentsResponse, Differences {
  readonly from: { readonly knownRevision: number };
  readonly unlisted: readonly string[];
}

/** Data of a tick, as far as the tests look at it. */
export interface Tick {
  readonly position: string;
  readonly head: string;
  readonly knownRevision: number;
  readonly marking: string | null;
  readonly behind: boolean;
  readonly store: { readonly state: string };
  readonly views: { readonly state: string };
}

/** What a client knows who applies the frames. */
export interface Known {
  readonly revision: number;
  readonly position: string | null;
  readonly validAt: string;
  /** All that is on the board, by facet, list and id. */
  readonly shown: ReadonlyMap<string, object>;
}

/** All that is on a board, by facet, list and id. */
export function shownIn(board: BoardResponse): ReadonlyMap<string, object> {
  return new Map(
    board.facets.flatMap((line) =>
      PARTS.flatMap((part) =>
        (line[part] ?? []).map((one) => [`${line.facet}/${part}/${one.id}`, one] as const),
      ),
    ),
  );
}

/** Applies a frame as a client must; throws when it does not fit what is known. */
export function apply(known: Known | undefined, { event, data }: Frame): Known | undefined {
  if (event === 'snapshot') {
    const board = data as BoardResponse;
    const { knownRevision: revision, position, validAt } = board;
    return { revision, position, validAt, shown: shownIn(board) };
  }
  if (event !== 'change' && event !== 'history') return known;
  if (known === undefined) throw new Error('A change before the snapshot.');
  const change = data as Change;
  if (change.from.knownRevision !== known.revision) {
    throw new Error(`From ${change.from.knownRevision}, but ${known.revision} is known.`);
  }
  // It is about the past: nothing that is shown is another.
  if (event === 'history') return known;
  const revisions = change.events.map(({ revision }) => revision);
  const missed = change.knownRevision - known.revision;
  if (revisions.length !== missed || revisions.some((r, i) => r !== known.revision + 1 + i)) {
    throw new Error(`From ${known.revision} to ${change.knownRevision} by ${revisions.join()}.`);
  }
  const shown = new Map(known.shown);
  for (const part of PARTS) {
    for (const { facet, id, before, after } of change[part]) {
      const key = `${facet}/${part}/${id}`;
      if (JSON.stringify(shown.get(key) ?? null) !== JSON.stringify(before)) {
        throw new Error(`What ${id} was before does not fit.`);
      }
      if (after === null) shown.delete(key);
      else shown.set(key, after);
    }
  }
  const { knownRevision: revision, position, validAt } = change;
  return { revision, position, validAt, shown };
}

/** What a client knows at the end of its frames. */
export function knownOf(frames: readonly Frame[], before?: Known): Known | undefined {
  return frames.reduce(apply, before);
}

/** Waits until a stream has told a revision. */
export async function untilRevision(stream: Stream, revision: number, from = 0): Promise<Frame> {
  return stream.next(
    ({ event, data }) =>
      (event === 'snapshot' || event === 'change') &&
      (data as MomentsResponse).knownRevision >= revision,
    from,
  );
}
