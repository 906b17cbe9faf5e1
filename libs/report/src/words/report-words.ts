import { type DerivedValue } from '@sitlog/board';
import { type Phrase } from '@sitlog/words';
import { type HandoverWords } from './handover-words.js';
import { type TableFigureWords, type ToldTalkWords } from './told-words.js';

/** What stands at the head of a report and on every page of it. */
export interface HeadWords {
  readonly draftTitle: string;
  readonly issuedTitle: (number: number) => string;
  readonly draftName: (code: string) => string;
  readonly issuedName: (code: string, number: number) => string;
  /** Beside the marking, at the head and the foot of every page of an exercise. */
  readonly exercise: string;
  readonly page: string;
  readonly ofPages: string;
  readonly facts: Readonly<
    Record<'asOf' | 'asKnownAt' | 'comparedWith' | 'issued' | 'times', string>
  >;
  readonly revision: (moment: Phrase, revision: string) => Phrase;
  readonly since: (report: number | undefined, validAt: Phrase, known: Phrase) => Phrase;
  readonly nothingBefore: string;
  readonly notIssued: string;
  readonly issuedBy: (by: Phrase, at: Phrase) => Phrase;
  readonly timesIn: (zone: Phrase) => Phrase;
  readonly incomplete: string;
  readonly unreadable: (missing: Phrase) => Phrase;
  readonly partsOfIt: string;
  readonly withCare: string;
  readonly lookFirst: (handling: string) => string;
}

/** Titles of sections and of what stands in them. */
export interface SectionWords {
  readonly highlights: string;
  readonly needsAndResponse: string;
  readonly coordination: string;
  readonly annex: string;
  readonly nothing: string;
  readonly demands: string;
  readonly forecasts: string;
  readonly acts: string;
  readonly act: (headline: Phrase, when: Phrase, by: Phrase) => Phrase;
}

/** Words of the highlights. */
export interface HighlightWords {
  readonly dueSoon: string;
  readonly worldChanged: string;
  readonly learned: string;
  readonly corrected: string;
  readonly stillContested: string;
  readonly nothingDiffers: string;
  readonly contested: string;
  readonly wellFounded: string;
  readonly others: string;
  readonly nothingKnown: string;
  readonly nowAndBefore: (now: Phrase, before: Phrase) => Phrase;
  readonly byEvents: (types: Phrase) => Phrase;
  readonly sameSaid: string;
  readonly gone: string;
  readonly more: (n: number) => string;
}

/** Words of what accounts give. */
export interface AnswerWords {
  readonly side: (name: string, side: string) => Phrase;
  /** An origin that counts as another one, by the names of both. */
  readonly countsAs: (name: string, other: Phrase) => Phrase;
  readonly proposition: (about: Phrase, aspect: string) => Phrase;
  readonly overridden: (by: Phrase, value: Phrase, without: Phrase) => Phrase;
  readonly overriddenBriefly: (value: Phrase) => Phrase;
  readonly byHand: (told: ByHandTold) => Phrase;
  readonly saidBy: (value: Phrase, origin: Phrase) => Phrase;
  readonly saidByWithin: (value: Phrase, origin: Phrase, window: Phrase) => Phrase;
  readonly possibly: (values: Phrase) => Phrase;
  readonly unknown: string;
  readonly contested: string;
  readonly contestedBriefly: (values: Phrase) => Phrase;
  readonly againstThis: string;
  readonly against: string;
  readonly supported: (value: Phrase, support: Phrase) => Phrase;
  readonly support: Readonly<Record<DerivedValue['state'], (by: Phrase) => Phrase>>;
  readonly inFull: (value: Phrase, support: Phrase, since: Phrase, grade: string) => Phrase;
  readonly also: string;
  readonly nothingCertain: string;
  readonly onOneSide: string;
  readonly possibleNow: (values: Phrase) => Phrase;
  readonly silent: (origins: Phrase) => Phrase;
  readonly old: string;
  readonly atBest: (grade: string) => string;
  readonly notRanked: string;
  readonly unknownOf: string;
  readonly columns: Readonly<
    Record<'account' | 'by' | 'support' | 'since' | 'grade' | 'entries', string>
  >;
}

/** An answer by hand, each part as it is told. */
interface ByHandTold {
  readonly by: Phrase;
  readonly value: Phrase;
  readonly from: Phrase;
  readonly until: Phrase;
  readonly reason: Phrase;
}

/** Words of times as entries give them. */
export interface WrittenTimeWords {
  readonly day: (day: string) => string;
  readonly from: (moment: Phrase) => Phrase;
  readonly until: (moment: Phrase) => Phrase;
  readonly fromTo: (from: Phrase, to: Phrase) => Phrase;
  readonly none: string;
  readonly by: (moment: Phrase) => Phrase;
  readonly after: (moment: Phrase) => Phrase;
  readonly sinceUnknown: string;
  readonly sinceBefore: (moment: Phrase) => Phrase;
  readonly sinceAfter: (moment: Phrase) => Phrase;
  readonly sinceWithin: (span: string) => Phrase;
  readonly period: (span: Phrase) => Phrase;
}

/** Words of the annex. */
export interface AnnexWords {
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly method: string;
  readonly noEntry: string;
  readonly relied: (n: number) => string;
  readonly attributed: string;
  readonly retracted: string;
  readonly isNew: string;
  readonly derived: (told: DerivedTold) => Phrase;
  readonly issuedUnder: (rules: string) => string;
  /** The packs by which it lists and weighs. */
  readonly packs: (packs: Phrase) => Phrase;
  readonly principles: string;
  readonly sourceScale: (scale: string) => string;
  readonly informationScale: (scale: string) => string;
  readonly marking: string;
}

/** How a report was derived, each part as it is told. */
interface DerivedTold {
  readonly rules: string;
  readonly validAt: Phrase;
  readonly validInstant: string;
  readonly knownAt: Phrase;
  readonly revision: string;
}

/** All words that only a report has, in one language. */
export interface ReportWords {
  readonly head: HeadWords;
  readonly sections: SectionWords;
  readonly highlights: HighlightWords;
  readonly answers: AnswerWords;
  readonly times: WrittenTimeWords;
  readonly figures: TableFigureWords;
  readonly talks: ToldTalkWords;
  readonly annex: AnnexWords;
  readonly handover: HandoverWords;
}
