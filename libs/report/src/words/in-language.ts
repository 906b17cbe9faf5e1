import { type Catalogue, type Language } from '@sitlog/words';
import { reportInArabic } from './arabic.js';
import { reportInEnglish } from './english.js';
import { type ReportWords } from './report-words.js';

const WORDS: Readonly<Record<Language, ReportWords>> = { en: reportInEnglish, ar: reportInArabic };

/** The words that only a report has, in the language of a catalogue. */
export function reportWords({ language }: Pick<Catalogue, 'language'>): ReportWords {
  return WORDS[language];
}
