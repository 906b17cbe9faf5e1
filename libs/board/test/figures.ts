import {
  type EntryContent,
  type EntryState,
  type Figure,
  formatInstant,
  parseInstant,
  type RelationType,
  type SituationState,
  sourceOf,
} from '@sitlog/situation';
import {
  type Days,
  explainFigures,
  type FigureGroup,
  type FiguresExplained,
  EACH_ITSELF,
  type FigureWorld,
  identitiesIn,
  plansIn,
} from '../src/index.js';
import { lostSupportIn } from './records.js';
import { hour } from './accounts.js';
import { FIRST, keptOf } from './first.js';
import { NOTHING_GIVEN } from '../../situation/test/contents.js';

/** Plain dates of these examples are read in UTC. */
export const DAYS: Days = (date) => {
  const from = parseInstant(`${date}T00:00:00Z`)!;
  return { from, to: from + 86_400_000_000 };
};

/** An hour of the examples as an instant. */
export const at = (hours: number): string => formatInstant(hour(hours));

/** A figure of ten killed, unless it says otherwise. */
export function figure(parts: Partial<Figure> = {}): Figure {
  return {
    measure: 'people.killed',
    unit: 'person',
    quantifier: 'unknown',
    stockFlow: 'cumulative',
    scope: 'the city',
    ...parts,
  };
}

/** What an entry of the examples may say; it occurred at an hour (1 o'clock) and was recorded at noon. */
export interface ToldEntry {
  readonly by?: string;
  readonly at?: number | readonly [from: number | null, to: number | null];
  readonly figures: readonly Figure[];
  readonly content?: Partial<EntryContent>;
  readonly links?: readonly (readonly [type: RelationType, target: string])[];
  readonly state?: Partial<EntryState>;
}

/** An entry under its number in the list. */
export function entry({ by = 'a', figures, ...told }: ToldEntry, i: number): EntryState {
  const time = told.at ?? 1;
  const [from, to] = typeof time === 'number' ? [time, time] : time;
  const text = (hours: number | null) => (hours === null ? null : at(hours));
  const content: EntryContent = {
    ...NOTHING_GIVEN,
    mode: 'statement',
    kind: 'harm.killed',
    headline: 'Counted',
    time: { occurred: { from: text(from), to: text(to), precision: 'interval' } },
    attribution: [{ sourceId: by, act: 'said' }],
    figures,
    ...told.content,
  };
  return {
    entryNo: `ALE-00${i + 1}`,
    entryId: `event-${i}`,
    author: 'anna',
    recordedAt: hour(12),
    toldAt: hour(12),
    revision: i,
    asserts: [],
    relations: (told.links ?? []).map(([type, target], n) => ({
      id: `r${n}`,
      type,
      target,
      by: 'anna',
    })),
    verification: 'unverified',
    content,
    ...keptOf(content),
    ...told.state,
  };
}

const TYPES: Readonly<Record<string, string>> = {
  'evac-1': 'evacuation',
  'evac-2': 'evacuation',
  'site-1': 'site',
  'site-2': 'site',
};

/** The world at an hour: sources are of reliability C, `ALE-001` is a plan of evac-1, sites have the status given. */
export function world(
  hours = 11,
  statuses: Readonly<Record<string, readonly string[]>> = {},
): FigureWorld {
  return {
    validAt: hour(hours),
    ...EACH_ITSELF,
    reliabilityOf: () => 'C',
    hasLostSupport: () => false,
    typeOf: (id) => TYPES[id],
    vocabulary: FIRST,
    plansOf: (entryNo) => (entryNo === 'ALE-001' ? ['evac-1'] : []),
    statusOf: (site) => statuses[site] ?? [],
  };
}

/** The figures of some entries, and what was set aside. */
export function explained(told: readonly ToldEntry[], around = world()): FiguresExplained {
  return explainFigures(
    told.map((one, i) => ({ entry: entry(one, i), days: DAYS })),
    around,
  );
}

/** Each group in short: its figures' entries with their numbers. */
export function inShort(groups: readonly FigureGroup[]): Readonly<Record<string, string>> {
  const line = ({ line: { entryNo, numbers } }: FigureGroup['lines'][number]): string =>
    `${entryNo.slice(-1)}: ${[numbers.low, numbers.best, numbers.high].map((n) => n ?? '-').join(' ')}`;
  return Object.fromEntries(
    groups.map(({ facet, id, lines, possible, assessments, possibleAssessments }) => [
      `${facet}: ${id}`,
      [
        ...lines.map(line),
        ...possible.map((one) => `? ${line(one)}`),
        ...assessments.map((one) => `analyst ${line(one)}`),
        ...possibleAssessments.map((one) => `analyst ? ${line(one)}`),
      ].join(', '),
    ]),
  );
}

/** What the figures consult of a record, at a valid moment; the status of sites is left open. */
export function worldIn({ core, entries }: SituationState, validAt: number): FigureWorld {
  const { merged, subject, vocabulary } = core.registers;
  const typeOf: FigureWorld['typeOf'] = (id) => subject.get(id)?.type;
  return {
    validAt,
    ...identitiesIn(merged),
    reliabilityOf: (origin) => sourceOf(origin, core.registers)?.reliability ?? 'F',
    hasLostSupport: lostSupportIn({ core, entries }),
    typeOf,
    vocabulary,
    plansOf: (entryNo) => {
      const plan = entries.get(entryNo);
      return plan === undefined ? [] : plansIn(plan, { typeOf, vocabulary });
    },
    statusOf: () => [],
  };
}
