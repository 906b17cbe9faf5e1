import { type Command, type RelationType, type SituationEvent } from '@sitlog/situation';
import * as fc from 'fast-check';
import { type Written, write } from './histories.js';
import { type AskedAt } from '../oracle.js';
import { at, OPENING, type Saying, saying } from './talk-commands.js';
import { NOTHING_WRITTEN } from './histories.js';

const HOUR = 3_600_000_000;
const START = Date.parse(at(12)) * 1000;

const hour = fc.integer({ min: 0, max: 16 });
const deadline = fc.oneof(
  fc.integer({ min: 4, max: 30 }).map(at),
  fc.constantFrom('2016-12-14', '2016-12-15', null, undefined),
);
const from = fc.constantFrom('src-red', 'src-blue', 'src-un');
const demandId = fc.constantFrom('dem-1', 'dem-1', 'dem-2', 'evac-1');
const KINDS = [
  'talks.demand_made',
  'talks.condition_set',
  'talks.ultimatum',
  'talks.deadline_set',
  'talks.deadline_passed',
  'talks.demand_met',
  'talks.demand_withdrawn',
  'statement.accusation',
  'statement.analysis',
];

const demand = fc
  .record({ id: demandId, by: fc.constantFrom('act-red', 'act-blue'), deadline })
  .map(({ deadline: due, ...rest }) => (due === undefined ? rest : { ...rest, deadline: due }));

function told(): fc.Arbitrary<Saying> {
  const about = fc.subarray(['dem-1', 'dem-2', 'evac-1']);
  return fc
    .record({
      hour,
      kind: fc.constantFrom(...KINDS),
      from,
      about,
      block: fc.option(demand, { freq: 3, nil: undefined }),
      span: fc.nat(4),
      zone: fc.constantFrom(undefined, undefined, 'Asia/Damascus'),
    })
    .map(({ block, span, zone, ...said }): Saying => ({
      ...said,
      ...(block === undefined ? {} : { demand: block }),
      more: { time: { occurred: occurred(said.hour, span, zone) } },
    }));
}

/** Something that speaks of no demand, and matters to one only by a relation. */
function apart(): fc.Arbitrary<Saying> {
  const kind = fc.constantFrom('movement.evacuation_delayed', 'movement.evacuation_started');
  return fc.record({ hour, from, kind, about: fc.constant(['evac-1']) });
}

function occurred(from: number, span: number, timeZone: string | undefined) {
  const zone = timeZone === undefined ? {} : { timeZone };
  return { from: at(from), to: at(from + span), precision: 'interval' as const, ...zone };
}

function expected(): fc.Arbitrary<Saying> {
  const window = fc.constantFrom(
    [at(6), at(20)],
    [at(18), at(18)],
    ['2016-12-14', '2016-12-14'],
    ['2016-12-15', '2016-12-16'],
  );
  return fc.record({ hour, from, window }).map(({ window: [windowFrom, windowTo], ...said }) => ({
    ...said,
    kind: 'statement.forecast',
    forecast: { what: 'the end', windowFrom, windowTo },
  }));
}

type Ask = (written: Pick<Written, 'state'>) => Command | undefined;

const RELATIONS: readonly RelationType[] = [
  'condition_of',
  'condition_of',
  'fulfils',
  'fulfils',
  'contradicts',
  'duplicate_of',
  'relates_to',
];

function numberOf({ state }: Pick<Written, 'state'>, which: number): string | undefined {
  const numbers = [...state.entries.keys()];
  return numbers[which % Math.max(1, numbers.length)];
}

