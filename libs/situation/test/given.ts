import { expect } from '@jest/globals';
import {
  type Actor,
  type Aspect,
  type Command,
  type EntryContent,
  type EntryState,
  evolve,
  type Fact,
  formatInstant,
  INITIAL_STATE,
  type Link,
  type Micros,
  type NewRelation,
  parseInstant,
  SHIPPED_PACKS,
  type RefusalCode,
  type SituationDecider,
  situationDecider,
  type SituationEvent,
  type SituationState,
  type Source,
  type Subject,
} from '../src/index.js';
import { type DecisionRules } from '../src/commands/decision-rules.js';
import { type Decision } from '../src/commands/decision.js';
import { NOTHING_GIVEN } from './contents.js';

/** A fact with its hand and moment of recording; the desk's unless it says whose. */
export type Past = Fact & { readonly by?: string; readonly at?: Micros };
/** Rules by which entries may have any form; days are those of UTC. */
export const RULES: DecisionRules = {
  faultsOfContent: () => [],
  packs: SHIPPED_PACKS,
  startOfDay: (date) => `${date}T00:00:00Z`,
  endOfDay: (date) => formatInstant(moment(`${date}T00:00:00Z`) + 86_400_000_000),
};
/** The decider of situations by these rules. */
export const decider: SituationDecider = situationDecider(RULES);

type Hand = { readonly by?: string; readonly at?: Micros };
type Expected = readonly [code: RefusalCode, pointer?: string];

/** An instant written as text, in microseconds. */
export function moment(text: string): Micros {
  const micros = parseInstant(text);
  if (micros === undefined) throw new Error(`"${text}" is no instant`);
  return micros;
}

/** Noon of the day on which all examples play, with some offset in seconds: when commands are given. */
export function noon(seconds = 0): Micros {
  return moment('2016-12-14T12:00:00Z') + seconds * 1_000_000;
}

/** The facts as stored events, one second apart, early in the morning unless they say when. */
export function recorded(facts: readonly Past[]): readonly SituationEvent[] {
  return facts.map(({ by = 'desk', at, ...fact }, i) => ({
    ...fact,
    eventId: `event-${i}`,
    revision: i,
    recordedAt: at ?? moment('2016-12-14T06:00:00Z') + i * 1_000_000,
    author: by,
  }));
}

/** The record after some facts. */
export function stateAfter(...facts: readonly Past[]): SituationState {
  return recorded(facts).reduce(evolve, INITIAL_STATE);
}

/** given(facts).when(command): what the record makes of a command, to be compared by one of the `then…`. */
export function given(...facts: readonly Past[]) {
  return {
    when: (
      command: Command,
      { by = 'desk', at = noon() }: Hand = {},
      rules: Partial<DecisionRules> = {},
    ) => {
      const stamped = { command, author: by, recordedAt: at };
      const decision = situationDecider({ ...RULES, ...rules }).decide(
        stamped,
        stateAfter(...facts),
      );
      const fact = () => factOf(decision);
      return {
        decision,
        fact,
        /** The facts given and the one decided now. */
        past: (): readonly Past[] => [...facts, { ...fact(), by, at }],
        /** The entry as it stands after the decision. */
        entry: (entryNo = 'ALE-001'): EntryState => {
          const { entries } = stateAfter(...facts, { ...fact(), by, at });
          return entries.get(entryNo)!;
        },
        thenStores: (expected: Fact) => {
          expect(decision).toStrictEqual({ kind: 'accepted', fact: expected });
        },
        thenAccepts: () => {
          expect(decision).toMatchObject({ kind: 'accepted' });
        },
        thenStoresNothing: () => {
          expect(decision).toEqual({ kind: 'unchanged' });
        },
        thenRefuses: (...expected: readonly Expected[]) => {
          expect(refusalsOf(decision)).toEqual(expected);
          for (const message of messagesOf(decision)) expect(message).toMatch(SENTENCE);
        },
      };
    },
  };
}

function factOf(decision: Decision): Fact {
  if (decision.kind !== 'accepted') throw new Error(`not accepted: ${JSON.stringify(decision)}`);
  return decision.fact;
}

