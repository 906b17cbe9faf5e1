import {
  alertsAt,
  type BoardItem,
  type Derived,
  type DerivedValue,
  type FigureGroup,
} from '@sitlog/board';
import {
  type EntryContent,
  type EntryState,
  type Figure,
  formatInstant,
  type Micros,
  NOTHING_MERGED,
  parseInstant,
  type Registers,
} from '@sitlog/situation';
import { SHIPPED, vocabularyOfPacks } from '@sitlog/vocabulary';
import { catalogueIn } from '@sitlog/words';
import { plainEntry } from '../../board/test/entries.js';
import { FIRST } from '../../board/test/first.js';
import { explained, type ToldEntry } from '../../board/test/figures.js';
import { type ChangeRow, type ReportInput } from '../src/index.js';

/** A moment of the examples. */
export function moment(text: string): Micros {
  return parseInstant(text) ?? Number.NaN;
}

/** Noon, when the examples are reported. */
export const NOON = moment('2016-12-14T12:00:00Z');

/** A value with who says so. */
export function said(value: string, parts: Partial<DerivedValue> = {}): DerivedValue {
  return {
    value,
    state: 'reported',
    origins: ['src-a'],
    entries: ['ALE-001'],
    grade: { reliability: 'C', credibility: 3 },
    since: { earliest: null, latest: NOON },
    sinceOrigin: 'src-a',
    ...parts,
  };
}

/** A proposition of the board. */
export function answer(id: string, parts: Partial<Derived> = {}): Derived {
  const values = parts.values ?? [said('ongoing')];
  return {
    id,
    facet: 'hostilities',
    state: values[0]?.state ?? 'unknown',
    stale: false,
    values,
    denied: [],
    earlier: [],
    possible: [],
    abstentions: [],
    endings: [],
    ...parts,
  };
}

/** Two sides of which each says that the other was first. */
export const CONTEST = answer('ea/first', {
  state: 'contested',
  values: [
    said('act-a', { origins: ['src-b'], entries: ['ALE-002'] }),
    said('act-b', { origins: ['src-a'], entries: ['ALE-001'] }),
  ],
});

/** Figures of entries that say so. */
export function figuresOf(...told: readonly ToldEntry[]): readonly FigureGroup[] {
  return explained(told).groups;
}

/** A figure as the desk wrote it. */
export function figure(parts: Partial<Figure> = {}): Figure {
  return {
    measure: 'people.killed',
    unit: 'person',
    quantifier: 'exact_as_reported',
    best: 10,
    stockFlow: 'cumulative',
    scope: 'the city',
    ...parts,
  };
}

/** All that ships: what a report is about may be of any. */
export const PACKS = vocabularyOfPacks(SHIPPED);

const REGISTERS: Registers = {
  vocabulary: FIRST,
  source: new Map([
    ['src-a', { name: 'A party', type: 'party', reliability: 'D', side: 'red' }],
    ['src-b', { name: 'B party (speaker)', type: 'party', reliability: 'D', side: 'blue' }],
    ['a', { name: 'A hospital', type: 'ngo', reliability: 'B' }],
  ]),
  actor: new Map([
    ['act-a', { name: 'Group A' }],
    ['act-b', { name: 'Group B' }],
  ]),
  place: new Map(),
  subject: new Map([['ea', { type: 'area', name: 'The city' }]]),
  merged: NOTHING_MERGED,
};

/** An entry under any number that is asked for. */
export function entryNumbered(entryNo: string, content: Partial<EntryContent> = {}): EntryState {
  return plainEntry({ entryNo, content });
}

const day = (at: Micros): string => formatInstant(at).slice(0, 10);
const clock = (at: Micros): string => formatInstant(at).slice(11, 16);

