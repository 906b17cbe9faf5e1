import {
  formatInstant,
  type Command,
  type EntryContent,
  type EntryState,
  type Figure,
  type Link,
  type NewRelation,
  parseInstant,
  type SituationEvent,
  type SituationState,
  STOCK_FLOWS,
} from '@sitlog/situation';
import * as fc from 'fast-check';
import { opening, type Step, step } from './commands.js';
import { NOTHING_WRITTEN, write, type Written } from './histories.js';
import { type AskedAt } from '../oracle.js';
import { GRID_STEP, gridMoment, instant, SOURCES } from './worlds/world.js';
import { NOTHING_GIVEN } from '../../../libs/situation/test/contents.js';

type Ask = Step['ask'];

export const SITES = ['site-1', 'site-2'];
const MEASURES = ['people.killed', 'people.departed', 'people.remaining', 'shelter.capacity'];
const KINDS = [
  'harm.killed',
  'harm.killed',
  'movement.convoy_departed',
  'movement.evacuation_planned',
  'movement.evacuation_started',
  'shelter.site_announced',
  'shelter.opened',
  'shelter.capacity_changed',
  'statement.analysis',
  'statement.forecast',
  'background.context',
];
const MODES = ['statement', 'statement', 'occurrence', 'assessment', 'operational'] as const;
const QUANTIFIERS = ['exact_as_reported', 'at_least', 'at_most', 'approx', 'verbal'] as const;

const aside = fc.constantFrom(0, 0, 0, 0, 1);
const rarely = fc.integer({ min: 0, max: 7 }).map((drawn) => drawn === 0);

/** Powers of two: no sum of different ones is one of them, so an addition would give itself away. */
const number = fc.integer({ min: 0, max: 12 }).map((power) => 2 ** power);

function numbers(): fc.Arbitrary<Pick<Figure, 'min' | 'best' | 'max'>> {
  const inOrder = fc
    .tuple(number, number, number)
    .map((drawn) => drawn.toSorted((a, b) => a - b))
    .chain(([min, best, max]) =>
      fc.record({
        min: fc.constantFrom(min!, null),
        best: fc.constantFrom(best!, null),
        max: fc.constantFrom(max!, null),
      }),
    );
  return fc.oneof(
    inOrder,
    number.map((best) => ({ best })),
  );
}

/** A figure, most often of what this history is about, so that many count the same. */
function figure(): fc.Arbitrary<(focus: number) => Figure> {
  return fc
    .record({
      measure: aside,
      isHousehold: rarely,
      size: fc.option(fc.constantFrom(4, 5.5)),
      quantifier: fc.constantFrom(...QUANTIFIERS),
      numbers: numbers(),
      stockFlow: aside,
      period: fc.option(fc.tuple(instant(), instant())),
      asOf: fc.option(instant(), { freq: 2 }),
      isElsewhere: rarely,
      isPart: rarely,
      role: fc.constantFrom(undefined, undefined, undefined, 'preferred', 'superseded'),
    })
    .map((drawn) => (focus) => {
      const { isHousehold, size, quantifier, period, asOf, role } = drawn;
      const [from, to] = (period ?? []).toSorted();
      return {
        measure: MEASURES[(focus + drawn.measure) % MEASURES.length]!,
        unit: isHousehold ? 'household' : 'person',
        quantifier,
        ...(quantifier === 'verbal' ? { verbal: 'Scores' } : drawn.numbers),
        ...(isHousehold && size !== null ? { householdSize: size } : {}),
        stockFlow: STOCK_FLOWS[(focus + drawn.stockFlow) % STOCK_FLOWS.length]!,
        scope: drawn.isElsewhere ? 'the port/east' : 'the city',
        ...(period === null ? {} : { period: { from: from ?? null, to: to ?? null } }),
        ...(asOf === null ? {} : { asOf }),
        ...(drawn.isPart ? { disaggregation: { sex: 'female' } } : {}),
        ...(role === undefined ? {} : { role: role as 'preferred' }),
      };
    });
}

const occurred = fc.tuple(instant(), instant()).map((drawn) => {
  const [from, to] = drawn.includes(null) ? drawn : drawn.toSorted();
  return { from: from ?? null, to: to ?? null, precision: 'interval' as const };
});

