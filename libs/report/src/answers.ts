import { type Derived, type DerivedValue } from '@sitlog/board';
import { joined, own, type Phrase, phrase, sentences } from '@sitlog/words';
import { type From, moment, quoted, since, source, sources, value, within } from './terms.js';
import { reportWords } from './words/in-language.js';

/** Whether anything is logged about it at all. */
export function isTold(derived: Derived): boolean {
  const { values, possible, abstentions, override } = derived;
  return values.length + possible.length + abstentions.length > 0 || override !== undefined;
}

/** Every entry that stands in an answer. */
export function entriesOf({ values, possible, abstentions }: Derived): readonly string[] {
  return [
    ...values.flatMap(({ entries }) => entries),
    ...possible.map(({ entry }) => entry),
    ...abstentions.map(({ entry }) => entry),
  ];
}

/** How a proposition stands, in one line: who says what, or that accounts stand against each other. */
export function inShort(derived: Derived | null, from: From): Phrase {
  if (derived === null) return own(from.words.comparison.notThere);
  const { override, state } = derived;
  if (override === undefined) return byAccounts(derived, state, from);
  const { overridden } = reportWords(from.words).answers;
  const without = byAccounts(derived, override.derivedState, from);
  return overridden(phrase`${override.by}`, value(override.value, from), without);
}

function byAccounts(derived: Derived, state: Derived['state'], from: From): Phrase {
  const { values, possible } = derived;
  const { answers } = reportWords(from.words);
  const open = possible.map((one) =>
    answers.saidBy(value(one.value, from), source(one.origin, from)),
  );
  const maybe = open.length === 0 ? [] : answers.possibly(from.words.or(open));
  if (values.length === 0) return phrase`${own(answers.unknown)}${maybe}`;
  const said = values.map((one) => answers.supported(value(one.value, from), support(one, from)));
  const isContested = state === 'contested';
  const together = joined(said, isContested ? answers.againstThis : from.words.semicolon);
  return phrase`${own(isContested ? answers.contested : '')}${together}${maybe}`;
}

/** The same without names: for what was so before, which an earlier report has told. */
export function inBrief(derived: Derived | null, from: From): Phrase {
  const { words } = from;
  if (derived === null) return own(words.comparison.notThere);
  const { override, state, values } = derived;
  const { answers } = reportWords(words);
  if (override !== undefined) return answers.overriddenBriefly(value(override.value, from));
  if (values.length === 0) return own(answers.unknown);
  const { support: alone } = words.propositions;
  const said = values.map((one) => phrase`${value(one.value, from)} (${own(alone[one.state])})`);
  return state === 'contested'
    ? answers.contestedBriefly(joined(said, answers.against))
    : joined(said, words.semicolon);
}

/** Who supports a value, and how far that goes. */
function support({ state, origins }: Pick<DerivedValue, 'state' | 'origins'>, from: From): Phrase {
  return reportWords(from.words).answers.support[state](from.words.and(sources(origins, from)));
}

/** How a proposition stands where its values do not contradict each other, in full sentences. */
export function inFull(derived: Derived, from: From): Phrase {
  const { values, state } = derived;
  const { answers } = reportWords(from.words);
  const said = values.map((one) =>
    answers.inFull(
      value(one.value, from),
      support(one, from),
      since(one.since, from),
      gradeWords(one, from),
    ),
  );
  const isMore = values.length > 0 && !values.some((one) => one.state === state);
  const together = isMore && state === 'alleged_by_one_side';
  return sentences([
    overriding(derived, from),
    values.length === 0 ? own(answers.nothingCertain) : joined(said, answers.also),
    together ? own(answers.onOneSide) : [],
    ...besides(derived, from),
  ]);
}

/** The duty officer's answer, where there is one. */
export function overriding({ override }: Derived, from: From): Phrase {
  if (override === undefined) return [];
  const { by, reason, from: begin, expiresAt } = override;
  return reportWords(from.words).answers.byHand({
    by: phrase`${by}`,
    value: value(override.value, from),
    from: moment(begin, from),
    until: moment(expiresAt, from),
    reason: quoted(reason, from),
  });
}

/** What is only possible, who does not say, and that accounts are old. */
export function besides({ possible, abstentions, stale }: Derived, from: From): readonly Phrase[] {
  const { answers } = reportWords(from.words);
  const open = possible.map((one) => {
    const { from: earliest, to: latest } = one;
    const isWithin = earliest !== null && latest !== null;
    const window = isWithin ? within({ earliest, latest }, from) : [];
    return answers.saidByWithin(value(one.value, from), source(one.origin, from), window);
  });
  const silent = [...new Set(abstentions.map(({ origin }) => origin))];
  return [
    open.length === 0 ? [] : answers.possibleNow(joined(open, from.words.semicolon)),
    silent.length === 0 ? [] : answers.silent(from.words.and(sources(silent, from))),
    stale ? own(answers.old) : [],
  ];
}

/** The best grade behind a value. */
export function gradeWords({ grade, entries }: DerivedValue, { words }: From): string {
  const letters = `${grade.reliability}${grade.credibility}`;
  return entries.length > 1 ? reportWords(words).answers.atBest(letters) : letters;
}
