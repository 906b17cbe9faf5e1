import {
  aspectOf,
  type Command,
  type EntryState,
  evolve,
  formatInstant,
  INITIAL_STATE,
  parseInstant,
  type SituationEvent,
  type SituationState,
  splitProposition,
} from '@sitlog/situation';
import { NOTHING_WRITTEN, write } from './histories.js';
import { gridMoment } from './worlds/world.js';

/** After everything that the histories speak of: only what has no other bound is bounded by when it was told. */
const LATE = gridMoment(500);

/** What an entry asserts, with its bounds written out. */
function assertionsOf({ asserts }: EntryState) {
  const bound = (at: number | null) => (at === null ? null : formatInstant(at));
  const span = (is: EntryState['asserts'][number]['start']) => ({
    earliest: bound(is.earliest),
    latest: bound(is.latest),
  });
  return asserts.map(({ proposition, value, says, start, end }) => ({
    proposition,
    ...(value === '' ? {} : { value }),
    ...(says === 'denies' ? { negated: true } : {}),
    ...(says === 'ends' ? { ends: true } : {}),
    start: span(start),
    ...(end === undefined ? {} : { end: span(end) }),
  }));
}

/** The same words of the same origin, read elsewhere: by way of another publisher. */
export function repetitionOf(entry: EntryState, publisher = 'src-1'): Command {
  const { content } = entry;
  const attribution = [
    { sourceId: publisher, act: 'published' as const },
    ...content.attribution.slice(-1),
  ];
  const { credibility, ...grade } = content.grade;
  // Credibility 1 needs a relation, which is not the point here.
  const kept = credibility === undefined || credibility === 1 ? {} : { credibility };
  const said = { ...content, attribution, grade: { ...grade, ...kept } };
  const repeated = { ...said, assertions: assertionsOf(entry) };
  return { kind: 'log-entry', entry: repeated, relations: [] };
}

/** A record told anew, with the number that each entry has in it under the number that it had. */
export interface ToldAnew {
  readonly events: readonly SituationEvent[];
  readonly numbers: ReadonlyMap<string, string>;
}

/**
 * What a history came to, told anew: first the registers, then its entries as they stand in the order given, then what was
 * done to them in the same order. Nothing of it depends on when it is told: all of it is told at one moment.
 */
export function toldAnew(history: readonly SituationEvent[], order: readonly number[]): ToldAnew {
  const state = history.reduce(evolve, INITIAL_STATE);
  const entries = [...state.entries.values()]
    .map((entry, i) => ({ entry, key: order[i % order.length] ?? 0, i }))
    .sort((a, b) => a.key - b.key || a.i - b.i)
    .map(({ entry }) => entry);
  const numbers = new Map(
    entries.map(({ entryNo }, i) => [entryNo, `RND-${String(i + 1).padStart(3, '0')}`]),
  );
  const commands = [
    ...registersOf(state),
    ...entries.map((entry) => logging(entry, state)),
    ...entries.flatMap((entry) => amendments(entry, numbers)),
  ];
  const { events } = commands.reduce((written, [author, command]) => {
    const longer = write(written, { author, command, recordedAt: LATE });
    if (longer.events.length > written.events.length) return longer;
    throw new Error(`The record refuses what it had taken: ${JSON.stringify(command)}`);
  }, NOTHING_WRITTEN);
  return { events, numbers };
}

type By = readonly [author: string, command: Command];

function registersOf({ core }: SituationState): readonly By[] {
  const { registers, opposing } = core;
  const items = (['source', 'actor', 'place', 'subject'] as const).flatMap((register) =>
    [...registers[register]].map(([id, item]): Command => ({
      kind: 'register-item',
      register,
      id,
      item,
    })),
  );
  const opened: Command = { kind: 'open-situation', ...core.opened! };
  const sides: readonly Command[] =
    opposing.length === 0 ? [] : [{ kind: 'declare-sides', opposing }];
  return [opened, ...items, ...sides].map((command) => ['desk', command]);
}

function logging(entry: EntryState, { core }: SituationState): By {
  const { grade, ...content } = entry.content;
  // Credibility 1 needs a relation, and a derivation an entry to derive from: both come afterwards or not at all.
  const { credibility, ...others } = grade;
  const kept = credibility === undefined || credibility === 1 ? {} : { credibility };
  const told = {
    ...content,
    grade: { ...others, ...kept },
    derivedFrom: [],
    assertions: assertionsOf(entry).filter((said) => isInOrder(said) && canBeSaid(said, core)),
  };
  return [entry.author, { kind: 'log-entry', entry: told, relations: [] }];
}

/** An end before a start that was only inferred is taken; written out, it is not. */
function isInOrder({ start, end }: ReturnType<typeof assertionsOf>[number]): boolean {
  const ends = parseInstant(end?.latest ?? '') ?? Infinity;
  return [start.earliest, start.latest].every((at) => (parseInstant(at ?? '') ?? ends) <= ends);
}

/** Whether what was said once can still be said of its subject as it is registered at last. */
function canBeSaid(
  { proposition, value = '' }: { readonly proposition: string; readonly value?: string },
  { registers }: SituationState['core'],
): boolean {
  const { subject, aspect: name } = splitProposition(proposition);
  const registered = registers.subject.get(subject);
  const aspect =
    registered === undefined ? undefined : aspectOf(registered, name, registers.vocabulary);
  if (aspect === undefined) return false;
  return aspect.values?.includes(value) !== false || value === aspect.abstain;
}

function amendments(entry: EntryState, numbers: ReadonlyMap<string, string>): readonly By[] {
  const entryNo = numbers.get(entry.entryNo)!;
  const { verification: outcome } = entry;
  const targets = entry.relations
    .filter(({ type, withdrawn }) => type === 'duplicate_of' && withdrawn === undefined)
    .map(({ target }) => numbers.get(target)!);
  const relations = targets.map((target) => ({ type: 'duplicate_of' as const, target }));
  const sources = entry.content.derivedFrom.map((source) => numbers.get(source)!);
  return [
    ...(sources.length === 0 ? [] : [by('desk', derived(entryNo, sources))]),
    ...(outcome === 'unverified'
      ? []
      : [by('else', { kind: 'verify-entry', entryNo, outcome, rationale: 'looked into' })]),
    ...relations.map((relation) => by('desk', { kind: 'add-relation', entryNo, relation })),
    ...(entry.retracted === undefined
      ? []
      : [by('desk', { kind: 'retract-entry', entryNo, reason: 'error' })]),
  ];
}

function by(author: string, command: Command): By {
  return [author, command];
}

function derived(entryNo: string, sources: readonly string[]): Command {
  return {
    kind: 'correct-entry',
    entryNo,
    class: 'clerical',
    reason: 'it repeats another',
    patch: [{ path: '/derivedFrom', value: sources }],
  };
}
