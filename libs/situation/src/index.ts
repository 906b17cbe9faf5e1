export {
  ALLOWED_SKEW,
  type ClockFault,
  clockFault,
  type ClockReading,
} from './clock/clock-rule.js';
export { KnownAxis } from './clock/known-axis.js';
export { CLOCK_TOLERANCE } from './commands/check-entry.js';
export {
  type Command,
  type ContinueSituation,
  type DeclareSides,
  entriesNeeded,
  type FigureChoice,
  type LogEntry,
  type NewRelation,
  type OpenSituation,
  type PreferFigure,
  type RegisterItemCommand,
} from './commands/commands.js';
export type { IssueReport } from './commands/issue-report.js';
export type { MergeItem, UnmergeItem } from './commands/merge-item.js';
export type { DescribeSituation } from './commands/describe-situation.js';
export type { Fault } from './commands/decision-rules.js';
export { isSamePerson } from './commands/people/same-person.js';
export { type Refusal, refusal, REFUSAL_CODES, type RefusalCode } from './commands/refusal.js';
export {
  isNameForm,
  isUnnamed,
  type StampedCommand,
  UNNAMED_AUTHOR,
} from './commands/stamped-command.js';
export { whyNotBefore } from './decide/decide-report.js';
export { type SituationDecider, situationDecider } from './decide/decider.js';
export {
  type Assertion,
  type Demand,
  type EntryActor,
  type EntryContent,
  entryNumber,
  type Figure,
  type Forecast,
  type Link,
  type Moment,
  type NewContent,
  ordinalOf,
  type StatedBounds,
} from './entry/entry.js';
export { TASK_STATES, type TaskState } from './entry/task.js';
export { taskAt, type TaskStep } from './state/task-steps.js';
export { type FigureKey, figureKey, sameKey } from './entry/figure-key.js';
export {
  asSearched,
  hidesSomething,
  inPieces,
  withHiddenShown,
} from './entry/hidden-characters.js';
export {
  firstExpected,
  isAccepted,
  joinedRanges,
  type MissingCause,
  type RevisionRange,
  type SituationContinued,
} from './events/continuity.js';
export type { SituationDescription, SituationOpened } from './events/situation-description.js';
export {
  type CommandOf,
  type Envelope,
  type EventReading,
  packsAdoptedBy,
  readStored,
  situationOfStream,
  situationStream,
  type StoredEvent,
  versionOf,
} from './events/envelope.js';
export {
  type Change,
  CORRECTION_CLASSES,
  type CorrectionClass,
  entryOf,
  EVENT_NAMES,
  type Fact,
  type Relation,
  RETRACTION_REASONS,
  type RetractionReason,
  sequenceOf,
  type SituationEvent,
  storedType,
} from './events/events.js';
export {
  LOG_CONTINUED,
  LOG_STREAM,
  type LogContinuation,
  type LogContinued,
  type LogEnvelope,
  type LostRevisions,
  readLogContinued,
} from './events/log-continued.js';
export { ISSUED_FORMS, type IssuedForm, type ReportIssued } from './events/report-issued.js';
export { type OwnRow } from './events/vocabulary-events.js';
export { isReadable, UPCASTERS } from './events/upcast.js';
export { evolve, skipUnreadable } from './evolve/evolve.js';
export {
  allCountedWith,
  countedAs,
  MERGEABLE,
  type Mergeable,
  type Merged,
  type MergedInto,
  NOTHING_MERGED,
} from './identity.js';
export { changesOrigins } from './evolve/evolve-merged.js';
export { type GeoPosition, MOST_POSITIONS, type PlaceGeometry } from './geometry/geometry.js';
export { type GeometryFault } from './geometry/geometry-fault.js';
export { geometryFault, linesIn, unwrapped } from './geometry/ground.js';
export {
  type Actor,
  allAspects,
  aspectOf,
  authorityIn,
  isNeutral,
  type Opposing,
  type Place,
  type Register,
  type RegisterItem,
  type Registers,
  type Source,
  sourceOf,
  type Sources,
  splitProposition,
  type Subject,
} from './registers.js';
export { calledIn, describedAnew, unsaidMarking } from './state/description.js';
export { startBounds } from './state/resolve.js';
export {
  type AcceptedClock,
  type AssertionState,
  type EntryState,
  INITIAL_CORE,
  INITIAL_STATE,
  type LastReport,
  decidedBy,
  type Feeding,
  feedingOf,
  type NotFact,
  type Saying,
  type TakenOut,
  takenOut,
  targetsOf,
  originOfEntry,
  type Override,
  type PackUse,
  type PreferenceState,
  type RelationState,
  type SituationCore,
  type SituationState,
  whyNotFact,
} from './state/state.js';
export { alsoNeeded } from './state/superseding.js';
export { hasLostSupport, standingCredibility, supportersOf } from './state/support.js';
export {
  boundOf,
  type Bounds,
  formatInstant,
  instantOf,
  isHoldable,
  isPlainDate,
  type Micros,
  nearestHoldable,
  parseInstant,
  TIME_PRECISIONS,
  type TimePrecision,
} from './time.js';
export { ROLE_CERTAINTIES, type RoleCertainty } from './vocabulary/actors.js';
export {
  type AdoptedPack,
  type AdoptedVocabulary,
  documentOf,
  FIRST_PACKS,
  CORE_PACK,
  OWN_PACK,
  readVocabulary,
  adoptedVocabulary,
} from './vocabulary/packs/adopted.js';
export { type Aspect, aspectsOf } from './vocabulary/aspects.js';
export { type Act, ACTS, BASES, type Basis, DESK } from './vocabulary/attribution.js';
export {
  FIGURE_ROLES,
  type FigureRole,
  type Quantifier,
  QUANTIFIERS,
  STOCK_FLOWS,
  type StockFlow,
} from './vocabulary/figures.js';
export {
  type Confidence,
  CONFIDENCES,
  CREDIBILITIES,
  type Credibility,
  NOT_CREDIBLE,
  RELIABILITIES,
  type Reliability,
  UNGRADED,
  VERIFICATIONS,
} from './vocabulary/grades.js';
export { DEFAULT_TLP, HANDLING, type Handling, TLP, type Tlp } from './vocabulary/markings.js';
export { type Mode, MODES, VOCABULARY_VERSION } from './vocabulary/modes.js';
export { offeredPack, type OfferedPack, SHIPPED_PACKS } from './vocabulary/packs/offered.js';
export { type NumberConvention } from './vocabulary/number-words.js';
export { OUTLINE_FLAGS, type OutlineFlag } from './vocabulary/outline-flags.js';
export { PLACE_PRECISIONS, type PlacePrecision } from './vocabulary/places.js';
export { RELATION_TYPES, type RelationType, speaksAgainst } from './vocabulary/relations.js';
export { saysWhenTold } from './state/told.js';
