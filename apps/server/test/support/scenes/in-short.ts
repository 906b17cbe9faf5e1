import {
  type ExplanationResponse,
  type FigureLineResponse,
  type PropositionResponse,
} from '@sitlog/api-types';

/** A proposition in words: state, each value and each denial, what is possible, who abstains or ends, each with origins and entries. */
export function inShort({
  state,
  stale,
  values,
  denied,
  possible,
  abstentions,
  endings,
}: PropositionResponse): readonly string[] {
  return [
    stale ? `${state}, stale` : state,
    ...values.map(
      ({ value, state: of, origins, entries, grade }) =>
        `${value}: ${of}, ${origins.join('+')}, ${entries.join('+')}, ${grade.reliability}${grade.credibility}`,
    ),
    ...denied.map(
      ({ value, state: of, origins, entries }) =>
        `not ${value}: ${of}, ${origins.join('+')}, ${entries.join('+')}`,
    ),
    ...possible.map(({ value, origin, entry }) => `perhaps ${value}: ${origin}, ${entry}`),
    ...abstentions.map(({ origin, entry }) => `abstains: ${origin}, ${entry}`),
    ...endings.map(({ value, origin, entry }) => `ended ${value}: ${origin}, ${entry}`),
  ];
}

/** What each account of an explanation came to: `entry verdict`, and the entries that made it so. */
export function verdictsOf({ accounts }: ExplanationResponse): readonly string[] {
  return accounts.map(({ entry, verdict, because }) => [entry, verdict, ...because].join(' '));
}

/** A figure in short: entry, origin, low, best and high, words, grade. */
export function figureInShort({
  entry,
  origin,
  low,
  best,
  high,
  verbal,
  grade,
}: FigureLineResponse): string {
  const numbers = [low, best, high].map((number) => number ?? '-').join(' ');
  return `${entry} ${origin}: ${numbers}${verbal === undefined ? '' : ` (${verbal})`}, ${grade.reliability}${grade.credibility}`;
}
