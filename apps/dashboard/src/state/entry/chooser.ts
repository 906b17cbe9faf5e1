import { type Chooser } from '../../core/entry/correction/choices.js';
import { NO_WORDS } from '../../core/situation-words.js';
import { type Desk } from '../desk.js';

/** From what a form chooses: the registers and what has been adopted, in the language of the page. */
export function chooserOf(desk: Desk): Chooser {
  const {
    sources = [],
    actors = [],
    places = [],
    subjects = [],
  } = desk.situation.situation.value ?? {};
  return {
    registers: { sources, actors, places, subjects },
    adopted: desk.vocabulary.vocabulary.value?.offered ?? NO_WORDS.offered,
    words: desk.words.t(),
  };
}
