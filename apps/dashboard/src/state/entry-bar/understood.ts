import { computed, signal } from '@preact/signals';
import { type TimelineResponse } from '@sitlog/api-types';
import { type Api, situationPath } from '../network/api.js';
import { kindOf, partsOf, chosenReading } from '../../core/entry-line/compose.js';
import { type Lexicon, type Parsed, parse } from '@sitlog/line-reading';
import { lexiconOf, type RegisteredNames } from '../../core/entry-line/lexicon-of.js';
import { NO_WORDS } from '../../core/situation-words.js';
import { type Logged, nearOf } from '../../core/entry-line/near.js';
import { type LocationState } from '../page/location.js';
import { type RegistersNow } from './registers-now.js';
import { type WordsState } from '../page/words.js';
import { type DraftState } from './draft.js';
import { type SpokenState } from './spoken.js';
import { type DeskClock } from './desk-clock.js';
import { type CurrentSituation } from '../situation/situation.js';
import { type Resources } from '../network/resource.js';
import { type Live } from '../network/live.js';

interface Created {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly list: 'places' | 'sources' | 'actors' | 'subjects';
  readonly situation: string;
}

const NOTHING_REGISTERED: RegisteredNames = { sources: [], places: [], actors: [], subjects: [] };

interface Needs {
  readonly location: LocationState;
  readonly registersNow: RegistersNow;
  readonly words: WordsState;
  readonly draft: DraftState;
  readonly deskClock: DeskClock;
  readonly situation: CurrentSituation;
  readonly resources: Resources;
  readonly live: Live;
  readonly api: Api;
  readonly spoken: SpokenState;
}

export type Understood = ReturnType<typeof createUnderstood>;

/** What the draft says. */
export function createUnderstood(desk: Needs) {
  const { code } = desk.location;
  const { registersNow, vocabularyNow, isActive } = desk.registersNow;
  const { t } = desk.words;
  const { draft } = desk.draft;
  const { deskNow } = desk.deskClock;
  const { zone } = desk.situation;
  const { resource } = desk.resources;
  const { heardRevision } = desk.live;
  const { read } = desk.api;

  /** What was registered from the bar, before the registers are read anew. */
  const created = signal<readonly Created[]>([]);

  /** Entries whose likeness to the draft was set aside. */
  const ignored = signal<ReadonlySet<string>>(new Set());

  /** The registers with what was registered from here a moment ago. */
  function withCreated(registers: RegisteredNames): RegisteredNames {
    const own = created.value.filter(({ situation: of }) => of === code.value);
    const isNew = ({ list, id }: Created): boolean => !registers[list].some((one) => one.id === id);
    return own
      .filter(isNew)
      .reduce((all, one) => ({ ...all, [one.list]: [...all[one.list], one] }), registers);
  }

  /** What can be named in the bar. */
  const names = computed<Lexicon>(() =>
    lexiconOf(
      withCreated(registersNow.value ?? NOTHING_REGISTERED),
      vocabularyNow.value ?? NO_WORDS.offered,
      recent.value,
      t(),
    ),
  );

  /** The moment that the clock of the bar shows: it ticks until the first character. */
  const begunAt = computed(() => draft.value.begunAt ?? deskNow.value);

  /** What the draft says. */
  const understood = computed<Parsed>(() => {
    const { text, begunAt: now = 0 } = draft.value;
    const parsed = parse(text, {
      lexicon: names.value,
      now,
      zone: zone.value,
      code: code.value ?? '',
    });
    const told = desk.spoken.decided.value;
    if (told.length === 0) return parsed;
    const headline = desk.spoken.headline.value ?? parsed.headline;
    return { ...parsed, headline, narrative: parsed.narrative, parts: [...parsed.parts, ...told] };
  });

  /** Which reading of the time was chosen; a choice holds for its phrase alone. */
  const pick = computed(() => {
    const picked = draft.value.pick;
    const [time] = partsOf(understood.value, 'time');
    return picked !== undefined && picked.phrase === time?.phrase ? picked.index : undefined;
  });

  const filter = signal<{ readonly kind?: string; readonly place?: string }>({});

  /** Recent entries, of the family and place of the draft where it names them; asked for while somebody writes. */
  const recentAsked = resource<TimelineResponse>(() => {
    const asked = code.value;
    if (asked === undefined || !isActive.value) return undefined;
    const query = {
      order: 'recorded',
      direction: 'descending',
      limit: 50,
      ...filter.value,
    };
    return {
      key: JSON.stringify([asked, query, heardRevision.value]),
      ask: (signal) => read(`${situationPath(asked)}/entries`, query, signal),
    };
  });

  const recent = computed(() => recentAsked.state.value.data?.entries ?? []);

  /** Keeps the question for recent entries in step with the draft; not a computed, since names of entries are read from the answer. */
  function followDraft(parsed: Parsed): void {
    const [kind] = partsOf(parsed, 'kind');
    const [place] = partsOf(parsed, 'place');
    const next = {
      ...(kind === undefined ? {} : { kind: kind.id.slice(0, kind.id.indexOf('.')) }),
      ...(place?.id === undefined ? {} : { place: place.id }),
    };
    if (JSON.stringify(next) !== JSON.stringify(filter.peek())) filter.value = next;
  }

  /** An entry that may tell of the same event as the draft. */
  const near = computed<Logged | undefined>(() => {
    const parsed = understood.value;
    const reading = chosenReading(parsed, { begunAt: begunAt.value, pick: pick.value });
    const [kind] = partsOf(parsed, 'kind');
    if (reading === undefined) return undefined;
    const placeIds = partsOf(parsed, 'place').flatMap(({ id }) => id ?? []);
    const related = new Set(partsOf(parsed, 'relation').map(({ target }) => target));
    return nearOf({ kind: kind?.id, placeIds, reading }, recent.value).find(
      ({ entryNo }) => !ignored.value.has(entryNo) && !related.has(entryNo),
    );
  });

  /** The kind under which the draft will be recorded. */
  const kind = computed(() => kindOf(understood.value));

  /** The name of a kind among those that can be named in the bar. */
  function kindName(code: string): string {
    return names.value.kinds.find(({ id }) => id === code)?.name ?? t().vocabulary.kind(code);
  }

  return { created, ignored, names, begunAt, understood, pick, followDraft, near, kind, kindName };
}
