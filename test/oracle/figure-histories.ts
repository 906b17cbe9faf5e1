import {
  type Command,
  type EntryContent,
  type EntryState,
  type Figure,
  type Link,
  type NewRelation,
  parseInstant,
  type SituationEvent,
  type SituationState,
} from '@sitlog/situation';
import * as fc from 'fast-check';
import { opening, type Step, step } from './commands.js';
import { NOTHING_WRITTEN, write, type Written } from './histories.js';
import { type AskedAt } from './oracle.js';
import { GRID_STEP, gridMoment, instant, SOURCES } from './world.js';

type Ask = Step['ask'];

const SITES = ['site-1', 'site-2'];
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

function figure(): fc.Arbitrary<Figure> {
  return fc
    .record({
      measure: fc.constantFrom(...MEASURES),
      isHousehold: fc.constantFrom(false, false, false, true),
      size: fc.option(fc.constantFrom(4, 5.5)),
      quantifier: fc.constantFrom(...QUANTIFIERS),
      numbers: numbers(),
      stockFlow: fc.constantFrom('stock' as const, 'cumulative' as const, 'flow' as const),
      period: fc.option(fc.tuple(instant(), instant())),
      asOf: fc.option(instant(), { freq: 2 }),
      scope: fc.constantFrom('the city', 'the city', 'the port/east'),
      sex: fc.option(fc.constant('female'), { freq: 1 }),
      role: fc.constantFrom(undefined, undefined, undefined, 'preferred', 'superseded'),
    })
    .map((drawn) => {
      const { isHousehold, size, quantifier, period, asOf, sex, role } = drawn;
      const [from, to] = (period ?? []).toSorted();
      return {
        measure: drawn.measure,
        unit: isHousehold ? 'household' : 'person',
        quantifier,
        ...(quantifier === 'verbal' ? { verbal: 'Scores' } : drawn.numbers),
        ...(isHousehold && size !== null ? { householdSize: size } : {}),
        stockFlow: drawn.stockFlow,
        scope: drawn.scope,
        ...(period === null ? {} : { period: { from: from ?? null, to: to ?? null } }),
        ...(asOf === null ? {} : { asOf }),
        ...(sex === null ? {} : { disaggregation: { sex } }),
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
      target: fc.nat(),
    })
    .map((drawn): Ask => ({ state }) => {
      const attribution: readonly Link[] = [{ sourceId: drawn.origin, act: 'said' }];
      const entry: EntryContent = {
        mode: drawn.mode,
        kind: drawn.kind,
        headline: 'Random',
        about: drawn.about.filter((id) => state.core.registers.subject.has(id)),
        time: { occurred: drawn.occurred },
        places: [],
        actors: [],
        attribution,
        grade: drawn.credibility === undefined ? {} : { credibility: drawn.credibility },
        figures: drawn.figures,
        tlp: 'TLP:AMBER',
        handling: [],
        derivedFrom: [],
        externalIds: [],
        tags: [],
        sectors: [],
      };
      const target = numberIn(state, drawn.target);
      const relations: readonly NewRelation[] =
        drawn.link === undefined || target === undefined
          ? []
          : [{ type: drawn.link as 'part_of', target }];
      return { kind: 'log-entry', entry, relations };
    });
}

function numberIn(state: SituationState, drawn: number): string | undefined {
  const all = [...state.entries.keys()];
  return all[drawn % Math.max(1, all.length)];
}

function onEntry(command: (entry: EntryState) => Command | undefined, drawn: number): Ask {
  return ({ state }) => {
    const inForce = [...state.entries.values()].filter((entry) => entry.retracted === undefined);
    const entry = inForce[drawn % Math.max(1, inForce.length)];
    return entry === undefined ? undefined : command(entry);
  };
}

function correction(): fc.Arbitrary<Ask> {
  return fc
    .record({ to: fc.array(figure(), { maxLength: 2 }), which: fc.nat() })
    .map(({ to, which }) =>
      onEntry(
        ({ entryNo }) => ({
          kind: 'correct-entry',
          entryNo,
          class: 'clerical',
          reason: 'typed wrong',
          patch: [{ path: '/figures', value: to }],
          faultsOf: () => [],
        }),
        which,
      ),
    );
}

function choosing(): fc.Arbitrary<Ask> {
  const kind = fc.constantFrom('prefer-figure', 'prefer-figure', 'withdraw-preference');
  return fc.record({ kind, index: fc.nat(1), which: fc.nat() }).map(({ kind, index, which }) =>
    onEntry(
      ({ entryNo }) => ({
        kind: kind as 'prefer-figure',
        entryNo,
        figure: { index },
        reason: 'counted by name',
      }),
      which,
    ),
  );
}

function figureStep(): fc.Arbitrary<Step> {
  const ask = fc.oneof(
    { weight: 9, arbitrary: logging() },
    { weight: 2, arbitrary: correction() },
    { weight: 4, arbitrary: choosing() },
  );
  const own = fc.record({
    author: fc.constantFrom('ada', 'grace', 'operator'),
    wait: fc.constantFrom(1, GRID_STEP / 2, GRID_STEP),
    ask,
  });
  return fc.oneof({ weight: 3, arbitrary: own }, { weight: 1, arbitrary: step() });
}

/** Histories of one situation full of figures: random commands that the record accepts, on and beside a small grid of time. */
export function figureHistory(): fc.Arbitrary<readonly SituationEvent[]> {
  return fc
    .record({ commands: opening(), steps: fc.array(figureStep(), { maxLength: 30, size: 'max' }) })
    .map(({ commands, steps }) => {
      const first = [...commands, ...SITES.map(site)];
      const opened = first.reduce(
        (written, command, i) =>
          write(written, { command, author: 'desk', recordedAt: gridMoment(5) + i }),
        NOTHING_WRITTEN,
      );
      return steps.reduce(taken, opened).events;
    });
}

function site(id: string): Command {
  return { kind: 'register-item', register: 'subject', id, item: { type: 'site', name: id } };
}

function taken(written: Written, { author, wait, ask }: Step): Written {
  const { state, events } = written;
  const recordedAt = (events.at(-1)?.recordedAt ?? 0) + wait;
  const reopening = { kind: 'reopen-situation', reason: 'it goes on' } as const;
  const command = state.core.closed ? reopening : ask({ state, focus: 0 });
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
