import { effect, signal } from '@preact/signals';
import { hasShape } from '../../core/text/shapes.js';
import { type Desk } from '../desk.js';

/** A filter that somebody has kept under a name, as it is written. */
export interface SavedFilter {
  readonly name: string;
  readonly filter: string;
}

type SavedFiltersState = ReturnType<typeof createSavedFilters>;

function createSavedFilters(desk: Desk) {
  const { code } = desk.location;
  const { get, transact } = desk.store;

  /** Those of the situation of the address, by their names. They stay on this device, sealed: a filter can name a person. */
  const saved = signal<readonly SavedFilter[]>([]);

  effect(() => {
    const situation = code.value;
    saved.value = [];
    if (situation === undefined) return;
    void get('drafts', keyOf(situation)).then(
      (found) => {
        if (code.peek() === situation) saved.value = readAll(found?.value);
      },
      () => undefined,
    );
  });

  function store(all: readonly SavedFilter[]): void {
    saved.value = all.toSorted((a, b) => a.name.localeCompare(b.name));
    const change = saved.value.length === 0 ? {} : { value: saved.value };
    const key = keyOf(code.peek() ?? '');
    transact([{ table: 'drafts', key, ...change }]).catch(() => undefined);
  }

  const others = (name: string): readonly SavedFilter[] =>
    saved.peek().filter((one) => one.name !== name);

  /** Keeps a filter under a name; one that had the name before is no more. */
  function keep(name: string, filter: string): void {
    store([...others(name), { name, filter }]);
  }

  /** Gives a filter another name; one that had it before is no more. */
  function rename(one: SavedFilter, name: string): void {
    const rest = others(one.name).filter((other) => other.name !== name);
    store([...rest, { ...one, name }]);
  }

  /** Takes a filter off the device. */
  function remove(name: string): void {
    store(others(name));
  }

  /** Shows the entries that a filter asks for: here, or in the timeline. */
  function apply({ filter }: SavedFilter): void {
    const { screen, go } = desk.location;
    const isHere = screen.peek() === 'timeline' || screen.peek() === 'map';
    go(isHere ? { filter } : { screen: 'timeline', entry: undefined, screenParams: {}, filter });
  }

  return { saved, keep, rename, remove, apply };
}

function keyOf(situation: string): string {
  return `filters:${situation}`;
}

function readAll(kept: unknown): readonly SavedFilter[] {
  const all: readonly unknown[] = Array.isArray(kept) ? kept : [];
  return all.filter((one): one is SavedFilter =>
    hasShape(one, { name: 'string', filter: 'string' }),
  );
}

/** The filters that are kept on this device for the situation of the address. */
export function savedFiltersOf(desk: Desk): SavedFiltersState {
  return desk.keep(createSavedFilters);
}
