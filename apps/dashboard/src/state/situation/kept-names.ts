import { effect, signal } from '@preact/signals';
import {
  type SituationVocabularyResponse,
  type SituationWithRegistersResponse,
} from '@sitlog/api-types';
import { isVocabulary } from '../../core/situation-words.js';
import { hasShape } from '../../core/text/shapes.js';
import { canSeal } from '../storage/seal.js';
import { type FoundRecord, type Store } from '../storage/store.js';
import { type RegisteredItem } from '../../core/registered.js';
import { type LocationState } from '../page/location.js';
import { type DeviceClock } from '../edges/edges.js';

/** What is kept of a registered item: what it is called, nothing that is told of it. */
type Named = Pick<RegisteredItem, 'id' | 'name' | 'type'>;

/** The registers and the vocabulary as this device saw them last. */
interface KeptNames {
  readonly situation: string;
  readonly mode: string;
  /** Marking of an entry that names none, where the situation says so. */
  readonly defaultMarking?: string;
  readonly sources: readonly Named[];
  readonly actors: readonly Named[];
  readonly places: readonly Named[];
  readonly subjects: readonly Named[];
  readonly vocabulary: SituationVocabularyResponse;
}

/** So long after a situation was last seen its names may lie on a device where nothing of it waits. */
const LONGEST_KEPT_MS = 14 * 86_400_000;

const LISTS = ['sources', 'actors', 'places', 'subjects'] as const;

function isNames({ value }: FoundRecord): boolean {
  const lists = Object.fromEntries(LISTS.map((list) => [list, 'object'] as const));
  if (
    !hasShape(value, { situation: 'string', mode: 'string', defaultMarking: 'string?', ...lists })
  ) {
    return false;
  }
  const isItem = (item: unknown): boolean => hasShape(item, { id: 'string', name: 'string' });
  const kept = value as KeptNames;
  const areItems = (items: unknown): boolean => Array.isArray(items) && items.every(isItem);
  return LISTS.every((list) => areItems(kept[list])) && isVocabulary(kept.vocabulary);
}

interface Needs {
  readonly clock: DeviceClock;
  readonly location: LocationState;
  readonly store: Store;
}

export type KeptNamesState = ReturnType<typeof createKeptNamesState>;

/** Keeps names for work without the server. */
export function createKeptNamesState(desk: Needs) {
  const { clock } = desk;
  const { code } = desk.location;
  const { get, transact, getAll } = desk.store;

  /** Names of the situation of the address from an earlier visit, for work without the server. */
  const keptNames = signal<KeptNames | undefined>(undefined);

  effect(() => {
    const situation = code.value;
    keptNames.value = undefined;
    if (situation !== undefined) void restore(situation).catch(() => undefined);
  });

  function isFresh({ at }: FoundRecord): boolean {
    return clock.now() - at <= LONGEST_KEPT_MS;
  }

  async function restore(situation: string): Promise<void> {
    const found = await get('names', situation);
    if (found !== undefined && isFresh(found) && isNames(found) && code.peek() === situation) {
      keptNames.value ??= found.value as KeptNames;
    }
  }

  /** Keeps the names of a situation as of now, sealed; where nothing can be sealed nothing is kept: a name can give a person away. */
  function keepNames(
    seen: SituationWithRegistersResponse,
    vocabulary: SituationVocabularyResponse,
  ): void {
    const named = (items: readonly RegisteredItem[]): readonly Named[] =>
      items.map(({ id, name, type }) => ({ id, name, ...(type === undefined ? {} : { type }) }));
    const names: KeptNames = {
      situation: seen.code,
      mode: seen.mode,
      ...(seen.defaultMarking === undefined ? {} : { defaultMarking: seen.defaultMarking }),
      sources: named(seen.sources),
      actors: named(seen.actors),
      places: named(seen.places),
      subjects: named(seen.subjects),
      vocabulary,
    };
    keptNames.value = names;
    if (!canSeal) return;
    void transact([{ table: 'names', key: seen.code, value: names }]).catch(() => undefined);
  }

  /** Lets go of the names of situations that were not seen for long and of which nothing waits here. */
  async function ageNames(waitsFor: ReadonlySet<string>): Promise<void> {
    const old = (await getAll('names')).filter(
      (found) => !isFresh(found) && !waitsFor.has(found.key),
    );
    if (old.length > 0) await transact(old.map(({ key }) => ({ table: 'names', key })));
  }

  return { keptNames, keepNames, ageNames };
}