function refusalsOf(decision: Decision): readonly Expected[] | Decision {
  if (decision.kind !== 'refused') return decision;
  return decision.refusals.map(({ code, pointer }) =>
    pointer === undefined ? [code] : [code, pointer],
  );
}

/** Some words and a full stop: who is refused is told why. */
const SENTENCE = /^\S+( \S+)+\.$/;

function messagesOf(decision: Decision): readonly string[] {
  return decision.kind === 'refused' ? decision.refusals.map(({ message }) => message) : [];
}

/** A situation as it is opened. */
export function opened(code = 'ALE'): Fact {
  const data = { code, name: 'East Aleppo', mode: 'actual', timeZone: 'Asia/Damascus' } as const;
  return { name: 'SituationOpened', data };
}

export function source(id: string, item: Partial<Source> = {}): Fact {
  const plain = { name: id, type: 'media', reliability: 'C' } as const;
  return { name: 'SourceRegistered', data: { id, item: { ...plain, ...item } } };
}

export function actor(id: string, item: Partial<Actor> = {}): Fact {
  return { name: 'ActorRegistered', data: { id, item: { name: id, ...item } } };
}

export function place(id: string): Fact {
  return { name: 'PlaceRegistered', data: { id, item: { name: id } } };
}

export function subject(
  id: string,
  type: string,
  aspects?: Readonly<Record<string, Aspect>>,
): Fact {
  const item: Subject = { type, name: id, ...(aspects === undefined ? {} : { aspects }) };
  return { name: 'SubjectRegistered', data: { id, item } };
}

/** An open situation in which the examples' sources, actors, place and subjects are registered. */
export function situation(...more: readonly Past[]): readonly Past[] {
  return [
    opened(),
    ...['src-sohr', 'src-sana', 'src-tass'].map((id) => source(id)),
    ...['act-gov', 'act-rebels', 'act-militia'].map((id) => actor(id)),
    place('pl-east'),
    subject('agr', 'agreement'),
    subject('ea', 'area'),
    subject('wa', 'area'),
    subject('evac', 'evacuation'),
    subject('dem', 'demand'),
    subject('dem-2', 'demand'),
    subject('talks', 'talks'),
    ...more,
  ];
}

/** Attribution from the publisher to the origin. */
export function through(...sourceIds: readonly string[]): readonly Link[] {
  return sourceIds.map((sourceId) => ({ sourceId, act: 'reported' }));
}

/** The time of what happened between two instants, of which either may be open. */
export function between(from: string | null, to: string | null): EntryContent['time'] {
  return { occurred: { from, to, precision: 'interval' } };
}

/** The content of an entry: a statement of the observatory about nothing in particular, unless said otherwise. */
export function content(parts: Partial<EntryContent> = {}): EntryContent {
  return {
    ...NOTHING_GIVEN,
    mode: 'statement',
    kind: 'statement.accusation',
    headline: 'The observatory accuses',
    time: between('2016-12-14T10:00:00Z', '2016-12-14T11:00:00Z'),
    attribution: through('src-sohr'),
    ...parts,
  };
}

/** The command that logs an entry. */
export function logging(
  parts: Partial<EntryContent> = {},
  relations: readonly NewRelation[] = [],
): Command {
  return { kind: 'log-entry', entry: content(parts), relations };
}

/** A situation in which entries were logged one after the other, each as the record decides it. */
export function entries(...said: readonly (Partial<EntryContent> & Hand)[]): readonly Past[] {
  return said.reduce<readonly Past[]>((facts, { by = 'desk', at = noon(-60), ...parts }) => {
    return given(...facts)
      .when(logging(parts), { by, at })
      .past();
  }, situation());
}

/** A situation after commands that the record accepts. */
export function after(facts: readonly Past[], ...commands: readonly Command[]): readonly Past[] {
  return commands.reduce(
    (past, command) =>
      given(...past)
        .when(command, { by: 'watch' })
        .past(),
    facts,
  );
}
