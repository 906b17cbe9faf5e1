import { foldedLetters } from '@sitlog/line-reading';
import { type RegisterList } from './register-lists.js';

const PREFIX: Readonly<Record<RegisterList, string>> = {
  subjects: 'sub',
  sources: 'src',
  actors: 'act',
  places: 'pl',
};

/** A name as part of a code: its Latin letters and digits, with a sign between words; empty where it has none. */
export function latinPart(name: string, between: '-' | '_'): string {
  const sign = between === '-' ? /^-+|-+$/g : /^_+|_+$/g;
  return foldedLetters(name)
    .replace(/['’ʼʿʾ`]/g, '')
    .replace(/[^a-z0-9]+/g, between)
    .replace(sign, '')
    .slice(0, 48);
}

/** An id made of a name, which no other has; where the name has no Latin letters, of the moment. */
export function itemId(
  name: string,
  list: RegisterList,
  taken: ReadonlySet<string>,
  now: number,
): string {
  const letters = latinPart(name, '-');
  const base = `${PREFIX[list]}-${letters === '' ? now.toString(36) : letters}`;
  const free = (n: number): string => (n === 1 ? base : `${base}-${n}`);
  let n = 1;
  while (taken.has(free(n))) n += 1;
  return free(n);
}
