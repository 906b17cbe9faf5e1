import { type Board, type Figures, type Moments, type Proposition } from './answers.js';
import { type Frame, type Stream } from './event-stream.js';

/** Data of a change. */
export interface Change extends Moments {
  readonly from: { readonly position: string; readonly knownRevision: number };
  readonly cause: 'log' | 'time';
  readonly events: readonly {
    readonly position: string;
    readonly revision: number;
    readonly type: string;
    readonly entryNo?: string;
  }[];
  readonly propositions: readonly {
    readonly facet: string;
    readonly id: string;
    readonly before: Proposition | null;
    readonly after: Proposition | null;
  }[];
  readonly figures: readonly Differing<Figures>[];
  readonly demands: readonly Differing<object>[];
  readonly forecasts: readonly Differing<object>[];
  readonly raised: readonly Differing<object>[];
}

/** Something else than a proposition that differs. */
interface Differing<T> {
  readonly facet: string;
  readonly id: string;
  readonly before: T | null;
  readonly after: T | null;
}

/** Data of a tick, as far as the tests look at it. */
export interface Tick {
  readonly position: string;
  readonly head: string;
  readonly knownRevision: number;
  readonly behind: boolean;
  readonly store: { readonly state: string };
  readonly views: { readonly state: string };
}

/** What a client knows who applies the frames. */
export interface Known {
  readonly revision: number;
  readonly position: string | null;
  readonly validAt: string;
  readonly propositions: ReadonlyMap<string, Proposition | Figures>;
}

/** The propositions and figures of a board by facet and id. */
export function propositionsIn(board: Board): ReadonlyMap<string, Proposition | Figures> {
  return new Map(
    board.facets.flatMap(({ facet, propositions, figures = [] }) =>
      [...propositions, ...figures].map((one) => [`${facet}/${one.id}`, one] as const),
    ),
  );
}

/** Applies a frame as a client must; throws when it does not fit what is known. */
export function apply(known: Known | undefined, { event, data }: Frame): Known | undefined {
  if (event === 'snapshot') {
    const board = data as Board;
    const { knownRevision: revision, position, validAt } = board;
    return { revision, position, validAt, propositions: propositionsIn(board) };
  }
  if (event !== 'change') return known;
  if (known === undefined) throw new Error('A change before the snapshot.');
  const change = data as Change;
  if (change.from.knownRevision !== known.revision) {
    throw new Error(`From ${change.from.knownRevision}, but ${known.revision} is known.`);
  }
  const revisions = change.events.map(({ revision }) => revision);
  const missed = change.knownRevision - known.revision;
  if (revisions.length !== missed || revisions.some((r, i) => r !== known.revision + 1 + i)) {
    throw new Error(`From ${known.revision} to ${change.knownRevision} by ${revisions.join()}.`);
  }
  const propositions = new Map(known.propositions);
  for (const { facet, id, before, after } of [...change.propositions, ...change.figures]) {
    const key = `${facet}/${id}`;
    if (JSON.stringify(propositions.get(key) ?? null) !== JSON.stringify(before)) {
      throw new Error(`What ${id} was before does not fit.`);
    }
    if (after === null) propositions.delete(key);
    else propositions.set(key, after);
  }
  const { knownRevision: revision, position, validAt } = change;
  return { revision, position, validAt, propositions };
}

/** What a client knows at the end of its frames. */
export function knownOf(frames: readonly Frame[], before?: Known): Known | undefined {
  return frames.reduce(apply, before);
}

/** Waits until a stream has told a revision. */
export async function untilRevision(stream: Stream, revision: number, from = 0): Promise<Frame> {
  return stream.next(
    ({ event, data }) =>
      (event === 'snapshot' || event === 'change') && (data as Moments).knownRevision >= revision,
    from,
  );
}
