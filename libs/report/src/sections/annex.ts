import { formatInstant, originOfEntry } from '@sitlog/situation';
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
import { joined, own, type Phrase, phrase, textOf } from '@sitlog/words';
import { reportWords } from '../words/in-language.js';

/** The entries on which a report rests, and how it was made. */
export function annex(relied: readonly string[], input: ReportInput): Section {
  const { annex: words, sections } = reportWords(input.words);
  return {
    title: sections.annex,
    blocks: [
      ...entriesTable(relied, input),
      heading(words.method),
      ...method(input).map((says_) => paragraph(says(says_))),
    ],
  };
}

function entriesTable(relied: readonly string[], input: ReportInput): readonly Block[] {
  const { annex: words } = reportWords(input.words);
  if (relied.length === 0) return [paragraph(says(own(words.noEntry)))];

  return [
    {
      kind: 'table',
      caption: says(own(words.attributed), [], own(words.relied(relied.length))),
      columns: words.columns.map(own),
      rows: relied.map((entryNo) => rowOf(entryNo, input)),
    },
  ];
}

function rowOf(entryNo: string, input: ReportInput): readonly Statement[] {
  const entry = input.entry(entryNo);
  const { tlp, handling } = input.markedToday(entryNo);
  const { annex: words } = reportWords(input.words);
  const marking = joined(
    [input.words.code(tlp), ...handling.map((one) => own(input.words.grades.handling[one]))],
    input.words.comma,
  );
  if (entry === undefined) {
    return [says([], [entryNo]), ...words.columns.slice(2).map(() => says([])), says(marking)];
  }
  const isNew = input.since !== undefined && entry.recordedAt > input.since.knownAt;
  const status = entry.retracted === undefined ? [] : own(words.retracted);
  return [
    says(isNew ? own(words.isNew) : [], [entryNo]),
    says(phrase`${entry.content.headline}${status}`),
    says(source(originOfEntry(entry), input)),
    says(own(gradeOf(entry, input))),
    says(occurrence(entry, input)),
    says(moment(entry.recordedAt, input)),
    says(marking),
  ];
}

function method(input: ReportInput): readonly Phrase[] {
  const { annex: words } = reportWords(input.words);
  const { reliability, credibility } = input.words.grades;
  const [derived = [], marking = []] = madeInWords(input);
  return [
    derived,
    words.packs(packsIn(input)),
    own(words.principles),
    own(words.sourceScale(scale(reliability, input))),
    own(words.informationScale(scale(credibility, input))),
    marking,
  ];
}

/** By which rules, for which moments it was made, and where its marking comes from. */
export function madeInWords(input: ReportInput): readonly Phrase[] {
  const { validAt, knownAt, knownRevision, rules, issue } = input;
  const { annex: words } = reportWords(input.words);
  const other = issue !== undefined && issue.rules.join() !== rules.join();
  const derived = words.derived({
    rules: rules.join(', '),
    validAt: moment(validAt, input),
    validInstant: formatInstant(validAt),
    knownAt: moment(knownAt, input),
    revision: String(knownRevision),
  });
  const issued = own(other ? words.issuedUnder(issue.rules.join(', ')) : '');
  return [phrase`${derived}${issued}`, own(words.marking)];
}

/** The packs by which the report lists and weighs, each with the beginning of its hash. */
function packsIn({ registers: { vocabulary }, words }: ReportInput): Phrase {
  const named = vocabulary.adopted.map(({ pack, version, sha256 = '' }) =>
    words.code([`${pack}@${version}`, sha256.slice(0, 12)].join(' ').trim()),
  );
  return joined(named, words.comma);
}

function scale(grades: Readonly<Record<string, string>>, { words }: ReportInput): string {
  const named = Object.entries(grades).map(
    ([grade, meaning]) => phrase`${words.code(grade)} ${own(meaning)}`,
  );
  return textOf(joined(named, words.comma));
}
