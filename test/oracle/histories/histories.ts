import {
  type Command,
  entryOf,
  evolve,
  INITIAL_STATE,
  type Micros,
  type SituationEvent,
  type SituationState,
  type StampedCommand,
} from '@sitlog/situation';
import * as fc from 'fast-check';
import { decider } from '../../../libs/situation/test/given.js';
import { assertedIn } from '../placed-entry.js';
import { type AskedAt } from '../oracle.js';
import { vocabularyIn } from '../vocabulary/naive-vocabulary.js';
import { opening, type Step, step } from './commands.js';
import { packStep, packWorld } from './worlds/pack-worlds.js';
import { gridMoment } from './worlds/world.js';

const REOPENING: Command = { kind: 'reopen-situation', reason: 'it goes on' };
const CLOCK_STARTS_AT = gridMoment(5);

/** The record of one situation while it is being written: what is stored, and its fold. */
export interface Written {
  readonly events: readonly SituationEvent[];
  readonly state: SituationState;
}
export const NOTHING_WRITTEN: Written = { events: [], state: INITIAL_STATE };

/** The record as it was known at a revision. */
export function stateAt(events: readonly SituationEvent[], revision: number): SituationState {
  return events.filter((event) => event.revision <= revision).reduce(evolve, INITIAL_STATE);
}

/** Puts a command to the record: one event more, or the same record where it is refused or changes nothing. */
export function write({ events, state }: Written, stamped: StampedCommand): Written {
  const decision = state === INITIAL_STATE ? decidedOnce(stamped) : decider.decide(stamped, state);
  if (decision.kind !== 'accepted') return { events, state };
  const revision = events.length;
  const event: SituationEvent = {
    ...decision.fact,
    eventId: `event-${revision}`,
    revision,
    recordedAt: stamped.recordedAt,
    author: stamped.author,
  };
  return { events: [...events, event], state: evolve(state, event) };
}

/** What opens a situation is decided once: its packs are checked whole, and all histories begin in few ways. */
const openings = new Map<string, ReturnType<typeof decider.decide>>();

function decidedOnce(stamped: StampedCommand): ReturnType<typeof decider.decide> {
  const key = JSON.stringify(stamped);
  const decision = openings.get(key) ?? decider.decide(stamped, INITIAL_STATE);
  openings.set(key, decision);
  return decision;
}

/** The history with one command more, one microsecond later; the same history where the record refuses it. */
export function withCommand(
  events: readonly SituationEvent[],
  command: Command,
  author = 'desk',
): readonly SituationEvent[] {
  const state = events.reduce(evolve, INITIAL_STATE);
  const recordedAt = (events.at(-1)?.recordedAt ?? CLOCK_STARTS_AT) + 1;
  return write({ events, state }, { command, author, recordedAt }).events;
}

/**
 * Histories of one situation that the record accepts: random commands put through `decide`, those refused left out.
 * All times lie on a small grid or beside it, so that ties are frequent.
 */
export function history(): fc.Arbitrary<SituationEvent[]> {
  return played(opening(), step());
}

/** As `history`, of what the shipped packs can say, one of them above all; now and then a pack is adopted or dropped. */
export function packHistory(pack: string): fc.Arbitrary<SituationEvent[]> {
  return packWorld(pack).chain((world) => {
    const said = { weight: 25, arbitrary: step(world) };
    return played(opening(world), fc.oneof(said, { weight: 1, arbitrary: packStep() }));
  });
}

function played(
  commands: fc.Arbitrary<readonly Command[]>,
  one: fc.Arbitrary<Step>,
): fc.Arbitrary<SituationEvent[]> {
  return fc
    .record({ commands, steps: steps(one), focus: fc.nat() })
    .map(({ commands: first, steps: then, focus }) => [...play(first, then, focus).events]);
}

function steps(step: fc.Arbitrary<Step>): fc.Arbitrary<readonly Step[]> {
  const few = fc.array(step, { maxLength: 12 });
  const many = fc.array(step, { minLength: 30, maxLength: 50, size: 'max' });
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 1, arbitrary: few },
    { weight: 4, arbitrary: many },
  );
}

