import { type Language, LANGUAGES } from '@sitlog/words';

/** What each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', ar: 'العربية' };

/** The languages in which a team works, in its order; all where it has said none. */
export function teamLanguages(told: readonly string[] = []): readonly Language[] {
  const named = told.flatMap((one) => LANGUAGES.find((known) => known === one) ?? []);
  return named.length === 0 ? LANGUAGES : named;
}

/** All languages, those of the team first. */
export function languagesFirst(told: readonly string[] = []): readonly Language[] {
  return [...new Set([...teamLanguages(told), ...LANGUAGES])];
}
