import { type Derived, type DerivedValue } from '@sitlog/board';
import { joined, own, type Phrase, phrase, saidInWords, sentences, toldOf } from '@sitlog/words';
import { type From, moment, quoted, since, source, sources, value, within } from './terms.js';
import { reportWords } from './words/in-language.js';

/** Whether anything is logged about it at all. */
export function isTold(derived: Derived): boolean {
  const { values, denied, earlier, possible, abstentions, endings, override } = derived;
  const told = [values, denied, earlier, possible, abstentions, endings];
  return told.some((list) => list.length > 0) || override !== undefined;
}

/** A value that is affirmed, or denied. */
interface Claim extends DerivedValue {
  readonly negated: boolean;
}

/** What is affirmed and what is denied, each with who says so. */
export function claimsOf({ values, denied }: Derived): readonly Claim[] {
  return [
    ...values.map((one) => ({ ...one, negated: false })),
    ...denied.map((one) => ({ ...one, negated: true })),
  ];
}

/** The value of a claim, or that it is not so. */
export function claimed(
  { value: code, negated }: { readonly value: string; readonly negated: boolean },
  from: From,
): Phrase {
  return saying({ says: negated ? 'denies' : 'affirms', value: code }, from);
}

function saying(said: Pick<Derived['possible'][number], 'says' | 'value'>, from: From): Phrase {
  return saidInWords(said, value(said.value, from), from.words);
}

/** Every entry that stands in an answer. */
export function entriesOf(derived: Derived): readonly string[] {
  return [...claimsOf(derived).flatMap(({ entries }) => entries), ...entriesBeside(derived)];
}

/** The entries of what is told beside the claims: what may hold, who does not say, what holds no longer. */
export function entriesBeside({
  earlier,
  possible,
  abstentions,
  endings,
}: Derived): readonly string[] {
  return [...possible, ...abstentions, ...endings, ...earlier].map(({ entry }) => entry);
}

/** How a proposition stands, in one line: who says what, or that accounts stand against each other. */
export function inShort(derived: Derived | null, teller: From): Phrase {
  if (derived === null) return own(teller.words.comparison.notThere);
  const from = toldOf(derived.id, teller);
  const { override, state } = derived;
  if (override === undefined) return byAccounts(derived, state, from);
  const { overridden } = reportWords(from.words).answers;
  const without = byAccounts(derived, override.derivedState, from);
  return overridden(phrase`${override.by}`, value(override.value, from), without);
}

function byAccounts(derived: Derived, state: Derived['state'], from: From): Phrase {
  const { possible } = derived;
  const claims = claimsOf(derived);
  const { answers } = reportWords(from.words);
  const open = possible.map((one) => answers.saidBy(saying(one, from), source(one.origin, from)));
  const maybe = open.length === 0 ? [] : answers.possibly(from.words.or(open));
  if (claims.length === 0) return phrase`${own(answers.unknown)}${maybe}`;
  const said = claims.map((one) => answers.supported(claimed(one, from), support(one, from)));
  const isContested = state === 'contested';
  const together = joined(said, isContested ? answers.againstThis : from.words.semicolon);
  return phrase`${own(isContested ? answers.contested : '')}${together}${maybe}`;
}

/** The same without names: for what was so before, which an earlier report has told. */
export function inBrief(derived: Derived | null, teller: From): Phrase {
  const { words } = teller;
  if (derived === null) return own(words.comparison.notThere);
  const from = toldOf(derived.id, teller);
  const { override, state } = derived;
  const claims = claimsOf(derived);
  const { answers } = reportWords(words);
  if (override !== undefined) return answers.overriddenBriefly(value(override.value, from));
  if (claims.length === 0) return own(answers.unknown);
  const { support: alone } = words.propositions;
  const said = claims.map((one) => phrase`${claimed(one, from)} (${own(alone[one.state])})`);
  return state === 'contested'
    ? answers.contestedBriefly(joined(said, answers.against))
    : joined(said, words.semicolon);
}

/** Who supports a value, and how far that goes. */
function support({ state, origins }: Pick<DerivedValue, 'state' | 'origins'>, from: From): Phrase {
  return reportWords(from.words).answers.support[state](from.words.and(sources(origins, from)));
}

/** How a proposition stands where its values do not contradict each other, in full sentences. */
export function inFull(derived: Derived, teller: From): Phrase {
  const from = toldOf(derived.id, teller);
  const { values, state } = derived;
  const claims = claimsOf(derived);
  const { answers } = reportWords(from.words);
  const said = claims.map((one) =>
    answers.inFull(
      claimed(one, from),
      support(one, from),
      since(one.since, from),
      gradeWords(one, from),
    ),
  );
  const isMore = values.length > 0 && !values.some((one) => one.state === state);
  const together = isMore && state === 'alleged_by_one_side';
  return sentences([
    overriding(derived, from),
    claims.length === 0 ? own(answers.nothingCertain) : joined(said, answers.also),
    together ? own(answers.onOneSide) : [],
    ...besides(derived, from),
  ]);
}

/** The duty officer's answer, where there is one. */
export function overriding({ id, override }: Derived, teller: From): Phrase {
  if (override === undefined) return [];
  const from = toldOf(id, teller);
  const { by, reason, from: begin, expiresAt } = override;
  return reportWords(from.words).answers.byHand({
    by: phrase`${by}`,
    value: value(override.value, from),
    from: moment(begin, from),
    until: moment(expiresAt, from),
    reason: quoted(reason, from),
  });
}

/** What is only possible, who does not say, what holds no longer, and that accounts are old. */
export function besides(derived: Derived, teller: From): readonly Phrase[] {
  const from = toldOf(derived.id, teller);
  const { possible, abstentions, endings, earlier, stale } = derived;
  const { propositions } = from.words;
  const { answers } = reportWords(from.words);
  const open = possible.map((one) => {
    const { from: earliest, to: latest } = one;
    const isWithin = earliest !== null && latest !== null;
    const window = isWithin ? within({ earliest, latest }, from) : [];
    return answers.saidByWithin(saying(one, from), source(one.origin, from), window);
  });
  const silent = [...new Set(abstentions.map(({ origin }) => origin))];
  return [
    open.length === 0 ? [] : answers.possibleNow(joined(open, from.words.semicolon)),
    silent.length === 0 ? [] : answers.silent(from.words.and(sources(silent, from))),
    endings.length === 0
      ? []
      : propositions.ended(from.words.and(endings.map((one) => endedBy(one, from)))),
    earlier.length === 0
      ? []
      : propositions.before(from.words.and(earlier.map((one) => heldBefore(one, from)))),
    stale ? own(answers.old) : [],
  ];
}

function endedBy({ origin, value: code = '' }: Derived['endings'][number], from: From): Phrase {
  return from.words.propositions.byOrigin(
    saying({ says: 'ends', value: code }, from),
    source(origin, from),
  );
}

function heldBefore(one: Derived['earlier'][number], from: From): Phrase {
  const until = one.until === null ? undefined : moment(one.until, from);
  return from.words.propositions.earlier(claimed(one, from), source(one.origin, from), until);
}

/** The best grade behind a value. */
export function gradeWords({ grade, entries }: DerivedValue, { words }: From): string {
  const letters = `${grade.reliability}${grade.credibility}`;
  return entries.length > 1 ? reportWords(words).answers.atBest(letters) : letters;
}
