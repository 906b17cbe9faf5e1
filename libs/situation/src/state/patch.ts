import { type EntryContent } from '../entry/entry.js';
import { type Change, type RecordedChange } from '../events/events.js';

/** A patch carried out: the new content and each change with what stood there before; or the change that did not fit. */
export type Patched =
  | {
      readonly kind: 'patched';
      readonly content: EntryContent;
      readonly patch: readonly RecordedChange[];
    }
  | { readonly kind: 'misfit'; readonly index: number; readonly message: string };

type Container = Record<string, unknown> | unknown[];

/** Carries out changes at JSON Pointers (RFC 6901) one after the other on a copy; `-` appends to a list, a list removed is empty. */
export function applyPatch(content: EntryContent, changes: readonly Change[]): Patched {
  const copy = structuredClone(content);
  const patch: RecordedChange[] = [];
  for (const [index, change] of changes.entries()) {
    const holder = find(copy as unknown as Container, segments(change.path).slice(0, -1));
    const key = segments(change.path).at(-1);
    if (holder === undefined || key === undefined || !fits(holder, key)) {
      return { kind: 'misfit', index, message: `There is no place ${change.path} in the entry.` };
    }
    const old = write(holder, key, change);
    patch.push(old === undefined ? change : { ...change, old });
  }
  return { kind: 'patched', content: copy, patch };
}

/** The first member of a JSON Pointer: what part of the entry it touches. */
export function rootOf(path: string): string {
  return segments(path)[0] ?? '';
}

function segments(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function find(root: Container, path: readonly string[]): Container | undefined {
  let here: unknown = root;
  for (const key of path) {
    if (!isContainer(here) || !Object.hasOwn(here, key)) return undefined;
    here = (here as Record<string, unknown>)[key];
  }
  return isContainer(here) ? here : undefined;
}

function isContainer(value: unknown): value is Container {
  return typeof value === 'object' && value !== null;
}

function fits(holder: Container, key: string): boolean {
  if (!Array.isArray(holder)) return key !== '' && key !== '__proto__';
  return key === '-' || (/^(0|[1-9]\d*)$/.test(key) && Number(key) < holder.length);
}

function write(holder: Container, key: string, change: Change): unknown {
  const value = structuredClone(change.value);
  return Array.isArray(holder) ? writeItem(holder, key, value) : writeMember(holder, key, value);
}

function writeItem(list: unknown[], key: string, value: unknown): unknown {
  const added = value === undefined ? [] : [value];
  return list.splice(key === '-' ? list.length : Number(key), 1, ...added)[0];
}

function writeMember(holder: Record<string, unknown>, key: string, value: unknown): unknown {
  const old = Object.hasOwn(holder, key) ? holder[key] : undefined;
  if (value !== undefined) holder[key] = value;
  else if (Array.isArray(old)) holder[key] = [];
  else Reflect.deleteProperty(holder, key);
  return old;
}