/** What a report is made of, with nothing on the board unless it says what. */
export function reportOf(parts: Partial<ReportInput> = {}): ReportInput {
  return {
    situation: { code: 'ALE', name: 'The city', mode: 'actual', timeZone: 'UTC' },
    validAt: NOON,
    knownAt: NOON,
    knownRevision: 7,
    registers: REGISTERS,
    naming: {
      source: (origin) => REGISTERS.source.get(origin)?.name ?? origin,
      value: (value) => REGISTERS.actor.get(value)?.name ?? value,
      moment: (at) => `${day(at)}, ${clock(at)} +00:00`,
      span: (from, to) =>
        day(from) === day(to)
          ? `${day(from)}, ${clock(from)} to ${clock(to)} +00:00`
          : `${day(from)}, ${clock(from)} +00:00 to ${day(to)}, ${clock(to)} +00:00`,
    },
    words: catalogueIn('en', PACKS),
    rules: ['board-2', 'report-1'],
    board: [],
    figures: [],
    talks: { demands: [], forecasts: [], setAside: [], raised: alertsAt([], [], NOON) },
    acts: [],
    entry: (entryNo) => entryNumbered(entryNo),
    markedToday: () => ({ tlp: 'TLP:GREEN', handling: [] }),
    unmarkedToday: 'TLP:AMBER',
    incomplete: [],
    ...parts,
  };
}

/** A row of what differs. */
export function changed(
  id: string,
  before: Derived | null,
  after: Derived | null,
  entries: readonly string[] = ['ALE-003'],
): ChangeRow {
  const item = (answer: Derived | null): BoardItem<'propositions'> | null =>
    answer === null ? null : { kind: 'propositions', facet: answer.facet, id: answer.id, answer };
  const facet = after?.facet ?? before?.facet ?? 'hostilities';
  const ends = { before: item(before), after: item(after) };
  return { kind: 'propositions', facet, id, ...ends, entries, events: [] };
}

/** A report in which everything that somebody can have written is this text. */
export function everywhere(text: string): ReportInput {
  const plain = reportOf();
  const content = {
    headline: text,
    time: { occurred: { from: null, to: null, precision: 'day', label: text } },
  } as const;
  const name = { name: text };
  return reportOf({
    situation: { ...plain.situation, name: text },
    registers: {
      ...plain.registers,
      source: new Map(),
      subject: new Map([
        ['ea', { type: 'area', name: text }],
        ['dem-1', { type: 'demand', name: text }],
      ]),
    },
    naming: { ...plain.naming, source: () => text, value: () => text },
    board: [
      CONTEST,
      answer('ea/shelling', {
        override: {
          value: 'none',
          reason: text,
          by: text,
          from: NOON,
          expiresAt: NOON,
          derivedState: 'reported',
        },
        state: 'overridden',
        values: [said('ongoing', { origins: ['a'] })],
        possible: [
          { says: 'affirms', value: 'x', origin: 'a', entry: 'ALE-004', from: NOON, to: NOON },
        ],
        abstentions: [{ origin: 'a', entry: 'ALE-005' }],
      }),
      answer('ea/water', { facet: 'needs', values: [] }),
    ],
    figures: figuresOf({
      figures: [
        figure({ verbal: text, scope: text, excludes: text, disaggregation: { sex: text } }),
      ],
    }),
    talks: {
      ...plain.talks,
      forecasts: [
        {
          entry: 'ALE-006',
          origin: 'a',
          placement: 'definite',
          what: text,
          basis: text,
          uttered: null,
          window: { from: '2016-12-16', to: '2016-12-17', earliest: NOON, latest: NOON },
          standing: 'ahead',
          linked: [],
        },
      ],
      demands: [
        {
          id: 'dem-1',
          ...name,
          life: 'open',
          status: answer('dem-1/status', {
            facet: 'talks',
            values: [said('open', { origins: ['a'] })],
          }),
          reachedUs: 'reported',
          allegedBy: [],
          tellings: [
            {
              entry: 'ALE-007',
              origin: 'a',
              placement: 'definite',
              kind: 'demand',
              way: 'reported',
              by: text,
              of: text,
              what: text,
              before: text,
              consequence: text,
            },
          ],
          deadlines: { state: 'unknown', given: [], possible: [], without: [] },
          saidToHavePassed: [],
          metBy: [],
          blocks: [{ how: 'before', entry: 'ALE-007', words: text }],
          setAside: [],
        },
      ],
    },
    acts: [entryNumbered('ALE-008', { ...content, kind: 'ops.decision' })],
    entry: (entryNo) => entryNumbered(entryNo, content),
    incomplete: [text],
    issue: { number: 3, by: text, at: NOON, title: text, note: text, rules: [] },
  });
}
