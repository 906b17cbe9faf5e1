import { type NewContent } from '../entry/entry.js';
import {
  type Change,
  type CorrectionClass,
  type Relation,
  type RetractionReason,
} from '../events/events.js';
import { type SituationContinued } from '../events/continuity.js';
import { type SituationOpened } from '../events/situation-description.js';
import { type ChangeTask } from './change-task.js';
import { type AcceptClock, type AdvanceScript, type CorrectScript } from './clock-commands.js';
import { type DescribeSituation } from './describe-situation.js';
import { type IssueReport } from './issue-report.js';
import { type BeginShift, type EndShift, type SignReport } from './people/shift-commands.js';
import { type MergeItem, type UnmergeItem } from './merge-item.js';
import { type Micros } from '../time.js';
import { type OwnRow, type VocabularyDropped } from '../events/vocabulary-events.js';
import { type Opposing, type Register, type RegisterItem } from '../registers.js';
import { type Credibility, type Reliability } from '../vocabulary/grades.js';
import { type Tlp } from '../vocabulary/markings.js';

/** A relation as asked for: the record gives it its id. */
export type NewRelation = Omit<Relation, 'id'>;

/** A pack on offer, by its name; without a version the newest one. */
export interface PackChoice {
  readonly pack: string;
  readonly version?: number;
}
/** Opens a situation under a code that no other has or had, with the packs chosen and those that they require. */
export interface OpenSituation extends Omit<SituationOpened, 'packs'> {
  readonly kind: 'open-situation';
  /** Absent: the packs of the first release. */
  readonly packs?: readonly PackChoice[] | undefined;
}
/** Adopts a pack that is on offer, or a newer version of one. */
export interface AdoptPack extends PackChoice {
  readonly kind: 'adopt-pack';
}
/** Drops a pack of which nothing is in use. */
export interface DropPack extends VocabularyDropped {
  readonly kind: 'drop-pack';
}
/** Adds a row to the situation's own vocabulary, or changes one. */
export interface ExtendVocabulary {
  readonly kind: 'extend-vocabulary';
  readonly own: OwnRow;
}
/** Closes a situation, or reopens it: in a closed one nothing is written. */
interface CloseSituation {
  readonly kind: 'close-situation' | 'reopen-situation';
  readonly reason: string;
}
/** Accepts that events of a situation are not there any more, so that it can be written in again. */
export interface ContinueSituation extends SituationContinued {
  readonly kind: 'continue-situation';
}
/** Puts an item on a register, or changes it; where it stands there so already, nothing is stored. */
export interface RegisterItemCommand {
  readonly kind: 'register-item';
  readonly register: Register;
  readonly id: string;
  readonly item: RegisterItem;
  /** Whether an item that stands there is to stay as it is. */
  readonly onlyNew?: boolean | undefined;
}
/** Declares which sides oppose each other, in place of what was declared before. */
export interface DeclareSides {
  readonly kind: 'declare-sides';
  readonly opposing: Opposing;
}
/** Answers a proposition by hand until it expires, in place of an override before; the derived answer stays beside it. */
export interface OverrideProposition {
  readonly kind: 'override-proposition';
  readonly proposition: string;
  readonly value: string;
  readonly reason: string;
  readonly expiresAt: Micros;
}
/** Ends an override before it expires. */
export interface LiftOverride {
  readonly kind: 'lift-override';
  readonly proposition: string;
  readonly reason: string;
}
/** Logs a development, with its relations to earlier entries. Plain dates in its times are days of the situation's zone. */
export interface LogEntry {
  readonly kind: 'log-entry';
  readonly entry: NewContent;
  readonly relations: readonly NewRelation[];
}
/** Changes the content of an entry from now on; every earlier answer stays as it was. */
export interface CorrectEntry {
  readonly kind: 'correct-entry';
  readonly entryNo: string;
  readonly class: CorrectionClass;
  readonly patch: readonly Change[];
  readonly reason: string;
}
/** Puts an entry under another kind of development. */
export interface ReclassifyEntry {
  readonly kind: 'reclassify-entry';
  readonly entryNo: string;
  readonly to: string;
  readonly reason: string;
}
/** Strikes an entry through: it stays readable and feeds the board no more. */
export interface RetractEntry {
  readonly kind: 'retract-entry';
  readonly entryNo: string;
  readonly reason: RetractionReason;
  readonly mergedInto?: string;
  readonly note?: string;
}
/** Takes a retraction back. */
export interface ReinstateEntry {
  readonly kind: 'reinstate-entry';
  readonly entryNo: string;
  readonly reason: string;
}
/** Grades an entry anew on the Admiralty scale; credibility 1 needs an entry of another origin in `because`. */
export interface RegradeEntry {
  readonly kind: 'regrade-entry';
  readonly entryNo: string;
  readonly reliability?: Reliability;
  readonly credibility?: Credibility;
  readonly rationale: string;
  readonly because: readonly string[];
}
/** Records what the verification desk found about an entry of somebody else. */
export interface VerifyEntry {
  readonly kind: 'verify-entry';
  readonly entryNo: string;
  readonly outcome: 'verified' | 'refuted' | 'inconclusive';
  readonly rationale: string;
}
/** Says how an entry stands to another one. */
export interface AddRelation {
  readonly kind: 'add-relation';
  readonly entryNo: string;
  readonly relation: NewRelation;
}
/** Takes a relation back; it stays readable. */
export interface WithdrawRelation {
  readonly kind: 'withdraw-relation';
  readonly entryNo: string;
  readonly relationId: string;
  readonly reason: string;
}
/** Changes who may be told of an entry (TLP 2.0). */
export interface MarkEntry {
  readonly kind: 'mark-entry';
  readonly entryNo: string;
  readonly tlp: Tlp;
  readonly reason: string;
}
/** Names one figure of an entry: by its place, or by what it measures and its scope. */
export type FigureChoice =
  { readonly index: number } | { readonly measure: string; readonly scope: string };
