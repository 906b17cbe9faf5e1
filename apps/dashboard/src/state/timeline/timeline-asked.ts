import { computed, signal } from '@preact/signals';
import { type HappeningResponse } from '@sitlog/api-types';
import { ordinalOfNumber } from '../../core/text/entry-no.js';
import { type Direction, type Order } from '../../core/timeline/outline.js';
import { type Rows, withPage } from '../../core/timeline/rows.js';
import { type LocationState } from '../page/location.js';
import { type FilterState } from '../situation/filter.js';
import { type Resources } from '../network/resource.js';
import { type Outlines } from '../network/outline.js';
import { type Live } from '../network/live.js';
import { type CurrentSituation } from '../situation/situation.js';

/** Rows of the first page: so few that they are there at once, so many that nobody scrolls past them before the next. */
const FIRST_PAGE = 500;

/** How many entries there are among what happened that did not exist before: numbers are dense and never given anew. */
function newIn(happened: readonly HappeningResponse[], newest: number): number {
  const ordinals = happened.map(({ entryNo = '' }) => ordinalOfNumber(entryNo));
  return new Set(ordinals.filter((ordinal) => ordinal > newest)).size;
}

/** Not by spreading: very many would be too many arguments. */
function most(numbers: readonly number[]): number {
  return numbers.reduce((before, one) => Math.max(before, one), 0);
}

interface Needs {
  readonly location: LocationState;
  readonly filter: FilterState;
  readonly resources: Resources;
  readonly outlines: Outlines;
  readonly live: Live;
  readonly situation: CurrentSituation;
}

export type TimelineAsked = ReturnType<typeof createTimelineAsked>;

/** The rows that the address asks for. */
export function createTimelineAsked(desk: Needs) {
  const { place, code, moments } = desk.location;
  const { filter, isRead } = desk.filter;
  const { resource } = desk.resources;
  const { readPage } = desk.outlines;
  const { news, heardRevision } = desk.live;
  const { situation } = desk.situation;

  /** The order of the list; by happening unless the address says otherwise. */
  const order = computed<Order>(() =>
    place.value.screenParams['order'] === 'recorded' ? 'recorded' : 'happened',
  );

  /** The direction of the list; newest first unless the address says otherwise. */
  const direction = computed<Direction>(() =>
    place.value.screenParams['direction'] === 'ascending' ? 'ascending' : 'descending',
  );

  const turn = signal(0);

  /** What the address asks. */
  const question = computed(() => ({
    code: code.value,
    asked: {
      ...moments.value,
      ...filter.value.asked,
      order: order.value,
      direction: direction.value,
    },
  }));

  /** The question to which the screen wants the answer. What is recorded meanwhile does not change it: nothing moves under who reads. */
  const wanted = computed(() => JSON.stringify([question.value, turn.value]));

  /** The rows as far as they have arrived, and the question that they answer. */
  const arrived = signal<{ readonly of: string; readonly rows: Rows } | undefined>(undefined);

  /** Entries up to this number were in the list before it was last loaded anew. */
  const seenUpTo = signal<number | undefined>(undefined);

  /** Asks for the beginning of the list. */
  const rowsAsked = resource<undefined>(() => {
    const key = wanted.value;
    // Read past: it is made anew with every name that is learnt, and says the same.
    const { code: ofSituation, asked } = question.peek();
    if (ofSituation === undefined || !isRead.value) return undefined;
    return {
      key,
      ask: async (abort) => {
        const page = await readPage(ofSituation, asked, FIRST_PAGE, abort);
        arrived.value = { of: key, rows: withPage(undefined, page) };
        return undefined;
      },
    };
  });

  /** The rows to show; those of another situation never. */
  const shownRows = computed(() =>
    arrived.value?.rows.situation === code.value ? arrived.value?.rows : undefined,
  );

  /** Whether they answer the question of the address. */
  const isCurrent = computed(() => arrived.value?.of === wanted.value);

  /** What was recorded since the list was loaded: new entries and other changes; `isMore` when something is new of which no details were heard. */
  const unseen = computed(() => {
    const rows = shownRows.value;
    const none = { entries: 0, changes: 0, isMore: false };
    if (rows === undefined || !isCurrent.value || moments.value.knownAt !== undefined) return none;
    const after = news.value.filter(({ revision }) => revision > rows.knownRevision);
    const entries = newIn(after, newestBefore(rows));
    const isMore = heardRevision.value > rows.knownRevision && after.length === 0;
    return { entries, changes: after.length - entries, isMore };
  });

  function newestBefore({ knownRevision, ordinal }: Rows): number {
    const heardOf = news.value
      .filter(({ revision }) => revision <= knownRevision)
      .map(({ entryNo = '' }) => ordinalOfNumber(entryNo));
    return Math.max(situation.value?.entries ?? 0, most(ordinal), most(heardOf));
  }

  /** Loads what was recorded since; what is new in the list is marked as such. */
  function loadUnseen(): void {
    const rows = shownRows.peek();
    seenUpTo.value = rows === undefined ? undefined : newestBefore(rows);
    turn.value += 1;
  }

  return {
    order,
    direction,
    question,
    wanted,
    arrived,
    seenUpTo,
    rowsAsked,
    shownRows,
    isCurrent,
    unseen,
    loadUnseen,
  };
}
