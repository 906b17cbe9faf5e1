import { type Language } from '@sitlog/words';
import { handover as ar } from './ar/screens/handover.js';
import { handover as en } from './en/screens/handover.js';

/** Words of the handover in one language; English is the model for the other. */
export type HandoverPageWords = typeof en;

/** They come with the screens that need them: the first load does without. */
export const HANDOVER_WORDS: Readonly<Record<Language, HandoverPageWords>> = { en, ar };