/** Prefers one figure of an entry to the others that count the same, or takes that back. */
export interface PreferFigure {
  readonly kind: 'prefer-figure' | 'withdraw-preference';
  readonly entryNo: string;
  readonly figure: FigureChoice;
  readonly reason: string;
}

/** Everything that can be asked of a situation. */
export type Command =
  | OpenSituation
  | AdoptPack
  | DropPack
  | ExtendVocabulary
  | CloseSituation
  | DescribeSituation
  | ContinueSituation
  | AcceptClock
  | AdvanceScript
  | CorrectScript
  | RegisterItemCommand
  | MergeItem
  | UnmergeItem
  | DeclareSides
  | OverrideProposition
  | LiftOverride
  | IssueReport
  | SignReport
  | BeginShift
  | EndShift
  | LogEntry
  | CorrectEntry
  | ReclassifyEntry
  | RetractEntry
  | ReinstateEntry
  | RegradeEntry
  | VerifyEntry
  | AddRelation
  | WithdrawRelation
  | MarkEntry
  | PreferFigure
  | ChangeTask;

/** The numbers of the entries that a decision about this command looks at. */
export function entriesNeeded(command: Command): readonly string[] {
  switch (command.kind) {
    case 'log-entry':
      return [...command.relations.map((r) => r.target), ...command.entry.derivedFrom];
    case 'correct-entry':
      return [command.entryNo, ...derivedFromIn(command.patch)];
    case 'retract-entry':
      return command.mergedInto === undefined
        ? [command.entryNo]
        : [command.entryNo, command.mergedInto];
    case 'regrade-entry':
      return [command.entryNo, ...command.because];
    case 'add-relation':
      return [command.entryNo, command.relation.target];
    default:
      return 'entryNo' in command ? [command.entryNo] : [];
  }
}

function derivedFromIn(patch: readonly Change[]): readonly string[] {
  return patch
    .filter((change) => change.path.startsWith('/derivedFrom'))
    .flatMap((change) => change.value)
    .filter((value) => typeof value === 'string');
}
