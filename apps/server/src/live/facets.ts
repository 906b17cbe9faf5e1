import { BOARD_FACETS, type BoardFacet } from '@sitlog/board';

/** The facets that a client follows. */
export interface Followed {
  /** The same for the same facets, in whatever order they were written. */
  readonly key: string;
  readonly has: (facet: BoardFacet) => boolean;
}

/** The whole board. */
export const WHOLE_BOARD: Followed = { key: '', has: () => true };

/** The facets named in a list with commas; all where there is none. */
export function followed(list: string | undefined): Followed {
  if (list === undefined) return WHOLE_BOARD;
  const named = new Set(list.split(','));
  const facets = BOARD_FACETS.filter((facet) => named.has(facet));
  if (facets.length === BOARD_FACETS.length) return WHOLE_BOARD;
  return { key: facets.join(), has: (facet) => facets.includes(facet) };
}
