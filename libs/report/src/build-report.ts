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
import { joined, own, plain, type Phrase, phrase, spaced } from '@sitlog/words';

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
  return {
    title:
      issue === undefined ? 'Situation report (draft)' : `Situation report no. ${issue.number}`,
    subtitle: issue?.title === undefined ? [] : phrase`${issue.title}`,
    code: situation.code,
    situation: phrase`${situation.name}`,
    facts: [
      { label: 'As of', words: moment(input.validAt, input) },
      { label: 'As known at', words: known(input, input) },
      { label: 'Compared with', words: since === undefined ? NOTHING : before(since, input) },
      { label: 'Issued', words: issue === undefined ? NOT_ISSUED : issued(issue, input) },
      { label: 'Times', words: phrase`in ${situation.timeZone}, with their offset from UTC` },
    ],
    warnings: warningsIn(input, relied),
    note: paragraphsOf(issue?.note),
  };
}

const NOTHING = own('no earlier moments; the highlights say how things stand');
const NOT_ISSUED = own('no: this is a draft without a number');

function known({ knownAt, knownRevision }: ReportMoments, input: ReportInput): Phrase {
  return phrase`${moment(knownAt, input)}, revision ${own(String(knownRevision))}`;
}

function before(since: Since, input: ReportInput): Phrase {
  const report = since.report === undefined ? [] : own(`report no. ${since.report}, `);
  return phrase`${report}as of ${moment(since.validAt, input)}, as known at ${known(since, input)}`;
}

function issued({ by, at }: Issue, input: ReportInput): Phrase {
  return phrase`by ${by}, ${moment(at, input)}`;
}

function warningsIn(input: ReportInput, relied: readonly string[]): ReportHead['warnings'] {
  const { incomplete } = input;
  const missing = joined(
    incomplete.map((one) => (one === '*' ? own('parts of the situation') : phrase`${one}`)),
    ', ',
  );
  return [
    ...(incomplete.length === 0
      ? []
      : [
          says(
            phrase`The log holds something that this release cannot read: ${missing}.`,
            [],
            own('Incomplete'),
          ),
        ]),
    ...needingCare(relied, input).map(({ handling, entries }) =>
      says(
        own(`${spaced(handling)}: look at these entries before this is passed on.`),
        entries,
        own('Handle with care'),
      ),
    ),
  ];
}

function paragraphsOf(note = ''): readonly Phrase[] {
  return note
    .split('\n')
    .filter((line) => plain(line) !== '')
    .map((line) => phrase`${line}`);
}
