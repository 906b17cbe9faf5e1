import { effect, signal } from '@preact/signals';
import { type Board } from '../data/wire.js';
import { type Moments } from '../state/address.js';
import { pinned } from '../state/clocks.js';
import { local } from '../state/local.js';
import { code } from '../state/place.js';

/** A moment to come back to, with both clocks; the known one is a revision, so that it shows the same for good. */
export interface Bookmark {
  readonly id: string;
  readonly name: string;
  readonly moments: Required<Moments>;
  /** The instant of that revision, to be read. */
  readonly knownAt: string;
}

/** The bookmarks of the situation of the address, in the order of their valid moments. They stay on this device. */
export const bookmarks = signal<readonly Bookmark[]>([]);

effect(() => {
  const kept = local.json(keyOf(code.value ?? ''));
  bookmarks.value = Array.isArray(kept) ? (kept as readonly Bookmark[]) : [];
});

function keyOf(situation: string): string {
  return `sitlog.bookmarks.${situation}`;
}

/** Keeps the moments of a board under a name. */
export function keep(name: string, { validAt, knownAt, knownRevision }: Board): void {
  const moments = pinned({ validAt, knownRevision }) as Required<Moments>;
  const id = `${validAt} ${knownRevision}`;
  const others = bookmarks.value.filter((one) => one.id !== id);
  store([...others, { id, name, moments, knownAt }]);
}

/** Forgets a bookmark. */
export function forget(id: string): void {
  store(bookmarks.value.filter((one) => one.id !== id));
}

function store(next: readonly Bookmark[]): void {
  bookmarks.value = next.toSorted(
    (one, other) => Date.parse(one.moments.validAt) - Date.parse(other.moments.validAt),
  );
  local.set(keyOf(code.value ?? ''), JSON.stringify(bookmarks.value));
}