function play(commands: readonly Command[], steps: readonly Step[], focus: number): Written {
  const opened = commands.reduce(
    (written, command, i) =>
      write(written, { command, author: 'desk', recordedAt: CLOCK_STARTS_AT + i }),
    NOTHING_WRITTEN,
  );
  return steps.reduce((written, { author, wait, ask }) => {
    const recordedAt = (written.events.at(-1)?.recordedAt ?? CLOCK_STARTS_AT) + wait;
    const { state } = written;
    const command = state.core.closed ? REOPENING : ask({ state, focus });
    return command === undefined ? written : write(written, { command, author, recordedAt });
  }, opened);
}

/**
 * Moments at which answers may turn: V at, just before and just after every bound (and every bound plus a time to live).
 * All of them at the head, and `perRevision` of them, other ones each time, at every revision; Infinity gives every pair.
 */
export function momentsOf(events: readonly SituationEvent[], perRevision = 4): readonly AskedAt[] {
  const lives = timesToLiveIn(events);
  return pairs(events, validMomentsOf(events, lives), perRevision);
}

/** `count` pairs of moments, as in `momentsOf`; answers grow old by the times to live of the packs too. */
export function momentsByPacks(
  events: readonly SituationEvent[],
  { draw, count }: { readonly draw: number; readonly count: number },
): readonly AskedAt[] {
  const lives = [...timesToLiveIn(events), ...timesToLiveByPacks(events)];
  const all = pairs(events, validMomentsOf(events, lives), Infinity);
  const stride = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % stride === draw % stride);
}

function pairs(
  events: readonly SituationEvent[],
  moments: readonly Micros[],
  perRevision: number,
): readonly AskedAt[] {
  const atHead = moments.map((validAt) => ({ validAt, knownRevision: events.length - 1 }));
  const stride = perRevision > 0 ? Math.max(1, Math.floor(moments.length / perRevision)) : 0;
  const before = events
    .slice(0, -1)
    .flatMap(({ revision }) =>
      moments
        .filter((_, i) => stride > 0 && i % stride === revision % stride)
        .map((validAt) => ({ validAt, knownRevision: revision })),
    );
  return [...before, ...atHead];
}

function validMomentsOf(
  events: readonly SituationEvent[],
  lives: readonly Micros[],
): readonly Micros[] {
  const bounds = boundsIn(events);
  const turns = bounds.flatMap((bound) => [bound, ...lives.map((life) => bound + life)]);
  const moments = turns.flatMap((turn) => [turn - 1, turn, turn + 1]);
  return [...new Set([gridMoment(-10), ...moments, gridMoment(100)])].sort((a, b) => a - b);
}

function boundsIn(events: readonly SituationEvent[]): readonly number[] {
  const stories = events.flatMap((event, i) => {
    const no = 'asserts' in event.data ? entryOf(event) : undefined;
    return no === undefined ? [] : [events.slice(0, i + 1).filter((one) => entryOf(one) === no)];
  });
  const moments = stories
    .flatMap(assertedIn)
    .flatMap(({ start, end }) => [start.earliest, start.latest, end?.earliest, end?.latest]);
  return [...new Set(moments.filter((moment) => moment !== null && moment !== undefined))];
}

function timesToLiveIn(events: readonly SituationEvent[]): readonly number[] {
  const minutes = events.flatMap((event) =>
    event.name === 'SubjectRegistered'
      ? Object.values(event.data.item.aspects ?? {}).flatMap((a) => a.timeToLiveMinutes ?? [])
      : [],
  );
  return [...new Set(minutes)].map((life) => life * 60_000_000);
}

function timesToLiveByPacks(events: readonly SituationEvent[]): readonly Micros[] {
  const { aspectsOf } = vocabularyIn(events);
  const minutes = events.flatMap((event) =>
    event.name === 'SubjectRegistered'
      ? aspectsOf(event.data.item.type).flatMap((aspect) => aspect.timeToLiveMinutes ?? [])
      : [],
  );
  return [...new Set(minutes)].map((life) => life * 60_000_000);
}
