export { arabic } from './ar/index.js';
export { counted } from './ar/plural.js';
export { type Catalogue, type Language, LANGUAGES } from './catalogue.js';
export { CATALOGUES, catalogueIn } from './catalogues.js';
export { rowInWords } from './comparison.js';
export { among } from './direction.js';
export { english } from './en/index.js';
export {
  accountInWords,
  consideredInWords,
  type MergedInWords,
  mergedInWords,
  stateInWords,
} from './explanation.js';
export { excludedInWords, conversionInWords } from './figures.js';
export { answerInShort } from './item.js';
export { dayInWords, timesIn, type Times } from './moments.js';
export {
  begun,
  joined,
  numberInWords,
  own,
  type Phrase,
  phrase,
  plain,
  sentences,
  textOf,
} from './phrase.js';
export { spaced } from './names/codes.js';
export { namedCatalogue, valueNames } from './names/vocabulary-words.js';
export { originInWords, saidInWords, spoken, toldOf, type Naming, type Voice } from './voice.js';
