import { computed } from '@preact/signals';
import { type OfferedPackResponse, type PackPreviewResponse } from '@sitlog/api-types';
import { nameInLanguage } from '@sitlog/vocabulary';
import { packList } from '../../core/packs/listed.js';
import { type ListedRow, rowsByPack } from '../../core/packs/rows.js';
import { type Desk } from '../desk.js';
import { type Api, situationPath } from '../network/api.js';
import { type Resources } from '../network/resource.js';
import { type LocationState } from '../page/location.js';
import { type SettingsState } from '../page/settings.js';
import { type VocabularyState } from '../situation/vocabulary.js';

interface Needs {
  readonly resources: Resources;
  readonly api: Api;
  readonly location: LocationState;
  readonly settings: SettingsState;
  readonly vocabulary: VocabularyState;
}

type Packs = ReturnType<typeof createPacks>;

/** The packs of vocabulary: those on offer, and those of the situation of the address. */
function createPacks(desk: Needs) {
  const { resource } = desk.resources;
  const { read } = desk.api;
  const { vocabularyAsked: adoptedAsked, told: adopted } = desk.vocabulary;
  const { writtenAt, atLeast, turn } = desk.vocabulary;
  const { code, moments, place } = desk.location;
  const { lang } = desk.settings;

  /** The packs on offer. */
  const offersAsked = resource<{ readonly packs: readonly OfferedPackResponse[] }>(() => ({
    key: 'offers',
    ask: (signal) => read('/vocabulary', {}, signal),
  }));

  /** Whether the packs are shown as they were known at an earlier moment, where nothing is offered. */
  const isThen = computed(() => moments.value.knownAt !== undefined);

  /** The packs on offer, as far as they are known. */
  const offers = computed(() => offersAsked.state.value.data?.packs ?? []);

  /** Which packs are adopted, and now also which are on offer. */
  const list = computed(() =>
    packList(adopted.value?.packs ?? [], isThen.value ? [] : offers.value),
  );

  const rows = computed(() =>
    adopted.value === undefined
      ? new Map<string, readonly ListedRow[]>()
      : rowsByPack(adopted.value),
  );

  /** The rows of a pack, as they are adopted. */
  function rowsOf(pack: string): readonly ListedRow[] {
    return rows.value.get(pack) ?? [];
  }

  /** The names of the lines that a pack has on the board. */
  function linesOf(pack: string): readonly string[] {
    return rowsOf(pack)
      .filter(({ table }) => table === 'facets')
      .map(({ names, code: line }) => named(names, line));
  }

  /** What a code of a table is called among all that is adopted and what else is given. */
  function codeName(table: string, row: string, among: readonly ListedRow[] = []): string {
    const known = [...among, ...[...rows.value.values()].flat()];
    const found = known.find((one) => one.table === table && one.code === row);
    return found === undefined ? row : named(found.names, row);
  }

  /** The pack that the address wants to be looked at before it is adopted. */
  const looking = computed(() => place.value.screenParams['adopt']);

  /** What that pack would change. */
  const previewAsked = resource<PackPreviewResponse>(() => {
    const [situation, pack] = [code.value, looking.value];
    if (situation === undefined || pack === undefined || isThen.value) return undefined;
    const query = { pack, atLeast: atLeast(situation) };
    return {
      key: JSON.stringify([situation, query, turn.value]),
      ask: (signal) => read(`${situationPath(situation)}/vocabulary/preview`, query, signal),
      givesWay: true,
    };
  });

  /** That answer, once it is about the pack of the address. */
  const preview = computed(() => {
    const { data } = previewAsked.state.value;
    const isThat = data?.situation === code.value && data?.offered.pack === looking.value;
    return isThat ? data : undefined;
  });

  /** A name in the language in use, or in the one there is. */
  function named(names: ListedRow['names'], otherwise = ''): string {
    return nameInLanguage(names, lang.value) || otherwise;
  }

  /** The name of a pack, whether it is adopted or on offer; else its code. */
  function packName(pack: string): string {
    const all = [...(adopted.value?.packs ?? []), ...offers.value];
    const found = all.find((one) => one.pack === pack);
    return found === undefined ? pack : named(found.names, pack);
  }

  /** Has the packs read again, at the earliest as of a place in the log. */
  function readAgain(situation: string, position?: string): void {
    if (position !== undefined) {
      writtenAt.value = { situation, position };
    } else {
      [adoptedAsked, previewAsked].forEach(({ again }) => {
        again();
      });
    }
  }

  return {
    ...{ offersAsked, offers, adoptedAsked, adopted, isThen, list, looking, previewAsked, preview },
    ...{ rowsOf, linesOf, named, packName, codeName, readAgain },
  };
}

/** What the choice of packs alone needs. */
export function packsOf(desk: Desk): Packs {
  return desk.keep(createPacks);
}
