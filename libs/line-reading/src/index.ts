export { parse, type LinePart, type Parsed, type Unresolved } from './sigils/grammar.js';
export {
  itemOf,
  itemsOf,
  kindItem,
  type Lexicon,
  likely,
  named,
  type NamedItem,
  type Sigil,
} from './sigils/lexicon.js';
export { quotedWord, type Token, tokenAt, tokensOf, withWord } from './sigils/tokens.js';
export { folded, foldedLetters, westernDigits } from './text/fold.js';
export { dayOf, fromField, isoOf, offsetAt, preciseIsoOf, toField } from './time/wall-time.js';
export { type Reading, readTime } from './time-phrase/time-phrase.js';
export {
  isCertain,
  type KnownName,
  type OpenSpan,
  type ReadDemand,
  type ReadFigure,
  type SpokenPart,
} from './spoken/parts.js';
export { lineReader } from './spoken/read-line.js';
