import { type RegisteredName } from './corpus.js';

/** A text as names are compared: letters and digits, without marks, case and the variants of Arabic letters. */
export function spelt(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}ـ'’]/gu, '')
    .toLowerCase()
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** All by which something registered is known: its names, with what stands in brackets and without, and each alone. */
export function namesOf({ names, also = [] }: RegisteredName): readonly string[] {
  const all = [names.en, names.ar, ...also].flatMap((name) => {
    const [, inBrackets = ''] = /\(([^)]+)\)/.exec(name) ?? [];
    return [name, name.replace(/\([^)]+\)/, ''), inBrackets];
  });
  return all.map(spelt).filter((name) => name !== '');
}

/** Whether words are a name of something registered or the greater part of one, whole or cut short, with or without Arabic particles. */
export function restsOn(text: string, item: RegisteredName): boolean {
  const words = wordsOf(text);
  return namesOf(item)
    .map(wordsOf)
    .some((name) => {
      const [few, many] = name.length < words.length ? [name, words] : [words, name];
      return few.every((word) => many.some((other) => isSame(word, other)));
    });
}

const wordsOf = (text: string): readonly string[] =>
  spelt(text)
    .split(' ')
    .filter((word) => !/^(?:al|the|of)$/.test(word));

function isSame(one: string, other: string): boolean {
  const forms = formsOf(other);
  const isCut = one.length > 2 && other.startsWith(one);
  return isCut || formsOf(one).some((form) => forms.includes(form));
}

/** A word as it stands, and without the article and the particles that Arabic writes before it. */
function formsOf(word: string): readonly string[] {
  const form = /^[وف]?(?:لل|[بلك]?(?:ال)?)(\p{L}{2,})$/u.exec(word)?.[1] ?? word;
  return [word, form, word.replace(/^[وف]?[بلك]?/u, '')];
}
