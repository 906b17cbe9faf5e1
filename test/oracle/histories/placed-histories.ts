import {
  type Change,
  type Command,
  type EntryContent,
  type EntryState,
  formatInstant,
  type RelationType,
  type SituationEvent,
} from '@sitlog/situation';
import * as fc from 'fast-check';
import { opening, type Step, step } from './commands.js';
import { NOTHING_WRITTEN, write, type Written } from './histories.js';
import { ACTORS, AUTHORS, GRID_STEP, gridMoment, instant, SOURCES } from './worlds/world.js';
import { NOTHING_GIVEN } from '../../../libs/situation/test/contents.js';

type Ask = Step['ask'];

const PLACES = ['pl-1', 'pl-2', 'pl-3'];
const REOPENING: Command = { kind: 'reopen-situation', reason: 'it goes on' };
const TYPES: readonly RelationType[] = [
  'contradicts',
  'contradicts',
  'in_tension_with',
  'corroborates',
  'relates_to',
];

/** Histories in which entries have places, markings and words, lie ahead, and speak against each other. */
export function placedHistory(): fc.Arbitrary<readonly SituationEvent[]> {
  const placed = fc.record({
    author: fc.constantFrom(...AUTHORS),
    wait: fc.constantFrom(1, 59_999_999, GRID_STEP / 2, GRID_STEP),
    ask: fc.oneof(
      { weight: 5, arbitrary: logging() },
      { weight: 2, arbitrary: correcting() },
      { weight: 3, arbitrary: relating() },
      { weight: 1, arbitrary: withdrawing() },
    ),
  });
  const steps = fc.array(fc.oneof(placed, step()), { minLength: 8, maxLength: 50, size: 'max' });
  return fc
    .record({ commands: opening(), steps, focus: fc.nat() })
    .map(({ commands, steps, focus }) => {
      const opened = [...commands, ...PLACES.map(registering)].reduce(
        (written, command, i) =>
          write(written, { command, author: 'desk', recordedAt: gridMoment(2) + i }),
        NOTHING_WRITTEN,
      );
      return steps.reduce((written, one) => taken(written, one, focus), opened).events;
    });
}

function registering(id: string): Command {
  return { kind: 'register-item', register: 'place', id, item: { name: id } };
}

function taken(written: Written, { author, wait, ask }: Step, focus: number): Written {
  const { state, events } = written;
  const recordedAt = (events.at(-1)?.recordedAt ?? 0) + wait;
  const command = state.core.closed ? REOPENING : ask({ state, focus });
  return command === undefined ? written : write(written, { command, author, recordedAt });
}

const places = fc.array(
  fc.constantFrom<EntryContent['places'][number]>(
    ...PLACES.map((placeId) => ({ placeId, role: 'occurred_at' as const })),
    { description: 'A field', role: 'occurred_at' },
  ),
  { maxLength: 2 },
);
const actors = fc.array(
  fc.constantFrom<EntryContent['actors'][number]>(
    ...ACTORS.map((actorId) => ({ actorId, role: 'subject' as const })),
    { description: 'Armed men', role: 'subject' },
  ),
  { maxLength: 2 },
);
const occurred = fc.tuple(instant(), instant()).map((drawn) => {
  const [from, to] = drawn.includes(null) ? drawn : drawn.toSorted();
  return { from: from ?? null, to: to ?? null, precision: 'interval' as const };
});

function logging(): fc.Arbitrary<Ask> {
  return fc
    .record({
      mode: fc.constantFrom('statement', 'statement', 'occurrence', 'assessment', 'operational'),
      kind: fc.constantFrom('hostilities.shelling', 'statement.denial', 'ops.decision'),
      headline: fc.constantFrom('Shelling in the NORTH', 'Quiet', '100 % sure_thing'),
      tags: fc.subarray(['north', 'East']),
      tlp: fc.constantFrom('TLP:CLEAR', 'TLP:AMBER', 'TLP:AMBER+STRICT'),
      places,
      actors,
      occurred,
      origin: fc.option(fc.constantFrom(...SOURCES.slice(0, 3)), { freq: 5 }),
      // About when it is recorded, where it tells of then or of what is to come.
      soon: fc.option(fc.constantFrom(1, 60_000_001, 60_000_002), { freq: 2 }),
      isForecast: fc.integer({ min: 0, max: 5 }).map((drawn) => drawn === 0),
    })
    .map(({ occurred: when, soon, origin, isForecast, ...drawn }): Ask => ({ state }) => {
      const at = formatInstant(state.core.lastRecordedAt + (soon ?? 0));
      const window = { windowFrom: '2016-12-15', windowTo: '2016-12-16' };
      const entry: EntryContent = {
        ...NOTHING_GIVEN,
        ...(drawn as Pick<EntryContent, 'mode' | 'kind' | 'headline' | 'tlp'>),
        tags: drawn.tags,
        places: drawn.places,
        actors: drawn.actors,
        time: { occurred: soon === null ? when : { ...when, from: at, to: at } },
        attribution: origin === null ? [] : [{ sourceId: origin, act: 'said' }],
        ...(isForecast ? { forecast: { what: 'the end', ...window } } : {}),
      };
      return { kind: 'log-entry', entry, relations: [] };
    });
}

function onOne(command: (entry: EntryState, numbers: readonly string[]) => Command | undefined) {
  return (which: number): Ask =>
    ({ state }) => {
      const numbers = [...state.entries.keys()];
      const entry = state.entries.get(numbers[which % Math.max(1, numbers.length)] ?? '');
      return entry === undefined ? undefined : command(entry, numbers);
    };
}

function correcting(): fc.Arbitrary<Ask> {
  const change = fc.oneof(
    places.map((value): Change => ({ path: '/places', value })),
    actors.map((value): Change => ({ path: '/actors', value })),
    occurred.map((value): Change => ({ path: '/time/occurred', value })),
    fc.constantFrom('Quiet', 'Mortars').map((value): Change => ({ path: '/headline', value })),
  );
  return fc.tuple(change, fc.nat()).map(([one, which]) =>
    onOne(({ entryNo }) => ({
      kind: 'correct-entry',
      entryNo,
      class: 'clerical',
      reason: 'read wrong',
      patch: [one],
    }))(which),
  );
}

function relating(): fc.Arbitrary<Ask> {
  return fc.tuple(fc.constantFrom(...TYPES), fc.nat(), fc.nat()).map(([type, which, other]) =>
    onOne(({ entryNo }, numbers) => {
      const target = numbers[other % numbers.length]!;
      const aspect = type === 'contradicts' || type === 'corroborates' ? { aspect: 'who' } : {};
      return { kind: 'add-relation', entryNo, relation: { type, target, ...aspect } };
    })(which),
  );
}

function withdrawing(): fc.Arbitrary<Ask> {
  return fc.nat().map((which): Ask => ({ state }) => {
    const standing = [...state.entries.values()].flatMap(({ entryNo, relations }) =>
      relations.filter((r) => r.withdrawn === undefined).map(({ id }) => ({ entryNo, id })),
    );
    const one = standing[which % Math.max(1, standing.length)];
    return one === undefined
      ? undefined
      : {
          kind: 'withdraw-relation',
          entryNo: one.entryNo,
          relationId: one.id,
          reason: 'not so',
        };
  });
}
