import { type FigureGroup } from '../figures/derive-figures.js';
import { type Derived } from '../rule/derive.js';
import { type Talks } from '../talks/read-talks.js';
import { type BoardItem } from './board-item.js';
import { propositionItem } from './kinds/propositions.js';

const NO_TALKS = { demands: [], forecasts: [], raised: [] };

/** What a board holds of a situation, from what the rules derive; propositions come first. */
export function itemsFrom(
  propositions: readonly Derived[],
  figures: readonly FigureGroup[] = [],
  { demands, forecasts, raised }: Pick<Talks, 'demands' | 'forecasts' | 'raised'> = NO_TALKS,
): readonly BoardItem[] {
  return [
    ...propositions.map(propositionItem),
    ...figures.map((answer): BoardItem => {
      return { kind: 'figures', facet: answer.facet, id: answer.id, answer };
    }),
    ...demands.map(({ setAside: _, ...answer }): BoardItem => {
      return { kind: 'demands', facet: 'talks', id: answer.id, answer };
    }),
    ...forecasts.map((answer): BoardItem => {
      return { kind: 'forecasts', facet: 'talks', id: answer.entry, answer };
    }),
    ...raised.map((answer): BoardItem => {
      return { kind: 'raised', facet: 'alerts', id: answer.id, answer };
    }),
  ];
}
