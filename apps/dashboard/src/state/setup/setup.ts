import { computed, signal } from '@preact/signals';
import { type RegisterHistoryResponse } from '@sitlog/api-types';
import { folded } from '@sitlog/line-reading';
import { nameInLanguage, type NamesByLanguage } from '@sitlog/vocabulary';
import { type ItemDraft } from '../../core/setup/item-draft.js';
import { type NamedType } from '../../core/setup/name-list.js';
import {
  isRegisterList,
  type RegisterList,
  SETUP_PARTS,
  type SetupItem,
  type SetupPart,
} from '../../core/setup/register-lists.js';
import { type Desk } from '../desk.js';
import { situationPath } from '../network/api.js';
import { type Asking } from '../network/resource.js';

/** What is being written in a form, and what it was begun on. */
interface Begun {
  readonly draft: ItemDraft;
  readonly tag: string | undefined;
  readonly item: Partial<SetupItem>;
}

type Setup = ReturnType<typeof createSetup>;

/** The set-up of the situation of the address: its registers, its sides, itself. */
function createSetup(desk: Desk) {
  const { resource } = desk.resources;
  const { readToEnd } = desk.pages;
  const { code, moments, place, setScreenParams } = desk.location;
  const { situation, situationAsked } = desk.situation;
  const { vocabulary } = desk.vocabulary;
  const { lang } = desk.settings;

  /** Which part the address shows. */
  const part = computed<SetupPart>(() => {
    const { part: asked } = place.value.screenParams;
    return SETUP_PARTS.find((one) => one === asked) ?? 'subjects';
  });

  /** Whether the registers are shown as they were known at an earlier moment, where nothing is changed. */
  const isThen = computed(() => moments.value.knownAt !== undefined);

  /** Whether nothing can be written in the situation. */
  const isClosed = computed(() => situation.value?.status === 'closed');

  const search = computed(() => place.value.screenParams['q'] ?? '');

  /** All items of a register. */
  function itemsOf(list: RegisterList): readonly SetupItem[] {
    return situation.value?.[list] ?? [];
  }

  /** The items of a register whose name or id has what is searched for, by name. */
  function matching(list: RegisterList, text: string): readonly SetupItem[] {
    const wanted = folded(text.trim());
    return itemsOf(list)
      .filter(({ id, name }) => `${folded(name)} ${folded(id)}`.includes(wanted))
      .toSorted((a, b) => a.name.localeCompare(b.name, lang.value));
  }

  /** What is searched for of the register shown. */
  const found = computed<readonly SetupItem[]>(() =>
    isRegisterList(part.value) ? matching(part.value, search.value) : [],
  );

  /** The item that is open; empty: one that is being added; undefined: none. */
  const opened = computed(() => place.value.screenParams['item']);

  /** Opens an item, (empty) the form for a new one, or (undefined) none. */
  function open(item: string | undefined): void {
    setScreenParams({ item }, item === undefined ? 'replace' : 'push');
  }

  /** Read anew with the registers, and only then. */
  const turn = computed(() => situationAsked.state.value.data?.knownRevision);

  /** What changed of something registered, when and by whom. */
  function historyOf(path: string): Asking<RegisterHistoryResponse> {
    return resource<RegisterHistoryResponse>(() => {
      const asked = code.value;
      if (asked === undefined) return undefined;
      const { knownAt } = moments.value;
      return {
        key: JSON.stringify([asked, path, knownAt, turn.value]),
        ask: (signal) => readToEnd(`${situationPath(asked)}/${path}/history`, { knownAt }, signal),
      };
    });
  }

  /** A name in the language in use, or in the one there is, or the code. */
  function named(names: NamesByLanguage, otherwise: string): string {
    return nameInLanguage(names, lang.value) || otherwise;
  }

  /** The types that a register offers, by the packs that the situation has adopted. */
  function typesOf(list: RegisterList): readonly (NamedType & { readonly label: string })[] {
    const tables = { sources: 'sourceTypes', subjects: 'subjectTypes' } as const;
    const table = list === 'sources' || list === 'subjects' ? tables[list] : undefined;
    const rows = table === undefined ? [] : (vocabulary.value?.offered[table].all ?? []);
    return rows
      .filter(({ deprecated }) => deprecated !== true)
      .map((row) => ({
        code: row.code,
        names: Object.values(row.names),
        label: named(row.names, row.code),
      }));
  }

  /** What a type of a register is called. */
  function typeName(list: RegisterList, type: string | undefined): string {
    if (type === undefined) return '';
    return typesOf(list).find((one) => one.code === type)?.label ?? type;
  }

  /** Every side that somebody has or that is declared to oppose another. */
  const sides = computed<readonly string[]>(() => {
    const { sources = [], actors = [], opposing = [] } = situation.value ?? {};
    const held = [...sources, ...actors].flatMap(({ side }) => side ?? []);
    return [...new Set([...held, ...opposing.flat()])].toSorted();
  });

  const begun = signal<ReadonlyMap<string, Begun>>(new Map());
  const keyOf = (form: string): string => `${code.value ?? ''}/${form}`;

  /** What is being written in a form: whoever closes it and opens it again finds it. */
  function begunIn(form: string): Begun | undefined {
    return begun.value.get(keyOf(form));
  }

  /** Keeps what is being written in a form, or (undefined) lets go of it. */
  function keep(form: string, one: Begun | undefined): void {
    const others = [...begun.value].filter(([key]) => key !== keyOf(form));
    begun.value = new Map(one === undefined ? others : [...others, [keyOf(form), one]]);
  }

  return {
    ...{ part, isThen, isClosed, search, itemsOf, matching, found, opened, open, historyOf },
    ...{ named, typesOf, typeName, sides, begunIn, keep },
  };
}

/** What the set-up alone needs. */
export function setupOf(desk: Desk): Setup {
  return desk.keep(createSetup);
}
