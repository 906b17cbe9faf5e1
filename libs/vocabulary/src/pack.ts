/** What something is called, by language (BCP 47): at least one name. */
export type NamesByLanguage = Readonly<Record<string, string>>;

/** Words by which an operator may name something, by language. */
type Phrases = Readonly<Record<string, readonly string[]>>;

/** A published list from which terms of a pack were taken; `unchecked` where it could not be read when the pack was written. */
interface PublishedList {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly status: 'checked' | 'unchecked';
}

/** A named row; `from` names the published lists that its term was taken from, by their keys. */
export interface Named {
  readonly names: NamesByLanguage;
  readonly from?: readonly string[];
  /** No longer offered; what was logged with it stays as it is. */
  readonly deprecated?: true;
}

/** A part of the situation report in which facets stand, by its order. */
export interface SectionRow extends Named {
  readonly order: number;
  /** The part of the report under whose title it stands; absent: it is one of its own. */
  readonly within?: 'response' | 'coordination';
}

/** A line of the board: its order there, and the section of the report in which it stands. */
export interface FacetRow extends Named {
  readonly order: number;
  readonly section: string;
  /** Figures stand here whose measure no pack has a place for. */
  readonly takesOther?: true;
}

/** A type of thing that propositions are about; its aspects stand by its code under `aspects`, also in other packs. */
export interface SubjectTypeRow extends Named {
  readonly hints?: NamesByLanguage;
  readonly phrases?: Phrases;
}

/** One question about a subject, and how the accounts of it are weighed. What it asserts and its values never change. */
export interface AspectRow extends Named {
  readonly facet: string;
  /** Two different values cannot both be so: then the proposition is contested. */
  readonly exclusive: boolean;
  /** The values that can be asserted, in order; absent: any code, or with `actor` the id of an actor. */
  readonly values?: Readonly<Record<string, NamesByLanguage>>;
  /** Other values than those named can be asserted too. */
  readonly open?: true;
  /** The value is the id of a registered actor, or `abstain`. */
  readonly actor?: true;
  /** The value that means "this origin does not say". */
  readonly abstain?: string;
  /** Once said, always definite: no place in time, no end, no age, no succession. */
  readonly timeless?: true;
  /** The value that gives way to a contrary account (ceasefire holding, evacuation planned). */
  readonly baseline?: string;
  /** Values after which nothing goes on: arrived, completed, lifted, over. */
  readonly endsCourse?: readonly string[];
  /** Minutes after which an account is old. */
  readonly timeToLiveMinutes?: number;
  /** Fed by assessments and by nothing else. */
  readonly assessed?: true;
}

/** What a kind says about each subject of its type that an entry is about: a value, the actors in a role, or (`ends`) whatever was said. */
type SaidByKind =
  | { readonly aspect: string; readonly value: string }
  | { readonly aspect: string; readonly actorsIn: string };
/** What a kind says holds no longer: a value, the actors in a role, or all that was said of the aspect. */
export type EndedByKind = SaidByKind | { readonly aspect: string };

/** A kind of development: what it says, and how it behaves. What it says never changes. */
export interface PackKind extends Named {
  readonly hints?: NamesByLanguage;
  readonly phrases?: Phrases;
  /** The type of subject that it speaks about; absent: it speaks about none. */
  readonly speaksOf?: string;
  readonly asserts?: readonly SaidByKind[];
  readonly denies?: readonly SaidByKind[];
  readonly ends?: readonly EndedByKind[];
  /** It announces, so an entry's `effective` window does not bound what it asserts. */
  readonly announces?: true;
  /** It never feeds the board: told of the future, analysis, background. */
  readonly feedsNot?: 'forecast' | 'analysis' | 'background';
  readonly setsDemand?: 'demand' | 'condition' | 'ultimatum';
  readonly meetsDemand?: true;
  readonly deadline?: 'set' | 'passed';
  /** It speaks of a plan, so that figures of entries that are part of it stand under that plan. */
  readonly linksPlan?: true;
  /** What it says of shelter when its site's status is not known. */
  readonly availability?: 'planned' | 'open' | 'full' | 'closed';
  /** It is an alert: without a window of its own it holds for this long. */
  readonly alertForMinutes?: number;
}

/** What a figure counts, in which unit, and where it stands on the board. */
export interface MeasureRow extends Named {
  readonly phrases?: Phrases;
  readonly facet: string;
  readonly units: readonly string[];
  readonly stockFlow?: 'stock' | 'flow' | 'cumulative';
  /** The facet where it stands when its entry is linked to a plan. */
  readonly facetInPlan?: string;
  /** It is told of sites: those that are only planned are kept apart. */
  readonly ofSites?: true;
  /** Measures of its family that no pack has a row for stand where it does. */
  readonly takesFamily?: true;
  /** Groups are kept apart by origin and destination. */
  readonly byOriginAndDestination?: true;
}

/** A unit; with `in` one that can be converted: so many of another unit. */
export interface UnitRow extends Named {
  readonly phrases?: Phrases;
  readonly symbol?: string;
  readonly in?: { readonly unit: string; readonly factor: number };
}

/** How a verbal number is read where nobody gives numbers: a convention that is shown with every answer that rests on it. */
export interface NumberWordRow {
  readonly min: number;
  readonly max: number;
  readonly notes: NamesByLanguage;
}

type Table<Row> = Readonly<Record<string, Row>>;

/** One versioned document of vocabulary: data, checked by `pack.schema.json` and `packFaults`. Tables are by code. */
export interface Pack {
  readonly $schema?: string;
  readonly pack: string;
  readonly version: number;
  readonly names: NamesByLanguage;
  readonly describes?: NamesByLanguage;
  /** Packs whose codes this one refers to: they are adopted before it. */
  readonly requires?: readonly string[];
  readonly lists?: Table<PublishedList>;
  readonly sections?: Table<SectionRow>;
  readonly facets?: Table<FacetRow>;
  readonly subjectTypes?: Table<SubjectTypeRow>;
  /** Aspects by the type of subject, which may be another pack's, and name. */
  readonly aspects?: Table<Table<AspectRow>>;
  /** The first levels of the codes of kinds. */
  readonly families?: Table<Named>;
  readonly kinds?: Table<PackKind>;
  readonly measures?: Table<MeasureRow>;
  readonly units?: Table<UnitRow>;
  readonly actorRoles?: Table<Named>;
  readonly placeRoles?: Table<Named>;
  readonly sourceTypes?: Table<Named>;
  readonly sectors?: Table<Named>;
  /** Verbal numbers by language and by the words in small letters. */
  readonly numberWords?: Table<Table<NumberWordRow>>;
}
