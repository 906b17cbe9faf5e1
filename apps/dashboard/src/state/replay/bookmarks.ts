import { effect, signal } from '@preact/signals';
import { type BoardResponse } from '@sitlog/api-types';
import { hasShape } from '../../core/text/shapes.js';
import { type Moments } from '../../core/location/address.js';
import { pinned } from '../../core/location/clocks.js';
import { type LocationState } from '../page/location.js';
import { type Local } from '../storage/local.js';
import { type UnreadableState } from '../storage/unreadable.js';

/** A moment to come back to, with both clocks; the known one is a revision, so that it shows the same for good. */
export interface Bookmark {
  readonly id: string;
  readonly name: string;
  readonly moments: Required<Moments>;
  /** The instant of that revision, to be read. */
  readonly knownAt: string;
}

function isBookmark(kept: unknown): kept is Bookmark {
  if (!hasShape(kept, { id: 'string', name: 'string', knownAt: 'string', moments: 'object' })) {
    return false;
  }
  const { moments } = kept as Bookmark;
  return (
    hasShape(moments, { validAt: 'string', knownAt: 'string' }) &&
    Number.isFinite(Date.parse(moments.validAt))
  );
}

function keyOf(situation: string): string {
  return `sitlog.bookmarks.${situation}`;
}

interface Needs {
  readonly location: LocationState;
  readonly local: Local;
  readonly unreadable: UnreadableState;
}

export type Bookmarks = ReturnType<typeof createBookmarks>;

/** Moments to come back to. */
export function createBookmarks(desk: Needs) {
  const { code } = desk.location;
  const { addUnreadableText } = desk.unreadable;
  const { local } = desk;

  /** The bookmarks of the situation of the address, in the order of their valid moments. They stay on this device. */
  const bookmarks = signal<readonly Bookmark[]>([]);

  effect(() => {
    const key = keyOf(code.value ?? '');
    const kept = local.json(key);
    const all: readonly unknown[] = Array.isArray(kept) ? kept : [];
    const good = all.filter(isBookmark);
    bookmarks.value = good;
    const text = local.get(key);
    if (text !== undefined && (!Array.isArray(kept) || good.length < all.length)) {
      // Elsewhere, since the next bookmark is written over it.
      local.set(`sitlog.unreadable.${key}`, text);
      addUnreadableText(`sitlog.unreadable.${key}`, text);
    }
  });

  /** Keeps the moments of a board under a name. */
  function keep(name: string, { validAt, knownAt, knownRevision }: BoardResponse): void {
    const moments = pinned({ validAt, knownRevision }) as Required<Moments>;
    const id = `${validAt} ${knownRevision}`;
    const others = bookmarks.value.filter((one) => one.id !== id);
    store([...others, { id, name, moments, knownAt }]);
  }

  /** Forgets a bookmark. */
  function forget(id: string): void {
    store(bookmarks.value.filter((one) => one.id !== id));
  }

  function store(next: readonly Bookmark[]): void {
    bookmarks.value = next.toSorted(
      (one, other) => Date.parse(one.moments.validAt) - Date.parse(other.moments.validAt),
    );
    local.set(keyOf(code.value ?? ''), JSON.stringify(bookmarks.value));
  }

  return { bookmarks, keep, forget };
}
