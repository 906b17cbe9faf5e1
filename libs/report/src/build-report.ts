import { ordinalOf } from '@sitlog/situation';
import { annex } from './sections/annex.js';
import { handoverFacts } from './sections/handover-head.js';
import { handoverSections } from './sections/handover.js';
import {
  paragraphsOf,
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
import { joined, own, type Phrase, phrase } from '@sitlog/words';
import { reportWords } from './words/in-language.js';

/**
 * Makes a situation report, or a handover, of what was derived for its two moments. Pure: for the same moments and rules the same report,
 * but for the marking and the signatures, which are today's.
 */
export function buildReport(input: ReportInput): Report {
  const { situation, issue, handover } = input;
  const told = handover === undefined ? sectionsOf(input) : handoverSections(input, handover);
  const relied = reliedOn(told);
  return {
    form: handover === undefined ? 'situation' : 'handover',
    marking: markingOf(relied, input),
    language: input.words.language,
    isExercise: situation.mode === 'exercise',
    ...(issue === undefined ? {} : { number: issue.number }),
    head: headOf(input, relied),
    sections: handover === undefined ? [...told, annex(relied, input)] : told,
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
  const { situation, issue } = input;
  const words = reportWords(input.words);
  const { draftTitle, issuedTitle } = input.handover === undefined ? words.head : words.handover;
  return {
    title: issue === undefined ? draftTitle : issuedTitle(issue.number),
    subtitle: issue?.title === undefined ? [] : phrase`${issue.title}`,
    code: situation.code,
    situation: phrase`${situation.name}`,
    facts: factsOf(input),
    warnings: warningsIn(input, relied),
    note: paragraphsOf(issue?.note),
  };
}

function factsOf(input: ReportInput): ReportHead['facts'] {
  const { situation, issue, since, handover } = input;
  const { head } = reportWords(input.words);
  const { facts } = head;
  return [
    ...(handover === undefined ? [] : handoverFacts(input, handover)),
    { label: facts.asOf, words: moment(input.validAt, input) },
    { label: facts.asKnownAt, words: known(input, input) },
    { label: facts.comparedWith, words: before(since, input) },
    { label: facts.issued, words: issued(issue, input) },
    { label: facts.times, words: head.timesIn(phrase`${situation.timeZone}`) },
  ];
}

function known({ knownAt, knownRevision }: ReportMoments, input: ReportInput): Phrase {
  const { head } = reportWords(input.words);
  const at = moment(knownAt, input);
  // Before anything was recorded there is no revision to name.
  return knownRevision < 0 ? at : head.revision(at, String(knownRevision));
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
