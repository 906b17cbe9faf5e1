import { type BoardResponse, type ChangeFrame, type FacetResponse } from '@sitlog/api-types';
import { BOARD_FACETS, ITEM_KINDS } from '@sitlog/board';

/** The board after a change: each `after` stands in the place of the answer with its facet and id. */
export function boardAfter(board: BoardResponse, change: ChangeFrame): BoardResponse {
  const { situation, mode, validAt, knownAt, knownRevision, settled, position } = change;
  const { missing: _, ...before } = board;
  return {
    ...before,
    ...{ situation, mode, validAt, knownAt, knownRevision, settled, position },
    ...(change.missing === undefined ? {} : { missing: change.missing }),
    facets: linesOf(board, change).map((line) => foldedLine(line, change)),
  };
}

/** The lines of a board, with those that a change begins, in the order of all boards. */
function linesOf(board: BoardResponse, change: ChangeFrame): readonly FacetResponse[] {
  const begun = ITEM_KINDS.flatMap((part) => change[part].map(({ facet }) => facet));
  return BOARD_FACETS.flatMap((facet) => {
    const line = board.facets.find((one) => one.facet === facet);
    if (line !== undefined) return [line];
    return begun.includes(facet) ? [{ facet, propositions: [] }] : [];
  });
}

function foldedLine(line: FacetResponse, change: ChangeFrame): FacetResponse {
  const parts = ITEM_KINDS.flatMap((part) => {
    const own = change[part].filter(({ facet }) => facet === line.facet);
    return own.length === 0 ? [] : [[part, foldedList(line[part] ?? [], own)] as const];
  });
  return parts.length === 0 ? line : { ...line, ...Object.fromEntries(parts) };
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