function logging(): fc.Arbitrary<Ask> {
  return fc
    .record({
      mode: fc.constantFrom(...MODES),
      kind: fc.constantFrom(...KINDS),
      about: fc.subarray(['evac', 'ea', ...SITES]),
      occurred,
      origin: fc.constantFrom(...SOURCES.slice(0, 3)),
      credibility: fc.constantFrom(undefined, undefined, 3 as const, 5 as const),
      figures: fc.array(figure(), { minLength: 1, maxLength: 3 }),
      link: fc.constantFrom('part_of', 'part_of', 'separate_from', 'duplicate_of', undefined),
      isApart: rarely,
      target: fc.nat(),
      way: fc.constantFrom([], [], ['origin'], ['origin', 'destination'] as const),
      where: fc.constantFrom('Aleppo', 'Idlib'),
      uttered: fc.constantFrom(undefined, undefined, 5, 6, 7),
      published: fc.constantFrom(undefined, undefined, undefined, 6, 7),
    })
    .map((drawn): Ask => ({ state, focus }) => {
      const attribution: readonly Link[] = [{ sourceId: drawn.origin, act: 'said' }];
      const entry: EntryContent = {
        ...NOTHING_GIVEN,
        mode: drawn.mode,
        kind: drawn.kind,
        headline: 'Random',
        about: drawn.about.filter((id) => state.core.registers.subject.has(id)),
        time: {
          occurred: drawn.occurred,
          ...told('uttered', drawn.uttered),
          ...told('published', drawn.published),
        },
        places: drawn.way.map((role) => ({ role, description: drawn.where })),
        attribution,
        grade: drawn.credibility === undefined ? {} : { credibility: drawn.credibility },
        figures: drawn.figures.map((of) => of(focus)),
      };
      const target = numberIn(state, drawn.target);
      const types = [drawn.link, ...(drawn.isApart ? ['separate_from' as const] : [])];
      const relations: readonly NewRelation[] = types.flatMap((type) =>
        type === undefined || target === undefined ? [] : [{ type, target }],
      );
      return { kind: 'log-entry', entry, relations };
    });
}

function told(when: 'uttered' | 'published', hour: number | undefined): object {
  return hour === undefined ? {} : { [when]: { at: formatInstant(gridMoment(hour)) } };
}

function numberIn(state: SituationState, drawn: number): string | undefined {
  const all = [...state.entries.keys()];
  return all[drawn % Math.max(1, all.length)];
}

type OnEntry = (entry: EntryState, focus: number) => Command;

function onEntry(drawn: number, suits: (entry: EntryState) => boolean, command: OnEntry): Ask {
  return ({ state, focus }) => {
    const suited = [...state.entries.values()].filter(suits);
    const entry = suited[drawn % Math.max(1, suited.length)];
    return entry === undefined ? undefined : command(entry, focus);
  };
}

const inForce = (entry: EntryState): boolean => entry.retracted === undefined;

function correction(): fc.Arbitrary<Ask> {
  const to = fc.array(figure(), { maxLength: 2 });
  return fc.record({ to, which: fc.nat() }).map(({ to, which }) =>
    onEntry(which, inForce, ({ entryNo }, focus) => ({
      kind: 'correct-entry',
      entryNo,
      class: 'clerical',
      reason: 'typed wrong',
      patch: [{ path: '/figures', value: to.map((of) => of(focus)) }],
    })),
  );
}

/** One figure of several is taken away, so that the others move up, or is replaced by its source. */
function dropping(): fc.Arbitrary<Ask> {
  const drawn = { which: fc.nat(), index: fc.constantFrom(0, 0, 1), isReplaced: fc.boolean() };
  return fc.record(drawn).map(({ which, index, isReplaced }) =>
    onEntry(
      which,
      ({ retracted, content }) => retracted === undefined && content.figures.length > index,
      ({ entryNo }) => ({
        kind: 'correct-entry',
        entryNo,
        class: 'clerical',
        reason: 'counted twice',
        patch: [
          isReplaced
            ? { path: `/figures/${index}/role`, value: 'superseded' }
            : { path: `/figures/${index}` },
        ],
      }),
    ),
  );
}

