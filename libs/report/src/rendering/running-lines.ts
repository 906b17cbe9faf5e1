import { type Report } from '../document/document.js';
import { markingInName } from '../document/marking.js';
import { reportWords } from '../words/in-language.js';

/** What stands beside the marking, at the head and the foot of every page of an exercise. */
export function exerciseLine(report: Pick<Report, 'language'>): string {
  return reportWords(report).head.exercise;
}

/** What the report is, in a few words: at the foot of every page. */
export function nameOf(report: Report): string {
  const { head, number, form } = report;
  const words = reportWords(report)[form === 'handover' ? 'handover' : 'head'];
  return number === undefined ? words.draftName(head.code) : words.issuedName(head.code, number);
}

/**
 * The name of the report's file, without its ending; it carries the marking. A draft is told apart by its moment (UTC), a
 * report in another language than English by that.
 */
export function fileNameOf(report: Report, draftOf: string): string {
  const { form, head, number, isExercise, marking, language } = report;
  const which = number === undefined ? `draft-${minuteOf(draftOf)}` : String(number);
  const what = form === 'handover' ? 'handover' : 'sitrep';
  const parts = [head.code, what, which, ...(language === 'en' ? [] : [language])];
  return [...parts, ...(isExercise ? ['EXERCISE'] : []), markingInName(marking)].join('-');
}

function minuteOf(instant: string): string {
  return `${instant.slice(0, 16).replace(/[^0-9T]/g, '')}Z`;
}
