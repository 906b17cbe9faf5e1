import { computed } from '@preact/signals';
import {
  type EntryInResponse,
  type MomentsResponse,
  type OutlineResponse,
  type TimelineResponse,
} from '@sitlog/api-types';
import { type Api, situationPath } from '../network/api.js';
import { type EntriesAsked } from '../../core/timeline/outline.js';
import { type MapItem } from '../../core/map/located.js';
import { mapItemsOf } from '../../core/map/items.js';
import { type LocationState } from '../page/location.js';
import { type BoardState } from '../situation/board.js';
import { type Live } from '../network/live.js';
import { type FilterState } from '../situation/filter.js';
import { type Resources } from '../network/resource.js';
import { type Outlines } from '../network/outline.js';

/** The entries that the map shows, of which moments, and how many match that it did not read. */
export interface MapAnswer {
  readonly moments: MomentsResponse;
  readonly items: readonly MapItem[];
  readonly total: number;
  readonly all: number;
  /** Whether whole entries were read; else each one is known by its first place only. */
  readonly isWhole: boolean;
}

/** Up to so many entries are read whole, with all their places; more are read in columns. */
const MOST_WHOLE = 1_000;

const MOST_PAGES = 5;

const PAGE = 200;

interface Needs {
  readonly location: LocationState;
  readonly board: BoardState;
  readonly live: Live;
  readonly filter: FilterState;
  readonly resources: Resources;
  readonly outlines: Outlines;
  readonly api: Api;
}

export type MapData = ReturnType<typeof createMapData>;

/** The entries that the map shows. */
export function createMapData(desk: Needs) {
  const { moments, code } = desk.location;
  const { paused } = desk.board;
  const { heardRevision } = desk.live;
  const { filter, isRead } = desk.filter;
  const { resource } = desk.resources;
  const { readOutline } = desk.outlines;
  const { read } = desk.api;

  const question = computed(() => {
    const { validAt, knownAt } = moments.value;
    const still = paused.value;
    const at =
      still === undefined
        ? { validAt, knownAt }
        : { validAt: still.validAt, knownAt: `rev:${still.knownRevision}` };
    // With the known clock running, every new event is a reason to ask again.
    const turn = at.knownAt === undefined ? heardRevision.value : 0;
    return { situation: code.value, asked: { ...filter.value.asked, ...at }, turn };
  });

  const mapKey = computed(() => JSON.stringify(question.value));

  /** The entries of the two clocks and the filter, with their places. */
  const mapAsked = resource<MapAnswer>(() => {
    const { situation, asked } = question.value;
    if (situation === undefined || !isRead.value) return undefined;
    return { key: mapKey.value, ask: (signal) => readAll(situation, asked, signal) };
  });

  async function readAll(
    situation: string,
    asked: EntriesAsked,
    signal: AbortSignal,
  ): Promise<MapAnswer> {
    const pages: OutlineResponse[] = [];
    for await (const page of readOutline(situation, asked, signal)) {
      pages.push(page);
      if (pages.length === MOST_PAGES) break;
    }
    const [first] = pages;
    if (first === undefined) throw new Error('The server answered no page.');
    const { total = 0, all = 0 } = first;
    const isWhole = total <= MOST_WHOLE;
    const { validAt, knownRevision } = first;
    const pinned = { ...asked, validAt, knownAt: `rev:${knownRevision}` };
    const entries = isWhole ? await readWhole(situation, pinned, signal) : [];
    return { moments: first, items: mapItemsOf(situation, pages, entries), total, all, isWhole };
  }

  async function readWhole(
    situation: string,
    asked: EntriesAsked,
    signal: AbortSignal,
  ): Promise<readonly EntryInResponse[]> {
    const path = `${situationPath(situation)}/entries`;
    const { validAt: _validAt, knownAt: _knownAt, ...rest } = asked;
    const entries: EntryInResponse[] = [];
    let query: EntriesAsked = { ...asked, limit: String(PAGE) };
    for (;;) {
      const page = await read<TimelineResponse>(path, query, signal);
      entries.push(...page.entries);
      if (page.next === null) return entries;
      query = { ...rest, limit: String(PAGE), cursor: page.next };
    }
  }

  return { mapKey, mapAsked };
}
