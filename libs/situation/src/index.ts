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
  type IssueReport,
  type LogEntry,
  type NewRelation,
  type OpenSituation,
  type PreferFigure,
  type RegisterItemCommand,
} from './commands/commands.js';
export type { Fault } from './commands/decision-rules.js';
export { type Refusal, refusal, REFUSAL_CODES, type RefusalCode } from './commands/refusal.js';
export { isUnnamed, type StampedCommand, UNNAMED_AUTHOR } from './commands/stamped-command.js';
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
  ordinalOf,
  type StatedBounds,
} from './entry/entry.js';
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
} from './events/continuity.js';
export {
  type CommandOf,
  type Envelope,
  type EventReading,
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
  type SituationContinued,
  type SituationEvent,
  type SituationOpened,
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
export type { ReportIssued } from './events/report-issued.js';
export { isReadable, UPCASTERS } from './events/upcast.js';
export { evolve, skipUnreadable } from './evolve/evolve.js';
export {
  type Actor,
  allAspects,
  aspectOf,
  isNeutral,
  type Opposing,
  type Place,
  type Register,
  type RegisterItem,
  type Registers,
  type Source,
  splitProposition,
  type Subject,
} from './registers.js';
export { startBounds } from './state/resolve.js';
export {
  type AcceptedClock,
  type AssertionState,
  duplicatedBy,
  type EntryState,
  INITIAL_CORE,
  INITIAL_STATE,
  type LastReport,
  type NotFact,
  originOfEntry,
  type Override,
  type PreferenceState,
  type RelationState,
  type SituationCore,
  type SituationState,
  whyNotFact,
} from './state/state.js';
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
export {
  ACTOR_ROLES,
  type ActorRole,
  ROLE_CERTAINTIES,
  type RoleCertainty,
} from './vocabulary/actors.js';
export {
  type Act,
  ACTS,
  BASES,
  type Basis,
  SOURCE_TYPES,
  type SourceType,
} from './vocabulary/attribution.js';
export {
  FIGURE_ROLES,
  type FigureRole,
  MEASURES,
  type Quantifier,
  QUANTIFIERS,
  type Sector,
  SECTORS,
  STOCK_FLOWS,
  type StockFlow,
  type Unit,
  UNITS,
} from './vocabulary/figures.js';
export {
  type Confidence,
  CONFIDENCES,
  CREDIBILITIES,
  type Credibility,
  RELIABILITIES,
  type Reliability,
  UNGRADED,
  type Verification,
  VERIFICATIONS,
} from './vocabulary/grades.js';
export { familyOf, kindRow, KINDS } from './vocabulary/kinds/kinds.js';
export { DEFAULT_TLP, HANDLING, type Handling, TLP, type Tlp } from './vocabulary/markings.js';
export { NOT_CREDIBLE, topicOf } from './vocabulary/measures.js';
export { type Mode, MODES, VOCABULARY_VERSION } from './vocabulary/modes.js';
export { conventionFor, NUMBER_WORDS, type NumberConvention } from './vocabulary/number-words.js';
export { OUTLINE_FLAGS, type OutlineFlag } from './vocabulary/outline-flags.js';
export {
  PLACE_PRECISIONS,
  PLACE_ROLES,
  type PlacePrecision,
  type PlaceRole,
} from './vocabulary/places.js';
export { RELATION_TYPES, type RelationType, speaksAgainst } from './vocabulary/relations.js';
export {
  type Aspect,
  aspectsOf,
  type Facet,
  FACETS,
  SUBJECT_TYPE_CODES,
  SUBJECT_TYPES,
  type SubjectType,
} from './vocabulary/subjects.js';