function amending(): fc.Arbitrary<Ask> {
  const relating = fc
    .tuple(fc.constantFrom(...RELATIONS), fc.nat(), fc.nat())
    .map(([type, a, b]): Ask => (written) => {
      const [entryNo, target] = [numberOf(written, a), numberOf(written, b)];
      if (entryNo === undefined || target === undefined) return undefined;
      const aspect = type === 'contradicts' ? { aspect: 'what' } : {};
      return { kind: 'add-relation', entryNo, relation: { type, target, ...aspect } };
    });
  const withdrawing = fc.nat().map((which): Ask => (written) => {
    const entryNo = numberOf(written, which);
    const relation = written.state.entries
      .get(entryNo ?? '')
      ?.relations.find(({ withdrawn }) => withdrawn === undefined);
    if (entryNo === undefined || relation === undefined) return undefined;
    return { kind: 'withdraw-relation', entryNo, relationId: relation.id, reason: 'not so' };
  });
  return fc.oneof(relating, relating, relating, withdrawing, onOne());
}

function onOne(): fc.Arbitrary<Ask> {
  const what = fc.oneof(
    fc.constant({ kind: 'retract-entry', reason: 'error' }),
    fc.constant({ kind: 'reinstate-entry', reason: 'it stands' }),
    fc.constant({ kind: 'verify-entry', outcome: 'refuted', rationale: 'seen' }),
    fc.constant({ kind: 'verify-entry', outcome: 'verified', rationale: 'seen' }),
    fc.record({
      kind: fc.constant('correct-entry'),
      class: fc.constant('clerical'),
      reason: fc.constant('read wrong'),
      patch: deadline.map((value) => [{ path: '/demand/deadline', value }]),
    }),
    fc.record({
      kind: fc.constant('correct-entry'),
      class: fc.constant('clerical'),
      reason: fc.constant('read wrong'),
      patch: hour.map((from) => [{ path: '/time/occurred', value: occurred(from, 1, undefined) }]),
    }),
    fc.record({
      kind: fc.constant('correct-entry'),
      class: fc.constant('clerical'),
      reason: fc.constant('about something else'),
      patch: fc.subarray(['dem-1', 'dem-2', 'evac-1']).map((value) => [{ path: '/about', value }]),
    }),
  );
  return fc.tuple(what, fc.nat()).map(([command, which]): Ask => (written) => {
    const entryNo = numberOf(written, which);
    if (entryNo === undefined) return undefined;
    return { ...command, entryNo };
  });
}

/** Something that is said of demands or expected, or done to what was said. */
export function talking(): fc.Arbitrary<Ask> {
  const logging = fc.oneof(told(), told(), apart(), expected()).map(
    (said): Ask =>
      () =>
        saying(said),
  );
  return fc.oneof({ weight: 3, arbitrary: logging }, { weight: 2, arbitrary: amending() });
}

/** Histories of demands, deadlines and forecasts that the record accepts; times lie on whole hours, so that ties are frequent. */
export function talkHistory(): fc.Arbitrary<readonly SituationEvent[]> {
  const author = fc.constantFrom('desk', 'checker');
  const one = fc.tuple(talking(), author);
  const steps = fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: fc.array(one, { minLength: 2, maxLength: 8 }) },
    { weight: 3, arbitrary: fc.array(one, { minLength: 12, maxLength: 30, size: 'max' }) },
  );
  return steps.map((drawn) => {
    const opened = OPENING.reduce(
      (written, command, i) => write(written, { command, author: 'desk', recordedAt: START + i }),
      NOTHING_WRITTEN,
    );
    return drawn.reduce((written, [asked, by], i) => {
      const command = asked(written);
      const recordedAt = START + ((i + 1) * HOUR) / 4;
      return command === undefined ? written : write(written, { command, author: by, recordedAt });
    }, opened).events;
  });
}

/** Valid moments at which answers may turn, at, just before and just after each. */
export const TALK_MOMENTS: readonly number[] = Array.from(
  { length: 18 },
  (_, i) => START - 12 * HOUR + i * 4 * HOUR,
).flatMap((moment) => [moment - 1, moment]);

/** Each of these moments at every revision. */
export function talkMoments(events: readonly SituationEvent[]): readonly AskedAt[] {
  return events.flatMap(({ revision }) =>
    TALK_MOMENTS.map((validAt) => ({ validAt, knownRevision: revision })),
  );
}
