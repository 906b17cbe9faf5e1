import { type BoardResponse, type ChangeFrame, type FacetResponse } from '@sitlog/api-types';
import { ITEM_KINDS, LOG_FACET } from '@sitlog/board';

/** The board after a change: each `after` stands in the place of the answer with its facet and id. */
export function boardAfter(board: BoardResponse, change: ChangeFrame): BoardResponse {
  const { situation, mode, validAt, knownAt, knownRevision, settled, position, vocabulary } =
    change;
  const { missing: _, ...before } = board;
  return {
    ...before,
    ...{ situation, mode, validAt, knownAt, knownRevision, settled, position, vocabulary },
    ...(change.missing === undefined ? {} : { missing: change.missing }),
    facets: linesOf(board, change).flatMap((line) => foldedLine(line, change)),
  };
}

/** The board with its lines in the order of the vocabulary; the log's own, and what that does not know, stands last. */
export function linesInOrder(board: BoardResponse, facets: readonly string[]): BoardResponse {
  const places = new Map(facets.map((facet, place) => [facet, place]));
  const placeOf = ({ facet }: FacetResponse): number =>
    facet === LOG_FACET ? Infinity : (places.get(facet) ?? Number.MAX_SAFE_INTEGER);
  const lines = board.facets.toSorted((a, b) => placeOf(a) - placeOf(b) || 0);
  const isInOrder = lines.every((line, place) => line === board.facets[place]);
  return isInOrder ? board : { ...board, facets: lines };
}

/** The lines of a board as they stand, with those that a change begins before the log's own. */
function linesOf(board: BoardResponse, change: ChangeFrame): readonly FacetResponse[] {
  const begun = ITEM_KINDS.flatMap((part) => change[part].map(({ facet }) => facet));
  const lines = [...board.facets];
  for (const facet of new Set(begun)) {
    if (lines.some((one) => one.facet === facet)) continue;
    const own = lines.findIndex((one) => one.facet === LOG_FACET);
    lines.splice(own < 0 ? lines.length : own, 0, { facet, propositions: [] });
  }
  return lines;
}

/** A line after a change; none where that has left nothing on it, as when a pack is dropped. */
function foldedLine(line: FacetResponse, change: ChangeFrame): readonly FacetResponse[] {
  const parts = ITEM_KINDS.flatMap((part) => {
    const own = change[part].filter(({ facet }) => facet === line.facet);
    return own.length === 0 ? [] : [[part, foldedList(line[part] ?? [], own)] as const];
  });
  if (parts.length === 0) return [line];
  const next: FacetResponse = { ...line, ...Object.fromEntries(parts) };
  const isEmptied = ITEM_KINDS.every((part) => (next[part] ?? []).length === 0);
  return isEmptied && line.facet !== LOG_FACET ? [] : [next];
}

interface Keyed {
  readonly id: string;
}

/** Answers that stay keep their place; new ones come last, as in the order of the registers. */
function foldedList(
  list: readonly Keyed[],
  differing: readonly { readonly id: string; readonly after: Keyed | null }[],
): readonly Keyed[] {
  const after = new Map(differing.map(({ id, after: next }) => [id, next]));
  const kept = list.flatMap((one) => {
    const next = after.get(one.id);
    return next === null ? [] : [next ?? one];
  });
  const known = new Set(list.map(({ id }) => id));
  const added = differing.flatMap((one) =>
    one.after === null || known.has(one.id) ? [] : [one.after],
  );
  return [...kept, ...added];
}
