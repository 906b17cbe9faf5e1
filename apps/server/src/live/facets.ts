import { LOG_FACET } from '@sitlog/board';
import { vocabularyAt } from '@sitlog/views';
import { type Language } from '@sitlog/words';
import { Problem } from '../http/problems/problem.js';
import { type QueryContext } from '../query-side/moments/query-context.js';

/** What of the board a client follows, and the language in which it is told. */
export interface Followed {
  /** The facets with commas, the same in whatever order they were written; absent: the whole board. */
  readonly facets: string | undefined;
  readonly language: Language;
  /** The same for clients who are told the same. */
  readonly key: string;
  readonly has: (facet: string) => boolean;
}

/** The facets named in a list with commas, all where there is none, told in a language. */
export function followed(list: string | undefined, language: Language): Followed {
  const named = new Set(list?.split(','));
  const facets = list === undefined ? undefined : [...named].sort().join();
  return {
    facets,
    language,
    key: `${language} ${facets ?? ''}`,
    has: (facet) => list === undefined || named.has(facet),
  };
}

/** Refuses facets that the board of a situation does not have: nothing would ever be told of them. */
export function checkFacets(
  facets: string | undefined,
  { db, situation, knownRevision }: Pick<QueryContext, 'db' | 'situation' | 'knownRevision'>,
): void {
  if (facets === undefined) return;
  const { facets: known } = vocabularyAt(db, situation, knownRevision);
  const unknown = facets.split(',').filter((code) => code !== LOG_FACET && !known.get(code));
  if (unknown.length === 0) return;
  const offered = [...known.all.map(({ code }) => code), LOG_FACET].join(', ');
  const message = `No facet of this board: ${unknown.join(', ')}. It has ${offered}.`;
  throw new Problem('validation', message, {
    errors: [{ parameter: 'facets', code: 'unknown-facet', message }],
  });
}
