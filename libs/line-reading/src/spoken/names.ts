import { type KnownName } from './parts.js';
import { stem } from './words/stems.js';
import { soundsLike } from './words/sounds.js';
import { INITIALS } from './words/spellings.js';
import { isEmptyWord, nameWords, type LineWord } from './words/words.js';

/** Something registered with the words of each of its names. */
interface Spelt {
  readonly id: string;
  readonly type: string | undefined;
  readonly names: readonly (readonly string[])[];
}

/** Where a name stands among the words of a line. */
interface FoundName {
  /** The first of its words, and the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
}

/** How words are taken for a name: `whole`, all of it; `part`, its beginning; `near`, only some of its words, so that it has to be asked. */
interface Resolved {
  readonly ids: readonly string[];
  readonly how: 'whole' | 'part' | 'near';
}

/** Finds what is registered by its names. */
export interface NameIndex {
  /** The longest names that stand in a line, each with all that is called so. */
  readonly findAll: (words: readonly LineWord[]) => readonly FoundName[];
  /** What words may mean that stand where somebody has to be named. */
  readonly resolve: (words: readonly LineWord[]) => Resolved;
  readonly wordsOf: (id: string) => ReadonlySet<string>;
  /** What may be meant by one word of a name, or by a name that is written in another way. */
  readonly alike: (word: LineWord) => readonly string[];
  readonly typeOf: (id: string) => string | undefined;
}

/** The names of a register, ready to be found. */
export function namesOf(items: readonly KnownName[]): NameIndex {
  const all = items.map(spelt);
  return {
    findAll: (words) => findAll(words, all),
    resolve: (words) => resolve(words, all),
    wordsOf: (id) => new Set(all.find((item) => item.id === id)?.names.flat() ?? []),
    alike: (word) => alike(word, all),
    typeOf: (id) => all.find((item) => item.id === id)?.type,
  };
}

function spelt({ id, names, type }: KnownName): Spelt {
  const written = names.flatMap((name) => {
    const [, inBrackets = ''] = /\(([^)]+)\)/.exec(name) ?? [];
    return [name, name.replace(/\([^)]+\)/, ''), isShort(inBrackets) ? inBrackets : ''];
  });
  const spellings = written.map(nameWords).filter((words) => words.length > 0);
  return { id, type, names: spellings };
}

/** Whether what stands in brackets is a name of its own, and does not only tell others apart. */
function isShort(text: string): boolean {
  return (
    /^\p{Lu}\p{L}*\p{Lu}\p{L}*$/u.test(text) ||
    /^[\u0621-\u064a]{2,4}$/.test(text) ||
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)*$/u.test(text)
  );
}

/** Whether some of a line's words, from one on, are those of a name; answers the word after its last. */
function endOfName(words: readonly LineWord[], from: number, name: readonly string[]): number {
  let at = from;
  for (const wanted of name) {
    while (at > from && isEmptyWord(words[at]?.key ?? '')) at += 1;
    if (words[at]?.forms.includes(wanted) !== true) return -1;
    at += 1;
  }
  return at;
}

function findAll(words: readonly LineWord[], all: readonly Spelt[]): readonly FoundName[] {
  const found: FoundName[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (isEmptyWord(words[from]?.key ?? '')) continue;
    const here = all.map(({ id, names }) => ({
      id,
      to: Math.max(...names.map((name) => endOfName(words, from, name))),
    }));
    const to = Math.max(-1, ...here.map((one) => one.to));
    if (to < 0) continue;
    found.push({ from, to, ids: here.filter((one) => one.to === to).map(({ id }) => id) });
    from = to - 1;
  }
  return found;
}

function resolve(words: readonly LineWord[], all: readonly Spelt[]): Resolved {
  const said = words.filter(({ key }) => !isEmptyWord(key)).flatMap(spread);
  const idsOf = (isSo: (name: readonly string[]) => boolean): readonly string[] =>
    all.filter(({ names }) => names.some(isSo)).map(({ id }) => id);
  const isIn = (forms: readonly string[], name: readonly string[]): boolean =>
    forms.some((form) => name.includes(form));
  const plain = words.filter(({ key }) => !isEmptyWord(key)).map(({ forms }) => forms);
  const isWhole = (all: readonly (readonly string[])[]) => (name: readonly string[]) =>
    name.length === all.length && all.every((one) => isIn(one, name));
  const written = idsOf(isWhole(plain));
  if (written.length === 1) return { ids: written, how: 'whole' };
  const whole = idsOf(isWhole(said));
  const begun = (forms: readonly string[], name: readonly string[]): boolean =>
    forms.some((form) => name.some((word) => stem(word) === stem(form) || isCut(form, word)));
  const exact = idsOf((name) => said.every((one) => isIn(one, name)));
  const within = exact.length > 0 ? exact : idsOf((name) => said.every((one) => begun(one, name)));
  const initials = words.some(({ key }) => Object.hasOwn(INITIALS, key));
  if (whole.length === 1 && !initials) return { ids: whole, how: 'whole' };
  const begins = idsOf((name) => said.every((one, at) => one.includes(name[at] ?? '')));
  if (within.length === 1 && begins.length === 1) return { ids: within, how: 'part' };
  if (within.length > 0) {
    return { ids: within, how: within.length === 1 && initials ? 'part' : 'near' };
  }
  const around = idsOf((name) => name.every((word) => said.some((one) => one.includes(word))));
  const share = (name: readonly string[]): number => said.filter((one) => isIn(one, name)).length;
  const most = Math.max(0, ...all.flatMap(({ names }) => names.map(share)));
  const alike = most < 2 ? [] : idsOf((name) => share(name) === most);
  return { ids: [...new Set([...around, ...alike])], how: 'near' };
}

function alike({ forms }: LineWord, all: readonly Spelt[]): readonly string[] {
  const named = (isSo: (word: string, form: string) => boolean): readonly string[] =>
    all
      .filter(({ names }) =>
        names.flat().some((word) => forms.some((form) => form.length > 2 && isSo(word, form))),
      )
      .map(({ id }) => id);
  const same = named((word, form) => word === form);
  return same.length > 0 ? same : named(soundsLike);
}

/** Whether a word is another that was cut short. */
const isCut = (short: string, word: string): boolean =>
  short.length > 2 && /^[a-z]+$/.test(short) && word.startsWith(short);

function spread({ key, forms }: LineWord): readonly (readonly string[])[] {
  const long = INITIALS[key];
  return long === undefined ? [forms] : long.split(' ').map((word) => [word]);
}
