import { type Report } from '../document/document.js';
import { markingInName } from '../document/marking.js';

/** What stands beside the marking, at the head and the foot of every page of an exercise. */
export const EXERCISE = 'EXERCISE EXERCISE EXERCISE';

/** What the report is, in a few words: at the foot of every page. */
export function nameOf({ head, number }: Report): string {
  return number === undefined
    ? `${head.code} situation report, draft`
    : `${head.code} situation report no. ${number}`;
}

/** The name of the report's file, without its ending; it carries the marking. A draft is told apart by its moment (UTC). */
export function fileNameOf(report: Report, draftOf: string): string {
  const { head, number, isExercise, marking } = report;
  const which = number === undefined ? `draft-${minuteOf(draftOf)}` : String(number);
  const parts = [head.code, 'sitrep', which, ...(isExercise ? ['EXERCISE'] : [])];
  return [...parts, markingInName(marking)].join('-');
}

function minuteOf(instant: string): string {
  return `${instant.slice(0, 16).replace(/[^0-9T]/g, '')}Z`;
}
