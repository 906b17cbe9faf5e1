import type { NamesByLanguage } from './pack.js';

/** What something is called in a language: else in the language without its region, in English, or as it is called at all. */
export function nameInLanguage(names: NamesByLanguage, language: string): string {
  const [base = ''] = language.split('-');
  const found = [language, base, 'en'].find((one) => Object.hasOwn(names, one));
  return (found === undefined ? Object.values(names)[0] : names[found]) ?? '';
}
