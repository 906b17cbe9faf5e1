import { type Deadline, type DemandLine, type FigureList, type ForecastLine } from '@sitlog/board';
import { type Figure } from '@sitlog/situation';
import { type Phrase } from '@sitlog/words';

type Telling = DemandLine['tellings'][number];

/** Words of figures in a table. */
export interface TableFigureWords {
  /** What figures count, by its name, where it begins a line. */
  readonly measure: (name: string) => string;
  readonly of: (subjects: Phrase) => Phrase;
  readonly without: (what: Phrase) => Phrase;
  readonly disaggregation: (name: string) => string;
  readonly byConvention: (convention: {
    readonly min: number;
    readonly max: number;
    readonly note: string;
  }) => Phrase;
  readonly quantifiers: Readonly<Record<Figure['quantifier'], string>>;
  /** A number with a quantifier that stands before or after it. */
  readonly quantified: (how: string, number: string) => string;
  readonly allThree: string;
  readonly bounds: (low: string, best: string, high: string) => string;
  readonly inPersons: (bounds: string, conversion: string) => string;
  readonly notGiven: string;
  readonly grade: (origin: Phrase, grade: string) => Phrase;
  readonly verified: string;
  readonly notCredible: string;
  readonly standings: Readonly<Record<FigureList, string>>;
  readonly standingsInLine: Readonly<Record<FigureList, string>>;
  readonly label: string;
  readonly caption: string;
  readonly columns: readonly [string, string, string, string, string];
  readonly preferred: (by: Phrase, at: Phrase, reason: Phrase) => Phrase;
  readonly unlisted: (n: number) => string;
  readonly spanned: (n: number, low: string, high: string) => string;
  readonly maybeLess: string;
  readonly maybeMore: string;
  readonly givenBy: (number: Phrase, origin: Phrase, asOf: Phrase) => Phrase;
}

/** Words of demands, forecasts and alerts in full. */
export interface ToldTalkWords {
  readonly status: (answer: Phrase) => Phrase;
  readonly standsBefore: (what: Phrase) => Phrase;
  readonly metBy: (origins: Phrase) => Phrase;
  readonly ways: Readonly<Record<Telling['way'], string>>;
  readonly asks: Readonly<Record<Telling['kind'], string>>;
  readonly told: (told: TellingTold) => Phrase;
  readonly noDeadline: string;
  readonly deadlines: (told: Phrase) => Phrase;
  readonly deadlinesDiffer: string;
  readonly withoutDeadline: (origins: Phrase) => Phrase;
  readonly deadline: (at: Phrase, origins: Phrase, standing: Deadline['standing']) => Phrase;
  readonly possibleDeadline: (at: Phrase, origin: Phrase) => Phrase;
  readonly otherMatter: string;
  readonly expects: (origin: Phrase, what: Phrase, window: Phrase) => Phrase;
  readonly windows: Readonly<Record<ForecastLine['standing'], string>>;
  readonly basis: (basis: Phrase) => Phrase;
  readonly forecast: string;
  readonly alerts: Readonly<
    Record<'deadline_near' | 'deadline_passed' | 'forecast_window_ended', string>
  >;
  readonly alert: (about: Phrase, due: Phrase, since: Phrase) => Phrase;
}

/** A demand as one origin tells it, each part as it is told; what it does not tell is absent. */
interface TellingTold {
  readonly origin: Phrase;
  readonly way: Telling['way'];
  readonly isPossible: boolean;
  readonly by: Phrase;
  readonly kind: Telling['kind'];
  readonly of?: Phrase;
  readonly what: Phrase;
  readonly before?: Phrase;
  readonly consequence?: Phrase;
}
