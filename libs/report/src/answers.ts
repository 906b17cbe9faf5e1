import { type Derived, type DerivedValue } from '@sitlog/board';
import { type ReportInput } from './document/input.js';
import { moment, since, source, sources, value, within } from './terms.js';
import { english, joined, own, sentences, type Phrase, phrase } from '@sitlog/words';

type From = Pick<ReportInput, 'registers' | 'naming'>;

/** Whether anything is logged about it at all. */
export function isSpokenOf(derived: Derived): boolean {
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
  if (derived === null) return own('not on the board');
  const { override, state } = derived;
  if (override !== undefined) {
    return phrase`overridden by ${override.by}: ${value(override.value, from)}; without that ${byAccounts(derived, override.derivedState, from)}`;
  }
  return byAccounts(derived, state, from);
}

function byAccounts(derived: Derived, state: Derived['state'], from: From): Phrase {
  const { values, possible } = derived;
  const open = possible.map(
    (one) => phrase`${value(one.value, from)} by ${source(one.origin, from)}`,
  );
  const maybe = open.length === 0 ? [] : phrase`, possibly ${english.or(open)}`;
  if (values.length === 0) return phrase`unknown${maybe}`;
  const said = values.map((one) => phrase`${value(one.value, from)}, ${support(one, from)}`);
  const together = state === 'contested' ? '; against this ' : '; ';
  const prefix = state === 'contested' ? 'contested: ' : '';
  return phrase`${own(prefix)}${joined(said, together)}${maybe}`;
}

/** The same without names: for what was so before, which an earlier report has told. */
export function inBrief(derived: Derived | null, from: From): Phrase {
  if (derived === null) return own('not on the board');
  const { override, state, values } = derived;
  if (override !== undefined) return phrase`overridden: ${value(override.value, from)}`;
  if (values.length === 0) return own('unknown');
  const said = values.map(
    (one) => phrase`${value(one.value, from)} (${own(SUPPORT_ALONE[one.state])})`,
  );
  return state === 'contested'
    ? phrase`contested, ${joined(said, ' against ')}`
    : joined(said, '; ');
}

/** How far the support of a value goes, without names. */
export const SUPPORT_ALONE: Readonly<Record<DerivedValue['state'], string>> = {
  reported: 'reported by one origin',
  alleged_by_one_side: 'alleged by one side',
  corroborated: 'corroborated',
  confirmed_by_adversaries: 'confirmed by adversaries',
  verified: 'verified by the verification desk',
};

/** Who supports a value, and how far that goes. */
export function support({ state, origins }: Pick<DerivedValue, 'state' | 'origins'>, from: From) {
  const by = english.and(sources(origins, from));
  return SUPPORT[state](by);
}

const SUPPORT: Readonly<Record<DerivedValue['state'], (by: Phrase) => Phrase>> = {
  reported: (by) => phrase`reported by one origin: ${by}`,
  alleged_by_one_side: (by) => phrase`alleged by one side: ${by}`,
  corroborated: (by) => phrase`corroborated: reported by ${by}`,
  confirmed_by_adversaries: (by) => phrase`confirmed by adversaries: reported by ${by}`,
  verified: (by) => phrase`verified by the verification desk, reported by ${by}`,
};

/** How a proposition stands where its values do not contradict each other, in full sentences. */
export function inFull(derived: Derived, from: From): Phrase {
  const { values, state } = derived;
  const said = values.map(
    (one) =>
      phrase`${value(one.value, from)}, ${support(one, from)}; since ${since(one.since, from)}; grade ${own(gradeWords(one))}.`,
  );
  const isMore = values.length > 0 && !values.some((one) => one.state === state);
  const together = isMore && state === 'alleged_by_one_side';
  return sentences([
    overriding(derived, from),
    values.length === 0 ? own('Nothing certain is known.') : joined(said, ' Also: '),
    together ? own('All who say so stand on one side.') : [],
    ...besides(derived, from),
  ]);
}

/** The duty officer's answer, where there is one. */
export function overriding({ override }: Derived, from: From): Phrase {
  if (override === undefined) return [];
  const { by, reason, from: begin, expiresAt } = override;
  return phrase`Answered by hand by ${by}: ${value(override.value, from)}, from ${moment(begin, from)} until ${moment(expiresAt, from)}, because: “${reason}” What the accounts give without it:`;
}

/** What is only possible, who does not say, and that accounts are old. */
export function besides({ possible, abstentions, stale }: Derived, from: From): readonly Phrase[] {
  const open = possible.map((one) => {
    const { from: earliest, to: latest } = one;
    const isWithin = earliest !== null && latest !== null;
    const window = isWithin ? phrase`, open within ${within({ earliest, latest }, from)}` : [];
    return phrase`${value(one.value, from)}, by ${source(one.origin, from)}${window}`;
  });
  const silent = [...new Set(abstentions.map(({ origin }) => origin))];
  return [
    open.length === 0
      ? []
      : phrase`Possible at this moment, but not certain: ${joined(open, '; ')}.`,
    silent.length === 0
      ? []
      : phrase`Speaking of it without saying: ${english.and(sources(silent, from))}.`,
    stale ? own('Every account is old: this may no longer be so.') : [],
  ];
}

/** The best grade behind a value. */
export function gradeWords({ grade, entries }: DerivedValue): string {
  const letters = `${grade.reliability}${grade.credibility}`;
  return entries.length > 1 ? `${letters} at best` : letters;
}
