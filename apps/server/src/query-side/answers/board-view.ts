import {
  BOARD_FACETS,
  type BoardFacet,
  type BoardItem,
  ITEM_KINDS,
  type ItemKind,
  RULE_SET,
} from '@sitlog/board';
import { type BoardResponse, type FacetResponse } from '@sitlog/contract';
import { type Catalogue } from '@sitlog/words';
import { itemView, type ItemView } from './item-view.js';
import { type QueryContext, statedMoments } from '../moments/query-context.js';
import { type PlainAnswer } from './plain.js';

/** The kinds that a line lists even where there is nothing of them; each lists its propositions. */
const ALWAYS: Readonly<Partial<Record<BoardFacet, readonly ItemKind[]>>> = {
  talks: ['demands', 'forecasts'],
  alerts: ['raised'],
};

/** The board as it is answered. */
export function boardView(
  asked: QueryContext,
  items: readonly BoardItem[],
  words: Catalogue,
): PlainAnswer<BoardResponse> {
  const byFacet = Map.groupBy(items, ({ facet }) => facet);
  return {
    ...statedMoments(asked),
    ruleSet: RULE_SET,
    facets: BOARD_FACETS.flatMap((facet) => {
      const own = byFacet.get(facet);
      return own === undefined ? [] : [{ facet, ...lineOf(facet, own, words) }];
    }),
  };
}

function lineOf(
  facet: BoardFacet,
  own: readonly BoardItem[],
  words: Catalogue,
): Omit<FacetResponse, 'facet'> {
  const lists = ITEM_KINDS.flatMap(
    (kind): readonly (readonly [ItemKind, readonly ItemView[]])[] => {
      const items = own.filter((item) => item.kind === kind);
      if (items.length === 0 && ALWAYS[facet]?.includes(kind) !== true) return [];
      return [[kind, items.map((item) => itemView(item, words))]];
    },
  );
  // Each list is named as its kind, and holds views of that kind.
  return { propositions: [], ...Object.fromEntries(lists) };
}
