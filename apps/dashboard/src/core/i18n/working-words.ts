import { type Language } from '@sitlog/words';
import { working as ar } from './ar/working.js';
import { working as en } from './en/working.js';

/** Words of how a team works; they come with the forms that need them, the first load does without. */
export const WORKING_WORDS: Readonly<Record<Language, typeof en>> = { en, ar };
