import { type Language } from '@sitlog/words';
import { packs as ar } from './ar/screens/packs.js';
import { packs as en } from './en/screens/packs.js';

/** Words of what is said of packs in one language; English is the model for the other. */
export type PackPageWords = typeof en;

/** They come with the screens that need them: the first load does without. */
export const PACK_WORDS: Readonly<Record<Language, PackPageWords>> = { en, ar };
