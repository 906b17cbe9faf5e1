import { CREDIBILITIES, formatInstant, originOfEntry, RELIABILITIES } from '@sitlog/situation';
import {
  type Block,
  heading,
  paragraph,
  says,
  type Section,
  type Statement,
} from '../document/document.js';
import { type ReportInput } from '../document/input.js';
import { gradeOf, moment, occurrence, source } from '../terms.js';
import { joined, own, type Phrase, phrase, spaced } from '@sitlog/words';

const COLUMNS = ['No.', 'Headline', 'Origin', 'Grade', 'Occurred', 'Recorded', 'Marking'].map(own);

/** The entries on which a report rests, and how it was made. */
export function annex(relied: readonly string[], input: ReportInput): Section {
  return {
    title: 'Annex: entries relied on, and method',
    blocks: [
      ...entriesTable(relied, input),
      heading('Method'),
      ...method(input).map((says_) => paragraph(says(says_))),
    ],
  };
}

function entriesTable(relied: readonly string[], input: ReportInput): readonly Block[] {
  if (relied.length === 0) return [paragraph(says(own('The report relies on no entry.')))];
  const caption = phrase`Everything is attributed: an entry is what somebody said or what we did, not what is proven.`;
  return [
    {
      kind: 'table',
      caption: says(caption, [], phrase`Entries relied on (${relied.length})`),
      columns: COLUMNS,
      rows: relied.map((entryNo) => rowOf(entryNo, input)),
    },
  ];
}

function rowOf(entryNo: string, input: ReportInput): readonly Statement[] {
  const entry = input.entry(entryNo);
  const { tlp, handling } = input.markedToday(entryNo);
  const marking = [tlp, ...handling.map(spaced)].join(', ');
  if (entry === undefined) {
    return [says([], [entryNo]), ...COLUMNS.slice(2).map(() => says([])), says(own(marking))];
  }
  const isNew = input.since !== undefined && entry.recordedAt > input.since.knownAt;
  const status = entry.retracted === undefined ? [] : own(' (retracted)');
  return [
    says(isNew ? own('new') : [], [entryNo]),
    says(phrase`${entry.content.headline}${status}`),
    says(source(originOfEntry(entry), input)),
    says(own(gradeOf(entry, input))),
    says(occurrence(entry, input)),
    says(moment(entry.recordedAt, input)),
    says(own(marking)),
  ];
}

function method(input: ReportInput): readonly Phrase[] {
  const { validAt, knownAt, knownRevision, rules, issue } = input;
  const other = issue !== undefined && issue.rules.join() !== rules.join();
  const earlier = other
    ? phrase` It was issued under ${joined(issue.rules.map(own), ', ')}, so it may read otherwise than then.`
    : [];
  return [
    phrase`Derived by the rules ${joined(rules.map(own), ', ')} from the log alone, for two moments: what was so at ${moment(validAt, input)} (${own(formatInstant(validAt))}), by what the log knew at ${moment(knownAt, input)} (revision ${own(String(knownRevision))}).${earlier}`,
    own(
      'Nothing logged is unknown, not no. Accounts are told as their origins give them; no account of a party is ranked as the truth, and contested accounts stand side by side. Imprecise times and numbers stay as they are; a number that is not given is not 0.',
    ),
    own(`Grades are on the Admiralty scale. Source: ${scale(RELIABILITIES)}.`),
    own(
      `Information: ${scale(CREDIBILITIES)}. F and 6 say that it cannot be judged, not that it is bad.`,
    ),
    own(
      'The marking is the strictest of the entries relied on, as they are marked today, also where an older moment is reported.',
    ),
  ];
}

function scale(grades: Readonly<Record<string, string>>): string {
  return Object.entries(grades)
    .map(([grade, meaning]) => `${grade} ${meaning}`)
    .join(', ');
}
