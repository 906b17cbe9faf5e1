import { PACK_WORDS, type PackPageWords } from '../../core/i18n/pack-words.js';
import { type Desk } from '../desk.js';

/** The words for packs, in the language in use. */
export function packWords(desk: Desk): PackPageWords {
  return PACK_WORDS[desk.settings.lang.value];
}
