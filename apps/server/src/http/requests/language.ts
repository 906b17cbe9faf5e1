import { LANGUAGES, type Language } from '@sitlog/words';
import { wantedIn } from './wanted.js';

/** The language of ours that an Accept-Language header prefers, also where it names a country; English where it names none of ours. */
export function languageFor(header: string | undefined): Language {
  for (const range of wantedIn(header)) {
    const [tag] = range.split('-');
    const found = LANGUAGES.find((language) => language === tag);
    if (found !== undefined) return found;
    if (tag === '*') return LANGUAGES[0];
  }
  return LANGUAGES[0];
}

/** The headers of an answer that has words of a language in it; `others`: what else of the request it depends on. */
export function inLanguage(
  language: Language,
  ...others: readonly string[]
): { readonly 'content-language': string; readonly vary: string } {
  return { 'content-language': language, vary: [...others, 'accept-language'].join(', ') };
}
