import { computed, signal } from '@preact/signals';
import { read, situationPath } from '../data/api.js';
import { heard } from '../data/live.js';
import { type Situation, type Timeline } from '../data/wire.js';
import { t } from '../i18n/words.js';
import { code } from '../state/place.js';
import { resource } from '../state/resource.js';
import { situation, zone } from '../state/situation.js';
import { kindName, type Vocabulary, vocabularyAsked } from '../state/vocabulary.js';
import { kindOf, partsOf, readingOf } from './compose.js';
import { credibilityItems } from './confidence.js';
import { deskNow } from './desk-clock.js';
import { draft } from './draft.js';
import { folded } from './fold.js';
import { parse, type Parsed } from './grammar.js';
import { type Item, itemOf, kindItem, type Lexicon } from './lexicon.js';
import { type Logged, nearOf } from './near.js';

/** Whether somebody writes in the bar. */
export const isActive = signal(false);

/** What was registered from the bar, before the registers are read anew. */
export const created = signal<
  readonly (Item & { readonly list: 'places' | 'sources' | 'actors' })[]
>([]);

/** Entries whose likeness to the draft was set aside. */
export const ignored = signal<ReadonlySet<string>>(new Set());

type Registers = Pick<Situation, 'sources' | 'places' | 'actors' | 'subjects'>;

const NOTHING_REGISTERED: Registers = { sources: [], places: [], actors: [], subjects: [] };

function itemsIn(register: keyof Registers): readonly Item[] {
  const all = (situation.value ?? NOTHING_REGISTERED)[register];
  const fresh = created.value.filter(
    ({ list, id }) => list === register && !all.some((one) => one.id === id),
  );
  return [...all.map(({ id, name, type }) => itemOf(id, name, type)), ...fresh];
}

const NO_VOCABULARY = {
  kinds: [],
  tlp: [],
  acts: [],
  placeRoles: [],
  actorRoles: [],
  relationTypes: [],
} satisfies Partial<Vocabulary>;

/** What can be named in the bar. */
export const names = computed<Lexicon>(() => {
  const { kinds, tlp, acts, placeRoles, actorRoles, relationTypes } =
    vocabularyAsked.state.value.data ?? (NO_VOCABULARY as unknown as Vocabulary);
  return {
    kinds: kinds.map(({ code: id, speaksOf }) => kindItem(id, kindName(id), speaksOf)),
    places: itemsIn('places'),
    sources: itemsIn('sources'),
    actors: itemsIn('actors'),
    subjects: itemsIn('subjects'),
    entries: recent.value.map(({ entryNo: id, headline: name }) => ({
      id,
      name,
      keys: [id, id.replace(/^.*-/, ''), name].map(folded),
    })),
    markings: tlp.map((id) => ({ id, name: id, keys: [folded(id.slice(4))] })),
    credibilities: credibilityItems(t().common.grade.credibility),
    acts,
    placeRoles,
    actorRoles,
    relationTypes,
  };
});

/** The moment that the clock of the bar shows: it ticks until the first character. */
export const begunAt = computed(() => draft.value.begunAt ?? deskNow.value);

/** What the draft says. */
export const understood = computed<Parsed>(() => {
  const { text, begunAt: now = 0 } = draft.value;
  return parse(text, { lexicon: names.value, now, zone: zone.value, code: code.value ?? '' });
});

/** Which reading of the time was chosen; a choice holds for its phrase alone. */
export const pick = computed(() => {
  const picked = draft.value.pick;
  const [time] = partsOf(understood.value, 'time');
  return picked !== undefined && picked.phrase === time?.phrase ? picked.index : undefined;
});

const filter = signal<{ readonly kind?: string; readonly place?: string }>({});

/** Recent entries, of the family and place of the draft where it names them; asked for while somebody writes. */
const recentAsked = resource<Timeline>(() => {
  const asked = code.value;
  if (asked === undefined || !isActive.value) return undefined;
  const query = {
    order: 'recorded',
    direction: 'descending',
    limit: 50,
    ...filter.value,
  };
  return {
    key: JSON.stringify([asked, query, heard.value.knownRevision]),
    ask: (signal) => read(`${situationPath(asked)}/entries`, query, signal),
  };
});

const recent = computed(() => recentAsked.state.value.data?.entries ?? []);

/** Keeps the question for recent entries in step with the draft; not a computed, since names of entries are read from the answer. */
export function followDraft(parsed: Parsed): void {
  const [kind] = partsOf(parsed, 'kind');
  const [place] = partsOf(parsed, 'place');
  const next = {
    ...(kind === undefined ? {} : { kind: kind.id.slice(0, kind.id.indexOf('.')) }),
    ...(place?.id === undefined ? {} : { place: place.id }),
  };
  if (JSON.stringify(next) !== JSON.stringify(filter.peek())) filter.value = next;
}

/** An entry that may tell of the same event as the draft. */
export const near = computed<Logged | undefined>(() => {
  const parsed = understood.value;
  const reading = readingOf(parsed, { begunAt: begunAt.value, pick: pick.value });
  const [kind] = partsOf(parsed, 'kind');
  if (reading === undefined) return undefined;
  const placeIds = partsOf(parsed, 'place').flatMap(({ id }) => id ?? []);
  const related = new Set(partsOf(parsed, 'relation').map(({ target }) => target));
  return nearOf({ kind: kind?.id, placeIds, reading }, recent.value).find(
    ({ entryNo }) => !ignored.value.has(entryNo) && !related.has(entryNo),
  );
});

/** The kind under which the draft will be recorded. */
export const kind = computed(() => kindOf(understood.value));
