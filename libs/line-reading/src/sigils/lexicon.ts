import { folded } from '../text/fold.js';

/** Something that a sigil can name. */
export interface NamedItem {
  readonly id: string;
  readonly name: string;
  /** What else it is found by, folded; one that matches a whole word of the operator is taken. */
  readonly keys: readonly string[];
  /** Type of a subject, or of the subjects that a kind speaks of. */
  readonly type?: string | undefined;
}

/** What the situation and the vocabulary have names for, and the codes that may follow a name. */
export interface Lexicon {
  readonly kinds: readonly NamedItem[];
  readonly places: readonly NamedItem[];
  readonly sources: readonly NamedItem[];
  readonly actors: readonly NamedItem[];
  readonly subjects: readonly NamedItem[];
  readonly entries: readonly NamedItem[];
  readonly markings: readonly NamedItem[];
  readonly credibilities: readonly NamedItem[];
  readonly acts: readonly string[];
  readonly placeRoles: readonly string[];
  readonly actorRoles: readonly string[];
  readonly relationTypes: readonly string[];
}

/** A sign that begins a part of an entry. */
export type Sigil = '#' | '@' | '^' | '~' | '%' | '&' | '+' | '>' | '>!' | '>+' | 'tlp:';

/** The lists of items by sigil; times have none. */
const LISTS: Readonly<Record<Sigil, keyof Lexicon | undefined>> = {
  '#': 'kinds',
  '@': 'places',
  '^': 'sources',
  '~': undefined,
  '%': 'credibilities',
  '&': 'actors',
  '+': 'subjects',
  '>': 'entries',
  '>!': 'entries',
  '>+': 'entries',
  'tlp:': 'markings',
};

/** The items that a sigil can name. */
export function itemsOf(sigil: Sigil, lexicon: Lexicon): readonly NamedItem[] {
  const list = LISTS[sigil];
  return list === undefined ? [] : (lexicon[list] as readonly NamedItem[]);
}

/** An item of a register: found by its id, with and without the prefix, its name, and an abbreviation in brackets. */
export function itemOf(id: string, name: string, type?: string): NamedItem {
  const short = /\(([\p{Lu}\d]{2,12})\)/u.exec(name)?.[1] ?? '';
  const keys = [id, id.replace(/^[a-z]{2,4}-/, ''), name, short].map(folded);
  return { id, name, type, keys: [...new Set(keys)].filter((key) => key !== '') };
}

/** A kind: found by its code, the last part of the code, its name, and the words by which its pack says that it may be named. */
export function kindItem(
  code: string,
  name: string,
  more: {
    readonly speaksOf?: string | undefined;
    readonly phrases?: readonly string[] | undefined;
  },
): NamedItem {
  const { speaksOf, phrases = [] } = more;
  const keys = [code, code.slice(code.indexOf('.') + 1), name, ...phrases].map(folded);
  return { id: code, name, type: speaksOf, keys: [...new Set(keys)] };
}

/** The items that a word names: one, none, or several of the same name. */
export function named(word: string, items: readonly NamedItem[]): readonly NamedItem[] {
  const wanted = folded(word);
  const byId = items.filter(({ id }) => id.toLowerCase() === word.toLowerCase());
  if (byId.length > 0 || wanted === '') return byId;
  return items.filter(({ keys }) => keys.includes(wanted));
}

/** The items that a word may be the beginning or a part of, the likeliest first. */
export function likely(
  word: string,
  items: readonly NamedItem[],
  most: number,
): readonly NamedItem[] {
  const wanted = folded(word);
  return items
    .map((item) => ({ item, rank: rankOf(wanted, item.keys) }))
    .filter(({ rank }) => rank < 4)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ item }) => item);
}

function rankOf(wanted: string, keys: readonly string[]): number {
  if (wanted === '') return 3;
  if (keys.includes(wanted)) return 0;
  if (keys.some((key) => key.startsWith(wanted))) return 1;
  if (keys.some((key) => ` ${key}`.includes(` ${wanted}`))) return 2;
  const words = wanted.split(' ');
  return keys.some((key) => words.every((word) => key.includes(word))) ? 3 : 4;
}
