export { type AsKnown, type ConsultedItems, type Counting } from './causes/as-known.js';
export { type CauseKey, type KnowledgeLeg } from './causes/causes-of.js';
export { assertionInputOf, itemInputOf } from './causes/entry-input.js';
export {
  CONSULTED,
  type EntryStep,
  type Happening,
  type RecordedBetween,
  type RegisterStep,
} from './causes/recorded-between.js';
export { compare, type Comparison, type MomentPair } from './comparison/compare.js';
export { type ComparedRow } from './comparison/compared-row.js';
export { learnt } from './comparison/knowledge-changes.js';
export { moved } from './comparison/world-changes.js';
export {
  type BoardItem,
  byKind,
  type ByKind,
  type Difference,
  ITEM_KINDS,
  type ItemAnswers,
  itemKey,
  type ItemKind,
} from './items/board-item.js';
export {
  differenceOf,
  differences,
  itemText,
  toldBoard,
  type ToldBoard,
  withDifferences,
} from './items/differences.js';
export { itemsFrom } from './items/items-from.js';
export { type Choice, choicesIn, type PreferredFigure } from './figures/choice.js';
export {
  deriveFigures,
  FIGURE_LISTS,
  FIGURE_RULES,
  type FigureGroup,
  type FigureList,
  foremost,
  type GradedLine,
  type PeriodEnvelope,
} from './figures/derive-figures.js';
export {
  type ExcludedFigure,
  explainFigures,
  type FiguresExplained,
} from './figures/explain-figures.js';
export { groupId } from './figures/group-id.js';
export { figuresIn, type FigureLine, figuresOf } from './figures/line.js';
export { type Numbers, type ReadNumbers } from './figures/numbers.js';
export { type FigureWorld, plansIn } from './figures/placement.js';
export { sitesIn } from './figures/sites.js';
export { type Days, earliestOf, latestOf, type Span } from './figures/when.js';
export {
  boardChecks,
  ENTRY_CHECKS,
  type EntryCheck,
  entryChecks,
  LOG_CHECKS,
  LOG_FACET,
  type LogCheck,
} from './items/log-checks.js';
export { type Account, assertedBy, endOf, startOf } from './rule/account.js';
export {
  type Circumstances,
  derive,
  deriveFrom,
  type Derived,
  type DerivedValue,
  type OverrideInForce,
  RULE_SET,
} from './rule/derive.js';
export { type Considered, explain, type Explanation } from './rule/explain.js';
export { EACH_ITSELF, type Identities, identitiesIn, valueAs } from './rule/identity.js';
export { type EarlierValue } from './rule/listed.js';
export { type ValueState } from './rule/value-state.js';
export { knownAmong, type Testimony, testimonyOf } from './rule/weighing/testimony.js';
export { alertsAt, type RaisedAlert } from './talks/alerts.js';
export { talkChangePoints } from './talks/change-points.js';
export { type Deadline, type PossibleDeadline } from './talks/demands/deadlines.js';
export { type DemandLine } from './talks/demands/demand-line.js';
export { type ForecastLine } from './talks/forecasts.js';
export { type Talks, talksAt } from './talks/read-talks.js';
export {
  type DefiniteBounds,
  demandTypesIn,
  type TalksCircumstances,
  type TalksRecord,
} from './talks/talks-context.js';
