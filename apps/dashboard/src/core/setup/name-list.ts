import { folded } from '@sitlog/line-reading';
import { itemId } from './item-id.js';
import { readPosition } from './position.js';
import { type RegisterList, type SetupItem } from './register-lists.js';

/** A type that a list can name, by its code or any of its names. */
export interface NamedType {
  readonly code: string;
  readonly names: readonly string[];
}

/** What a line of a pasted list comes to. */
export interface ListedName {
  readonly line: number;
  readonly name: string;
  /** In the register of sources or of subjects. */
  readonly type?: string;
  /** What was written of the type and is none, or of the position. */
  readonly unread?: string;
  readonly lat?: number;
  readonly lon?: number;
  /** The id that it would get, or that it has. */
  readonly id: string;
  readonly state: 'new' | 'exists' | 'twice' | 'too-long' | 'unread' | 'untyped';
}

/** What a list is read by. */
interface ReadBy {
  readonly list: RegisterList;
  readonly items: readonly SetupItem[];
  readonly types: readonly NamedType[];
  /** The type of those that name none; empty: none. */
  readonly otherwise: string;
  readonly now: number;
}

const LONGEST = 200;

/** Reads a list of names, one a line, with a type or a position after a tab or a comma: what would be new, what is there, what cannot be. */
export function readNameList(text: string, by: ReadBy): readonly ListedName[] {
  const taken = new Set(by.items.map(({ id }) => id));
  const standing = new Map(by.items.map(({ id, name }) => [folded(name), id]));
  const seen = new Set<string>();
  return text.split('\n').flatMap((whole, at): readonly ListedName[] => {
    if (whole.trim() === '') return [];
    const { name, ...more } = parted(whole.trim(), by);
    const key = folded(name);
    const there = standing.get(key);
    const id = there ?? itemId(name, by.list, taken, by.now);
    const state = stateOf({ name, ...more }, by, there !== undefined, seen.has(key));
    seen.add(key);
    if (state === 'new') taken.add(id);
    return [{ line: at + 1, name, ...more, id, state }];
  });
}

type Parted = Pick<ListedName, 'name' | 'type' | 'unread' | 'lat' | 'lon'>;

function stateOf(row: Parted, by: ReadBy, isThere: boolean, isSeen: boolean): ListedName['state'] {
  if (isThere) return 'exists';
  if (isSeen) return 'twice';
  if (row.name === '' || row.name.length > LONGEST) return 'too-long';
  if (row.unread !== undefined) return 'unread';
  return by.list === 'subjects' && row.type === undefined ? 'untyped' : 'new';
}

/** A tab always ends the name; a comma only where a type or a position follows, since names have commas. */
function parted(whole: string, by: ReadBy): Parted {
  const tab = whole.indexOf('\t');
  if (tab >= 0) {
    const [name, rest] = [whole.slice(0, tab).trim(), whole.slice(tab + 1).trim()];
    return { name, ...(rest === '' ? typed(by) : (readRest(rest, by) ?? { unread: rest })) };
  }
  for (const comma of whole.matchAll(/[,،;]/g)) {
    const rest = readRest(whole.slice(comma.index + 1).trim(), by);
    if (rest !== undefined) return { name: whole.slice(0, comma.index).trim(), ...rest };
  }
  return { name: whole, ...typed(by) };
}

function typed({ otherwise }: ReadBy): Pick<ListedName, 'type'> {
  return otherwise === '' ? {} : { type: otherwise };
}

function readRest(rest: string, by: ReadBy): Omit<Parted, 'name'> | undefined {
  if (by.list === 'places') return readPosition(rest);
  const wanted = folded(rest);
  const found = by.types.find(
    ({ code, names }) => code === rest || names.some((name) => folded(name) === wanted),
  );
  return found === undefined ? undefined : { type: found.code };
}

/** The request that registers a line that is new. */
export function bodyOfListed(
  list: RegisterList,
  { name, type, lat, lon }: ListedName,
): Readonly<Record<string, unknown>> {
  switch (list) {
    case 'subjects':
      return { name, type };
    case 'sources':
      return { name, type, reliability: 'F' };
    case 'places':
      return lat === undefined ? { name } : { name, lat, lon };
    case 'actors':
      return { name };
  }
}
