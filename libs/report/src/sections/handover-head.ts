import { instantOf } from '@sitlog/situation';
import { joined, own, type Phrase } from '@sitlog/words';
import { type ReportHead } from '../document/document.js';
import { type HandoverInput } from '../document/handover-input.js';
import { type ReportInput } from '../document/input.js';
import { moment } from '../terms.js';
import { reportWords } from '../words/in-language.js';
import { personInWords } from './handover.js';

/** Who hands over to whom, from when to when, and who is on shift. */
export function handoverFacts(input: ReportInput, told: HandoverInput): ReportHead['facts'] {
  const { facts } = reportWords(input.words).handover;
  return [
    { label: facts.handsOver, words: handsOver(told, input) },
    { label: facts.takesOver, words: takesOver(told, input) },
    ...period(input),
    { label: facts.shift, words: shift(input) },
    { label: facts.onShift, words: onShift(told, input) },
  ];
}

function handsOver({ signatures, duty }: HandoverInput, input: ReportInput): Phrase {
  const outgoing = signatures.find(({ as }) => as === 'outgoing');
  if (outgoing === undefined) return own(reportWords(input.words).handover.draft);
  return personInWords({ ...outgoing, duty }, input);
}

function takesOver({ signatures }: HandoverInput, input: ReportInput): Phrase {
  const { handover: words } = reportWords(input.words);
  const incoming = signatures.find(({ as }) => as === 'incoming');
  if (incoming === undefined) return own(words.nobodyYet);
  return words.signed(personInWords(incoming, input), moment(incoming.at, input));
}

function period(input: ReportInput): ReportHead['facts'] {
  const { operationalPeriod: told } = input.situation;
  if (told === undefined) return [];
  const { facts, fromTo } = reportWords(input.words).handover;
  const at = (text: string): Phrase => moment(instantOf(text), input);
  return [{ label: facts.period, words: fromTo(at(told.from), at(told.to)) }];
}

function shift(input: ReportInput): Phrase {
  const { since, validAt } = input;
  const { handover: words } = reportWords(input.words);
  if (since === undefined) return own(words.nothingBefore);
  return words.fromTo(moment(since.validAt, input), moment(validAt, input));
}

function onShift({ onShift: people }: HandoverInput, input: ReportInput): Phrase {
  const { handover: words } = reportWords(input.words);
  if (people.length === 0) return own(words.nobody);
  const named = people.map(({ person: by, since, ...one }) =>
    words.since(personInWords({ by, ...one }, input), moment(since, input)),
  );
  return joined(named, input.words.semicolon);
}
