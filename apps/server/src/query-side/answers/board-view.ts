import { type BoardItem, ITEM_KINDS, type ItemKind, LOG_FACET, RULE_SET } from '@sitlog/board';
import { type BoardResponse, type FacetResponse } from '@sitlog/contract';
import { vocabularyAt } from '@sitlog/views';
import { type Catalogue } from '@sitlog/words';
import { itemView, type ItemView } from './item-view.js';
import { type QueryContext, statedMoments } from '../moments/query-context.js';
import { type PlainAnswer } from './plain.js';
import { byPacks } from './packs-view.js';

/** The kinds that a line lists even where there is nothing of them; each lists its propositions. */
const ALWAYS: Readonly<Record<string, readonly ItemKind[]>> = {
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
    ...byPacks(asked),
    facets: facetsOf(asked, byFacet).flatMap((facet) => {
      const own = byFacet.get(facet);
      return own === undefined ? [] : [{ facet, ...lineOf(facet, own, words) }];
    }),
  };
}

/** In the order of the packs; what stands on a line that they have not comes after, the log's own line last. */
function facetsOf(
  { db, situation, knownRevision }: QueryContext,
  told: ReadonlyMap<string, unknown>,
): readonly string[] {
  const known = vocabularyAt(db, situation, knownRevision).facets.all.map(({ code }) => code);
  const others = [...told.keys()].filter((code) => !known.includes(code) && code !== LOG_FACET);
  return [...known, ...others.sort(), LOG_FACET];
}

function lineOf(
  facet: string,
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
