import { type Vocabulary } from '@sitlog/vocabulary';
import { NUMBER_WORDS, SCALES } from '../language/language.js';
import { type LineWord } from '../words/words.js';
import { type FoundNumber } from './value.js';

/** A number without digits that agreement reads: `dozens`, عشرات. */
export function verbalAt(
  line: string,
  words: readonly LineWord[],
  at: number,
  vocabulary: Vocabulary,
): FoundNumber | undefined {
  if (NUMBER_WORDS[words[at]?.key ?? ''] !== undefined) return undefined;
  const found = [3, 2, 1].map((length) => agreedAt(line, words.slice(at, at + length), vocabulary));
  const index = found.findIndex((one) => one !== undefined);
  const agreed = found[index];
  if (agreed === undefined) return coupleAt(words, at);
  const to = at + 3 - index;
  const end = words[to - 1]?.end ?? 0;
  return { from: at, to, at, end, isPercent: false, quantifier: 'verbal', ...agreed };
}

/** How words for a number are read by agreement; Arabic may write a particle before them. */
function agreedAt(line: string, words: readonly LineWord[], vocabulary: Vocabulary) {
  const raw = line.slice(words[0]?.start, words.at(-1)?.end);
  const language = /[\u0600-\u06ff]/.test(raw) ? 'ar' : 'en';
  for (const text of [raw, raw.replace(/^[وبف](?=ال)/, '')]) {
    const row =
      vocabulary.numberWord(text, language) ??
      vocabulary.numberWord(text.replace(/[اآ]لاف/, 'آلاف'), language);
    if (row !== undefined) return { verbal: text.toLowerCase(), min: row.min, max: row.max };
  }
  return undefined;
}

/** `couple of hundred`: about so many. */
function coupleAt(words: readonly LineWord[], at: number): FoundNumber | undefined {
  const [couple, of, scaled] = words.slice(at, at + 3);
  const scale = SCALES[scaled?.key ?? ''];
  if (couple?.key !== 'couple' || of?.key !== 'of' || scale === undefined) return undefined;
  const end = scaled?.end ?? 0;
  return { from: at, to: at + 3, at, end, isPercent: false, quantifier: 'approx', best: 2 * scale };
}
