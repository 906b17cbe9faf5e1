import { folded } from '../text/fold.js';

/** A word of a line: where it stands, and the forms by which it is compared. */
export interface LineWord {
  readonly start: number;
  readonly end: number;
  readonly key: string;
  readonly forms: readonly string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,:'’٫٬][\p{L}\p{M}\p{N}]+)*[%٪]?/gu;
const ARABIC = /[\u0600-\u06ff]/;

/** Words that carry no name by themselves. */
const EMPTY: ReadonlySet<string> = new Set('the a an of al el for and in unnamed في من'.split(' '));

const SHORT: Readonly<Record<string, string>> = Object.fromEntries(
  `rd road|hosp hospital|govt government|gov government|min ministry|mins ministry|svc service|elec electricity|stn station
   |stns stations|bldgs buildings|bldg building|e eastern|w western|n northern|s southern|east eastern|west western|north northern|south southern
   |ppl people|pts patients|cxld cancelled|evac evacuation|vax vaccination|ctr centre|center centre|intl international
   |natl national|univ university|st street|abt about|approx about|nr near|thru through|dept department|crossings crossing`
    .split('|')
    .map((pair) => pair.trim().split(' ') as [string, string]),
);

/** Abbreviations that stand for several words of a name. */
export const INITIALS: Readonly<Record<string, string>> = {
  mod: 'ministry defence',
  moh: 'ministry health',
  moe: 'ministry electricity',
  mfa: 'ministry foreign affairs',
  moi: 'ministry interior',
};

/** The words of a line. */
export function wordsIn(line: string): readonly LineWord[] {
  return [...line.matchAll(WORD)].map((match) => {
    const key = keyOf(match[0]);
    const start = match.index;
    return { start, end: start + match[0].length, key, forms: formsOf(key) };
  });
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
  if (!ARABIC.test(key)) return [key];
  const cut = [
    key,
    key.replace(/^[وف](?=.{3})/, ''),
    ...[/^[وف]?لل(?=.{2})/, /^[وف]?[بلك]?ال(?=.{2})/, /^[وف]?[بلك](?=.{3})/].map((start) =>
      key.replace(start, ''),
    ),
  ];
  return [...new Set(cut.map(bare))];
}

/** A word without its ending: what kinds and measures are told by bends. */
export function stem(word: string): string {
  if (ARABIC.test(word)) return word.replace(/(?<=.{3})(?:ات|ون|ين|ان|ه|ت|ا)$/, '');
  return word
    .replace(/(?<=.{3})(?:ies)$/, 'y')
    .replace(/(?<=.{3})(?:ing|ed|es|s)$/, '')
    .replace(/(.)\1$/, '$1')
    .replace(/(?<=.{3})e$/, '');
}

/** Whether a word of a line is one of a phrase, whatever its ending. */
export function isLike({ forms }: LineWord, word: string): boolean {
  return forms.includes(word) || forms.some((form) => stem(form) === stem(word));
}