function striking(): fc.Arbitrary<Ask> {
  return fc.record({ which: fc.nat(), isBack: fc.boolean() }).map(({ which, isBack }) =>
    onEntry(
      which,
      (entry) => inForce(entry) !== isBack,
      ({ entryNo }) =>
        isBack
          ? { kind: 'reinstate-entry', entryNo, reason: 'it stands' }
          : { kind: 'retract-entry', entryNo, reason: 'error' },
    ),
  );
}

function choosing(): fc.Arbitrary<Ask> {
  const drawn = { isBack: rarely, index: fc.constantFrom(0, 0, 1), which: fc.nat() };
  return fc.record(drawn).map(({ isBack, index, which }) =>
    onEntry(
      which,
      (entry) => inForce(entry) && (!isBack || entry.preferences !== undefined),
      ({ entryNo, preferences }) => ({
        kind: isBack ? 'withdraw-preference' : 'prefer-figure',
        entryNo,
        figure: { index: isBack ? (preferences?.at(-1)?.figure ?? index) : index },
        reason: 'counted by name',
      }),
    ),
  );
}

export function figureStep(): fc.Arbitrary<Step> {
  const ask = fc.oneof(
    { weight: 9, arbitrary: logging() },
    { weight: 2, arbitrary: correction() },
    { weight: 2, arbitrary: dropping() },
    { weight: 2, arbitrary: striking() },
    { weight: 5, arbitrary: choosing() },
  );
  const own = fc.record({
    author: fc.constantFrom('ada', 'grace', 'operator'),
    wait: fc.constantFrom(1, GRID_STEP / 2, GRID_STEP),
    ask,
  });
  return fc.oneof({ weight: 6, arbitrary: own }, { weight: 1, arbitrary: step() });
}

function steps(): fc.Arbitrary<readonly Step[]> {
  const few = fc.array(figureStep(), { maxLength: 8 });
  const many = fc.array(figureStep(), { minLength: 20, maxLength: 35, size: 'max' });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: few },
    { weight: 3, arbitrary: many },
  );
}

/** Histories of one situation full of figures: random commands that the record accepts, on and beside a small grid of time. */
export function figureHistory(): fc.Arbitrary<readonly SituationEvent[]> {
  return fc
    .record({ commands: opening(), steps: steps(), focus: fc.nat() })
    .map(({ commands, steps, focus }) => {
      const first = [...commands, ...SITES.map(site)];
      const opened = first.reduce(
        (written, command, i) =>
          write(written, { command, author: 'desk', recordedAt: gridMoment(5) + i }),
        NOTHING_WRITTEN,
      );
      return steps.reduce((written, one) => taken(written, one, focus), opened).events;
    });
}

export function site(id: string): Command {
  return { kind: 'register-item', register: 'subject', id, item: { type: 'site', name: id } };
}

function taken(written: Written, { author, wait, ask }: Step, focus: number): Written {
  const { state, events } = written;
  const recordedAt = (events.at(-1)?.recordedAt ?? 0) + wait;
  const reopening = { kind: 'reopen-situation', reason: 'it goes on' } as const;
  const command = state.core.closed ? reopening : ask({ state, focus });
  return command === undefined ? written : write(written, { command, author, recordedAt });
}

/** Moments at which figures may turn, at the head and (a few of them) at every revision. */
export function figureMoments(
  events: readonly SituationEvent[],
  perRevision = 3,
): readonly AskedAt[] {
  const texts = events.flatMap(
    (event) => JSON.stringify(event.data).match(/\d{4}-\d\d-\d\dT[^"]+/g) ?? [],
  );
  const moments = [
    ...texts.flatMap((text) => parseInstant(text) ?? []),
    ...events.map((e) => e.recordedAt),
  ];
  const turns = [...new Set(moments.flatMap((moment) => [moment - 1, moment]))].sort(
    (a, b) => a - b,
  );
  const stride = Math.max(1, Math.ceil(turns.length / perRevision));
  return events.flatMap(({ revision }) => {
    const isHead = revision === events.length - 1;
    return turns
      .filter((_, i) => isHead || i % stride === revision % stride)
      .map((validAt) => ({ validAt, knownRevision: revision }));
  });
}
