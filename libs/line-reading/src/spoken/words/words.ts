import { folded } from '../../text/fold.js';
import { SHORT } from './spellings.js';

/** A word of a line: where it stands, and the forms by which it is compared. */
export interface LineWord {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly forms: readonly string[];
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[.,:'’٫٬][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*[%٪]?/gu;
/** A number that is written together with its unit, which no time is. */
const WITH_UNIT = /^(\d+(?:[.,]\d+)*)(mm|km|kg|mw|c|t|mt|ha)$/i;
const ARABIC = /[\u0600-\u06ff]/;

/** Words that carry no name by themselves. */
const EMPTY: ReadonlySet<string> = new Set('the a an of al el for and in unnamed في من'.split(' '));

/** The words of a line. */
export function wordsIn(line: string): readonly LineWord[] {
  return [...line.matchAll(WORD)].flatMap(({ 0: text, index }) => {
    const [, number = '', unit = ''] = WITH_UNIT.exec(text) ?? [];
    if (unit === '') return [wordAt(text, index)];
    return [wordAt(number, index), wordAt(unit, index + number.length)];
  });
}

function wordAt(text: string, start: number): LineWord {
  const key = keyOf(text);
  return { start, end: start + text.length, key, forms: formsOf(key) };
}

/** The words of a name or a phrase, as they are compared, without those that carry nothing. */
export function nameWords(name: string): readonly string[] {
  return folded(name)
    .split(' ')
    .map(keyOf)
    .filter((key) => key !== '' && !isEmptyWord(key))
    .map(bare);
}

/** Whether a word carries no name by itself. */
export function isEmptyWord(key: string): boolean {
  return EMPTY.has(key);
}

/** How a word is compared: folded, whole where it was cut short, Arabic without hamza. */
function keyOf(text: string): string {
  const key = folded(text).replace(/[ ء]/g, '');
  return SHORT[key] ?? key;
}

/** A word without its article. */
function bare(key: string): string {
  return ARABIC.test(key) ? key.replace(/^(?:ال|لل)(?=.{2})/, '') : key;
}

/** A word as it stands, and without the article and the particles that Arabic writes before it. */
function formsOf(key: string): readonly string[] {
  if (!ARABIC.test(key)) return key === 'western' ? [key, 'with'] : [key];
  const cut = [
    key,
    key.replace(/^[وف](?=.{3})/, ''),
    ...[/^[وف]?لل(?=.{2})/, /^[وف]?[بلك]?ال(?=.{2})/, /^[وف]?[بلك](?=.{3})/].map((start) =>
      key.replace(start, ''),
    ),
  ];
  return [...new Set(cut.map(bare))];
}
