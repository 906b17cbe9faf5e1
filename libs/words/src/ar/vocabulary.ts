import { vocabularyWords } from '../names/vocabulary-words.js';
import { OWN_NAMES } from './own-names.js';

/** Arabic names of codes that are no pack's. */
export const vocabulary = vocabularyWords('ar', OWN_NAMES);
