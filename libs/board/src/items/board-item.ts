import { type Derived } from '../rule/derive.js';
import { type RaisedAlert } from '../talks/alerts.js';
import { type DemandLine } from '../talks/demands/demand-line.js';
import { type ForecastLine } from '../talks/forecasts.js';
import { type FigureGroup } from '../figures/derive-figures.js';
import { type CheckedLog } from './log-checks.js';

/** What each kind of thing that stands in the lines of a board answers; kinds are named as the lists of a line are. */
export interface ItemAnswers {
  readonly propositions: Derived;
  readonly figures: FigureGroup;
  readonly demands: Omit<DemandLine, 'setAside'>;
  readonly forecasts: ForecastLine;
  readonly raised: RaisedAlert;
  readonly checks: CheckedLog;
}
/** What an item is. */
export type ItemKind = keyof ItemAnswers;

/** The kinds in the order of a board. */
export const ITEM_KINDS = [
  'propositions',
  'figures',
  'demands',
  'forecasts',
  'raised',
  'checks',
] as const satisfies readonly ItemKind[];

/** What stands in a line of the board: of one kind, no two have the same id. */
export type BoardItem<Kind extends ItemKind = ItemKind> = {
  readonly [One in Kind]: {
    readonly kind: One;
    readonly facet: string;
    readonly id: string;
    readonly answer: ItemAnswers[One];
  };
}[Kind];

/** An item whose answer differs between two boards; null where it is not on that board. */
export type Difference<Kind extends ItemKind = ItemKind> = {
  readonly [One in Kind]: Pick<BoardItem<One>, 'kind' | 'facet' | 'id'> & {
    readonly before: BoardItem<One> | null;
    readonly after: BoardItem<One> | null;
  };
}[Kind];

/** Something for each kind of answer: a kind that is left out does not compile. */
export type ByKind<Result> = {
  readonly [Kind in ItemKind]: (answer: ItemAnswers[Kind]) => Result;
};

/** What a table says of an item, by its kind. */
export function byKind<Result>({ kind, answer }: BoardItem, table: ByKind<Result>): Result {
  const tell: (of: never) => Result = table[kind];
  // The answer is of the kind under which it was looked up.
  return tell(answer as never);
}

/** What tells an item from all others of its board. */
export function itemKey({ kind, id }: Pick<BoardItem, 'kind' | 'id'>): string {
  return `${kind} ${id}`;
}
