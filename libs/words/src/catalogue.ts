import {
  type Considered,
  type Deadline,
  type DemandLine,
  type Derived,
  type ExcludedFigure,
  type FigureGroup,
  type FigureList,
  type ForecastLine,
  type LogCheck,
  type RaisedAlert,
  type ValueState,
} from '@sitlog/board';
import { type Credibility, type Figure, type Handling, type Reliability } from '@sitlog/situation';
import { type Vocabulary } from '@sitlog/vocabulary';
import { type Phrase } from './phrase.js';

/** The languages in which something can be told; the first one where nothing else is asked. */
export const LANGUAGES = ['en', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** How many there are of something: the number, and as it is written. */
type Counted = (n: number, shown: string) => string;

/** Words of the answer to a proposition, and of why an account was taken or set aside. */
export interface PropositionWords {
  /** A state as one word. */
  readonly states: Readonly<Record<Derived['state'], string>>;
  readonly stateSentences: Readonly<Record<Derived['state'], string>>;
  /** How far the support of a value goes, without names. */
  readonly support: Readonly<Record<ValueState, string>>;
  readonly verdicts: Readonly<Record<Considered['verdict'], (because: Phrase) => Phrase>>;
  readonly account: (origin: Phrase, said: Phrase, times: readonly Phrase[]) => Phrase;
  readonly value: (value: Phrase, origins: Phrase, entries: Phrase) => Phrase;
  /** What is said against a value, in short and in a sentence. */
  readonly not: (value: Phrase) => Phrase;
  readonly denied: (value: Phrase, origins: Phrase, entries: Phrase) => Phrase;
  /** That what an origin said of a value, or all that it said, holds no longer. */
  readonly noLonger: (value: Phrase) => Phrase;
  readonly nothingMore: string;
  readonly ended: (endings: Phrase) => Phrase;
  /** What held before, and until when. */
  readonly earlier: (value: Phrase, origin: Phrase, until: Phrase | undefined) => Phrase;
  readonly before: (earlier: Phrase) => Phrase;
  readonly byOrigin: (value: Phrase, origin: Phrase) => Phrase;
  readonly possible: (values: Phrase) => Phrase;
  readonly silent: (origins: Phrase) => Phrase;
  readonly stale: string;
  readonly overridden: (told: OverrideTold) => Phrase;
  readonly withoutIt: string;
  readonly openBetween: (from: Phrase, to: Phrase) => Phrase;
  readonly countedUntil: (until: Phrase) => Phrase;
  /** Two that are registered turned out to be one. */
  readonly oneSource: (told: MergedTold) => Phrase;
  readonly oneActor: (told: MergedTold) => Phrase;
  /** An origin or a value with the one as which it was recorded. */
  readonly recordedAs: (counted: Phrase, recorded: Phrase) => Phrase;
}

/** Who turned out to be whom, since when that is known, and why. */
interface MergedTold {
  readonly one: Phrase;
  readonly other: Phrase;
  readonly since: Phrase;
  readonly reason: Phrase;
}

/** An answer by hand, each part as it is told. */
interface OverrideTold {
  readonly by: Phrase;
  readonly value: Phrase;
  readonly from: Phrase;
  readonly until: Phrase;
  readonly reason: Phrase;
}

/** Words of moments, and of since when and until when something is so. */
export interface TimeWords {
  /** Monday first. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** A moment of a day, with its offset from UTC. */
  readonly moment: (day: string, clock: string, offset: string) => string;
  /** Two clock times of one day. */
  readonly sameDay: (day: string, from: string, to: string, offset: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly since: EdgeWords;
  readonly until: EdgeWords;
}

/** Words of the begin or the end of something, as far as its bounds are known. */
export interface EdgeWords {
  readonly unknown: string;
  readonly after: (moment: Phrase) => Phrase;
  readonly before: (moment: Phrase) => Phrase;
  readonly at: (moment: Phrase) => Phrase;
  readonly between: (from: Phrase, to: Phrase) => Phrase;
}

/** Words of figures: their numbers, what they count, and why one is set aside. */
export interface FigureWords {
  readonly atLeast: (n: string) => string;
  readonly atMost: (n: string) => string;
  readonly about: (n: string) => string;
  readonly range: (low: string, high: string) => string;
  readonly bestWithin: (best: string, bounds: string) => string;
  readonly noNumber: string;
  readonly unknown: string;
  readonly some: string;
  /** From where and to where people moved, as far as it is told. */
  readonly way: (from: Phrase | undefined, to: Phrase | undefined) => Phrase;
  readonly stockFlows: Readonly<Record<Figure['stockFlow'], string>>;
  readonly availability: Readonly<Record<NonNullable<FigureGroup['availability']>, string>>;
  readonly givenBy: (number: Phrase, origin: Phrase) => Phrase;
  /** What stands before the figures of a list in one line. */
  readonly listed: Readonly<Record<FigureList, string>>;
  readonly more: Counted;
  readonly preferred: (entry: Phrase, by: Phrase) => Phrase;
  readonly excluded: Readonly<Record<ExcludedFigure['verdict'], (because: Phrase) => Phrase>>;
  readonly converted: (size: string) => string;
}

/** How a demand reached us. */
type Way = DemandLine['tellings'][number]['way'];

/** Words of demands, deadlines, forecasts and the alerts that time raises. */
export interface TalkWords {
  /** How a demand stands: a status as it is registered, `unknown` or `contested`. */
  readonly life: (code: string) => string;
  readonly ways: Readonly<Record<Way, string>>;
  readonly told: (way: string, origin: Phrase) => Phrase;
  readonly toldByNobody: string;
  readonly deadline: (written: Phrase, standing: Deadline['standing']) => Phrase;
  readonly met: (how: 'says_met' | 'fulfils', entry: Phrase) => Phrase;
  readonly forecast: (told: ForecastTold) => Phrase;
  readonly linked: (entry: Phrase, relation: string) => Phrase;
  readonly raised: (due: Phrase) => Phrase;
  readonly alerts: Readonly<Record<RaisedAlert['kind'], string>>;
}

/** A forecast in one line, each part as it is told. */
interface ForecastTold {
  readonly isPossible: boolean;
  readonly from: Phrase;
  readonly to: Phrase;
  readonly standing: ForecastLine['standing'];
  readonly origin: Phrase;
}

/** Words of what differs between two moments. */
export interface ComparisonWords {
  readonly notThere: string;
  readonly notRaised: string;
  readonly against: string;
  readonly both: string;
  readonly either: string;
  readonly state: (state: Derived['state']) => string;
  readonly withState: (values: Phrase, state: string) => Phrase;
  readonly possibly: (values: Phrase) => Phrase;
  readonly oldOnly: string;
  readonly still: (answer: Phrase) => Phrase;
  readonly becomes: (before: Phrase, after: Phrase) => Phrase;
  readonly row: (about: Phrase, change: Phrase, causes: Phrase) => Phrase;
}

/** The grades of the Admiralty scale, and what needs care. */
export interface GradeWords {
  readonly reliability: Readonly<Record<Reliability, string>>;
  readonly credibility: Readonly<Record<Credibility, string>>;
  readonly handling: Readonly<Record<Handling, string>>;
}

/** Names of codes in a language: those of a situation's vocabulary, and our own. A code that nobody named is told as it is. */
export interface VocabularyWords {
  readonly facet: (code: string) => string;
  /** An aspect, of a type of subject where that is known. */
  readonly aspect: (code: string, type?: string) => string;
  /** A value, of an aspect of a type of subject where these are known. */
  readonly value: (
    code: string,
    of?: { readonly type?: string; readonly aspect: string },
  ) => string;
  readonly measure: (code: string) => string;
  readonly unit: (code: string) => string;
  readonly kind: (code: string) => string;
  readonly family: (code: string) => string;
  readonly subjectType: (code: string) => string;
  /** A relation, an act, a role, a mode, a verification, a precision, a sector, a type of source. */
  readonly code: (code: string) => string;
  /** The same with the names that a situation's vocabulary gives. */
  readonly namedBy: (vocabulary: Vocabulary) => VocabularyWords;
}

/** All words of one language for what the rule answers. */
export interface Catalogue {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  readonly comma: string;
  readonly semicolon: string;
  /** Several to be read aloud, the last with "and", or with "or". */
  readonly and: (parts: readonly Phrase[]) => Phrase;
  readonly or: (parts: readonly Phrase[]) => Phrase;
  readonly quoted: (text: Phrase) => Phrase;
  /** What is no word of the language: the number of an entry, a code, a written time. */
  readonly code: (text: string) => Phrase;
  /** Who says what an entry says that names nobody: we ourselves. */
  readonly desk: string;
  readonly propositions: PropositionWords;
  readonly times: TimeWords;
  readonly figures: FigureWords;
  readonly talks: TalkWords;
  readonly comparison: ComparisonWords;
  readonly grades: GradeWords;
  readonly checks: Readonly<Record<LogCheck | 'contested' | 'stale' | 'overridden', string>>;
  readonly vocabulary: VocabularyWords;
}
