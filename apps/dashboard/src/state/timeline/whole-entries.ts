import {
  type EntryInResponse,
  type RelationResponse,
  type TimelineResponse,
} from '@sitlog/api-types';
import { entryNoOf, ordinalOfNumber } from '../../core/text/entry-no.js';
import { computed, signal } from '@preact/signals';
import { situationPath } from '../network/api.js';
import { MOST_NUMBERS } from '@sitlog/filters';
import { type Rows } from '../../core/timeline/rows.js';
import { type TimelineAsked } from './timeline-asked.js';
import { type Resources } from '../network/resource.js';
import { type Pages } from '../network/read-to-end.js';

const MOST_KEPT = 3_000;

/** So many rows before and after those near the window are asked for with them. */
const AROUND = 60;

interface Kept {
  /** Entries are as known at a revision: those of another one are others. */
  readonly of: string;
  readonly entries: ReadonlyMap<number, EntryInResponse>;
}

function pairOf({ situation, validAt, knownRevision }: Rows): string {
  return JSON.stringify([situation, validAt, knownRevision]);
}

/** Whether a relation stands and sets its two entries at odds. */
export function isAgainst({
  type,
  withdrawn,
}: Pick<RelationResponse, 'type' | 'withdrawn'>): boolean {
  return withdrawn === undefined && ['contradicts', 'in_tension_with'].includes(type);
}

interface Needs {
  readonly timelineAsked: TimelineAsked;
  readonly resources: Resources;
  readonly pages: Pages;
}

export type WholeEntries = ReturnType<typeof createWholeEntries>;

/** The words of the rows near the window. */
export function createWholeEntries(desk: Needs) {
  const { shownRows } = desk.timelineAsked;
  const { resource } = desk.resources;
  const { readToEnd } = desk.pages;

  /** The rows that are on the screen or near it. */
  const near = signal<{ readonly first: number; readonly end: number }>({ first: 0, end: 20 });

  const kept = signal<Kept>({ of: '', entries: new Map() });

  /** What is kept is good for one situation at one pair of moments. */
  const pair = computed(() => {
    const rows = shownRows.value;
    return rows === undefined ? '' : pairOf(rows);
  });

  /** Whole entries by their ordinal, as far as they were needed. */
  const wholeEntries = computed<ReadonlyMap<number, EntryInResponse>>(() =>
    kept.value.of === pair.value ? kept.value.entries : new Map<number, EntryInResponse>(),
  );

  /** Asks for the whole entries of the rows near the window that are not there yet. */
  const wholeAsked = resource<undefined>(() => {
    const rows = shownRows.value;
    if (rows === undefined) return undefined;
    const { first, end } = near.value;
    const missingIn = (from: number, to: number): readonly number[] =>
      rows.ordinal
        .slice(Math.max(0, from), Math.max(0, to))
        .filter((ordinal) => !wholeEntries.value.has(ordinal));
    const wanted = missingIn(first, end);
    if (wanted.length === 0) return undefined;
    const around = [...missingIn(end, end + AROUND), ...missingIn(first - AROUND, first)];
    const missing = [...wanted, ...around].slice(0, MOST_NUMBERS);
    return {
      key: JSON.stringify([pair.value, missing]),
      ask: async (abort) => {
        await fetchWhole(rows, missing, abort);
        return undefined;
      },
    };
  });

  /** Fetches whole entries, at most 200, and keeps them. */
  async function fetchWhole(
    rows: Rows,
    ordinals: readonly number[],
    abort?: AbortSignal,
  ): Promise<void> {
    const { situation, validAt, knownRevision } = rows;
    const numbers = ordinals.map((ordinal) => entryNoOf(situation, ordinal)).join(',');
    const query = { validAt, knownAt: `rev:${knownRevision}`, numbers, limit: MOST_NUMBERS };
    const path = `${situationPath(situation)}/entries`;
    const { entries } = await readToEnd<TimelineResponse>(path, query, abort);
    const of = pairOf(rows);
    const before = kept.peek().of === of ? [...kept.peek().entries] : [];
    const added = entries.map((entry) => [ordinalOfNumber(entry.entryNo), entry] as const);
    kept.value = { of, entries: new Map([...before, ...added].slice(-MOST_KEPT)) };
  }

  /** Numbers of the entries with which one is at odds, by a relation that stands at either end, as far as these were loaded. */
  const atOdds = computed<ReadonlyMap<string, readonly string[]>>(() => {
    const found = new Map<string, Set<string>>();
    const add = (one: string, other: string): void => {
      found.set(one, (found.get(one) ?? new Set()).add(other));
    };
    for (const { entryNo, relations, status } of wholeEntries.value.values()) {
      for (const { target } of status === 'in_force' ? relations.filter(isAgainst) : []) {
        add(entryNo, target);
        add(target, entryNo);
      }
    }
    return new Map([...found].map(([one, others]) => [one, [...others].sort()]));
  });

  return { near, wholeEntries, wholeAsked, fetchWhole, atOdds };
}
