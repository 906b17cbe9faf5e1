import { type Language } from '@sitlog/words';
import { register as arabic } from './ar/register.js';
import { register as english } from './en/register.js';

/** Words of the panel in which a new name is registered; they come with it. */
export function registerWords(lang: Language): typeof english {
  return lang === 'ar' ? arabic : english;
}
