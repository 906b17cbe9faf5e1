import { folded } from '@sitlog/line-reading';

const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/[ıɩ]/g, 'i'],
  [/[øǿ]/g, 'o'],
  [/ł/g, 'l'],
  [/[đð]/g, 'd'],
  [/ħ/g, 'h'],
  [/ß/g, 'ss'],
  [/[æǽ]/g, 'ae'],
  [/œ/g, 'oe'],
  [/þ/g, 'th'],
  [/ə/g, 'e'],
  [/[یے]/g, 'ي'],
  [/ک/g, 'ك'],
  [/[ہھە]/g, 'ه'],
  [/گ/g, 'ك'],
];

const PLAIN = /^[ -~]*$/;

function plainly(name: string): string {
  const letters = name.toLowerCase().replace(/['`]/g, '');
  return letters.replace(/[^a-z0-9]+/g, ' ').trim();
}

/** The name of a place as it is compared: as all names, and without the letters by which alphabets of one script differ. */
export function foldedName(name: string): string {
  // Most names are, and there are very many of them.
  if (PLAIN.test(name)) return plainly(name);
  return LETTERS.reduce((folding, [from, to]) => folding.replace(from, to), folded(name));
}
