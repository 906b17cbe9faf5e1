import { ordinalOf } from '@sitlog/situation';
import { annex } from './sections/annex.js';
import {
  type Report,
  type ReportHead,
  says,
  type Section,
  statementsIn,
} from './document/document.js';
import { type Issue, type ReportInput, type ReportMoments, type Since } from './document/input.js';
import { markingOf, needingCare } from './document/marking.js';
import { sectionsOf } from './sections/sections.js';
import { moment } from './terms.js';
import { joined, own, plain, type Phrase, phrase } from '@sitlog/words';
import { reportWords } from './words/in-language.js';

/**
 * Makes a situation report of what was derived for its two moments. Pure: for the same moments and rules the same report,
 * but for the marking, which is today's.
 */
export function buildReport(input: ReportInput): Report {
  const { situation, issue } = input;
  const sections = sectionsOf(input);
  const relied = reliedOn(sections);
  return {
    marking: markingOf(relied, input),
    language: input.words.language,
    isExercise: situation.mode === 'exercise',
    ...(issue === undefined ? {} : { number: issue.number }),
    head: headOf(input, relied),
    sections: [...sections, annex(relied, input)],
  };
}

/** The entries behind everything that is said, in order of their numbers. */
function reliedOn(sections: readonly Section[]): readonly string[] {
  const all = sections.flatMap(({ blocks }) => blocks.flatMap(statementsIn));
  return [...new Set(all.flatMap(({ entries }) => entries))].toSorted(
    (a, b) => ordinalOf(a) - ordinalOf(b),
  );
}

function headOf(input: ReportInput, relied: readonly string[]): ReportHead {
  const { situation, issue, since } = input;
  const { head } = reportWords(input.words);
  const { facts } = head;
  return {
    title: issue === undefined ? head.draftTitle : head.issuedTitle(issue.number),
    subtitle: issue?.title === undefined ? [] : phrase`${issue.title}`,
    code: situation.code,
    situation: phrase`${situation.name}`,
    facts: [
      { label: facts.asOf, words: moment(input.validAt, input) },
      { label: facts.asKnownAt, words: known(input, input) },
      { label: facts.comparedWith, words: before(since, input) },
      { label: facts.issued, words: issued(issue, input) },
      { label: facts.times, words: head.timesIn(phrase`${situation.timeZone}`) },
    ],
    warnings: warningsIn(input, relied),
    note: paragraphsOf(issue?.note),
  };
}

function known({ knownAt, knownRevision }: ReportMoments, input: ReportInput): Phrase {
  const { head } = reportWords(input.words);
  return head.revision(moment(knownAt, input), String(knownRevision));
}

function before(since: Since | undefined, input: ReportInput): Phrase {
  const { head } = reportWords(input.words);
  if (since === undefined) return own(head.nothingBefore);

  return head.since(since.report, moment(since.validAt, input), known(since, input));
}

function issued(issue: Issue | undefined, input: ReportInput): Phrase {
  const { head } = reportWords(input.words);
  if (issue === undefined) return own(head.notIssued);
  return head.issuedBy(phrase`${issue.by}`, moment(issue.at, input));
}

function warningsIn(input: ReportInput, relied: readonly string[]): ReportHead['warnings'] {
  const { incomplete, words } = input;
  const { head } = reportWords(words);
  const missing = joined(
    incomplete.map((one) => (one === '*' ? own(head.partsOfIt) : phrase`${one}`)),
    words.comma,
  );
  return [
    ...(incomplete.length === 0 ? [] : [says(head.unreadable(missing), [], own(head.incomplete))]),
    ...needingCare(relied, input).map(({ handling, entries }) =>
      says(own(head.lookFirst(words.grades.handling[handling])), entries, own(head.withCare)),
    ),
  ];
}

function paragraphsOf(note = ''): readonly Phrase[] {
  return note
    .split('\n')
    .filter((line) => plain(line) !== '')
    .map((line) => phrase`${line}`);
}
