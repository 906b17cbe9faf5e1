import {
  aspectOf,
  type Assertion,
  type Change,
  type Command,
  type EntryContent,
  type EntryState,
  instantOf,
  type Link,
  type Micros,
  type RegisterItemCommand,
  type Reliability,
  type RelationType,
  type SituationState,
  splitProposition,
} from '@sitlog/situation';
import * as fc from 'fast-check';
import {
  ACTORS,
  AUTHORS,
  bounds,
  DECLARATIONS,
  GRID_STEP,
  instant,
  POCKET,
  SIDES,
  SOURCES,
  span,
  type World,
} from './worlds/world.js';
import { NOTHING_GIVEN } from '../../../libs/situation/test/contents.js';

/** Where a command is asked for: the record so far, and the propositions that this history is about. */
interface Scene {
  readonly state: SituationState;
  readonly focus: number;
}
type Ask = (scene: Scene) => Command | undefined;

/** Somebody asks for something after a while. */
export interface Step {
  readonly author: string;
  readonly wait: Micros;
  readonly ask: Ask;
}

const SPOKEN_OF_AT_A_TIME = 3;
const RELIABILITIES: readonly Reliability[] = ['A', 'B', 'C', 'D', 'E', 'F'];
/** How a history begins: the situation, its registers (an item or two may be missing at first), perhaps the sides. */
export function opening(world: World = POCKET): fc.Arbitrary<readonly Command[]> {
  const packs = world.packs?.map((pack) => ({ pack }));
  return fc
    .record({
      sources: fc.oneof(
        ...SIDES.map((sides) => fc.tuple(...SOURCES.map((id) => source(id, sides)))),
      ),
      subjects: often(world.atFirst[0]!, world.atFirst),
      sides: fc.option(fc.constantFrom(...DECLARATIONS)),
    })
    .map(({ sources, subjects, sides }) => [
      {
        kind: 'open-situation',
        ...{ code: 'RND', name: 'Random', mode: 'exercise' as const, timeZone: 'UTC' },
        ...(packs === undefined ? {} : { packs }),
      },
      ...sources,
      ...ACTORS.map((id) => registering('actor', id, { name: id })),
      ...subjects.map((id) => subjectIn(world, id, 0)),
      ...(sides === null ? [] : [{ kind: 'declare-sides', opposing: sides } as const]),
    ]);
}

/** One step of a history; what is closed is reopened at the next one, or nothing more would be written. */
export function step(world: World = POCKET): fc.Arbitrary<Step> {
  return fc.record({
    author: fc.constantFrom(...AUTHORS),
    wait: fc.constantFrom(1, 1, 60_000_000, GRID_STEP / 2, GRID_STEP),
    ask: fc.oneof(
      { weight: 26, arbitrary: logging(world) },
      { weight: 4, arbitrary: correction(world) },
      { weight: 5, arbitrary: amendment(world) },
      { weight: 5, arbitrary: verification() },
      { weight: 3, arbitrary: duplication() },
      { weight: 4, arbitrary: registration(world) },
      { weight: 3, arbitrary: merging() },
      { weight: 3, arbitrary: overriding(world) },
    ),
  });
}

/** An answer by hand that ends on the grid, soon, or long after all others, or its end. */
function overriding(world: World): fc.Arbitrary<Ask> {
  return fc
    .record({
      which: fc.nat(2),
      value: fc.nat(),
      until: instant(),
      isShort: fc.boolean(),
      lifts: fc.nat(3),
    })
    .map(({ which, value, until, isShort, lifts }): Ask => (scene) => {
      const spoken = spokenOf(world, scene);
      const [proposition, values] = spoken[which % spoken.length]!;
      if (lifts === 0) {
        const held = [...scene.state.core.overrides.keys()];
        return {
          kind: 'lift-override',
          proposition: held[which % held.length] ?? proposition,
          reason: 'over',
        };
      }
      const soon = scene.state.core.lastRecordedAt + 1.25 * GRID_STEP;
      const expiresAt = isShort ? soon : instantOf(until ?? '2017-01-01T00:00:00Z');
      return {
        kind: 'override-proposition',
        proposition,
        value: values[value % values.length]!,
        reason: 'seen by ourselves',
        expiresAt,
      };
    });
}

function registering(
  register: RegisterItemCommand['register'],
  id: string,
  item: RegisterItemCommand['item'],
): RegisterItemCommand {
  return { kind: 'register-item', register, id, item };
}

function source(
  id: string,
  sides: readonly (string | undefined)[] = SIDES.flat(),
): fc.Arbitrary<Command> {
  return fc
    .record({ side: fc.constantFrom(...sides), reliability: fc.constantFrom(...RELIABILITIES) })
    .map(({ side, reliability }) =>
      registering('source', id, {
        name: id,
        type: 'media',
        reliability,
        ...(side === undefined ? {} : { side }),
      }),
    );
}

function subjectIn({ subjects }: World, id: string, form: number): Command {
  const forms = subjects[id]!;
  return registering('subject', id, forms[form % forms.length]!);
}

function registration(world: World): fc.Arbitrary<Ask> {
  const subject = fc
    .record({ id: fc.constantFrom(...Object.keys(world.subjects)), form: fc.nat(2) })
    .map(({ id, form }) => subjectIn(world, id, form));
  const sides = fc
    .constantFrom(...DECLARATIONS)
    .map((opposing): Command => ({ kind: 'declare-sides', opposing }));
  const closing = fc.constant<Command>({ kind: 'close-situation', reason: 'end of the shift' });
  const command = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...SOURCES).chain((id) => source(id)) },
    { weight: 6, arbitrary: subject },
    { weight: 4, arbitrary: sides },
    { weight: 1, arbitrary: closing },
  );
  return command.map((asked) => () => asked);
}

/** That two sources or actors are one, or are not after all: what is merged is often given back. */
function merging(): fc.Arbitrary<Ask> {
  const pair = fc.oneof(
    fc.record({ register: fc.constant('source' as const), all: fc.shuffledSubarray([...SOURCES]) }),
    fc.record({ register: fc.constant('actor' as const), all: fc.shuffledSubarray([...ACTORS]) }),
  );
  return fc.record({ pair, isUndone: fc.nat(2) }).map(({ pair, isUndone }): Ask => (scene) => {
    const { register, all } = pair;
    const [merged] = scene.state.core.registers.merged[register].keys();
    if (isUndone === 0 && merged !== undefined) {
      return { kind: 'unmerge-item', register, id: merged, reason: 'two after all' };
    }
    const [id, into] = all;
    if (id === undefined || into === undefined) return undefined;
    return { kind: 'merge-item', register, id, into, reason: 'registered twice' };
  });
}

// What is said in an entry.

type InFocus<T> = (scene: Scene) => T;

function assertion(world: World): fc.Arbitrary<InFocus<Assertion>> {
  const when = fc.oneof(
    { weight: 2, arbitrary: fc.constant({}) },
    { weight: 6, arbitrary: fc.record({ start: bounds() }) },
    { weight: 3, arbitrary: span() },
    { weight: 1, arbitrary: fc.record({ end: bounds() }) },
  );
  return fc
    .record({ which: fc.nat(SPOKEN_OF_AT_A_TIME - 1), value: fc.nat(), when, how: saying() })
    .map(({ which, value, when, how }) => (scene) => {
      const spoken = spokenOf(world, scene);
      const [proposition, values] = spoken[which % spoken.length]!;
      const { ofAll, ...said } = how;
      const named = ofAll === true ? {} : { value: values[value % values.length]! };
      return { proposition, ...named, ...when, ...said };
    });
}

/** That it is so, that it is not, or that it holds no longer: that value, or all that was said. */
function saying(): fc.Arbitrary<Pick<Assertion, 'negated' | 'ends'> & { ofAll?: true }> {
  return fc.oneof(
    { weight: 7, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: fc.constant({ negated: true }) },
    { weight: 1, arbitrary: fc.constantFrom({ ends: true }, { ends: true, ofAll: true as const }) },
  );
}

/** The first few propositions from the focus on that can be asserted now. */
function spokenOf({ propositions }: World, { state, focus }: Scene): World['propositions'] {
  const first = focus % propositions.length;
  const rotated = [...propositions.slice(first), ...propositions.slice(0, first)];
  const possible = rotated.filter(([id]) => {
    const { subject, aspect } = splitProposition(id);
    const { subject: subjects, vocabulary } = state.core.registers;
    const registered = subjects.get(subject);
    return registered !== undefined && aspectOf(registered, aspect, vocabulary) !== undefined;
  });
  return possible.slice(0, SPOKEN_OF_AT_A_TIME);
}

function assertions(world: World): fc.Arbitrary<InFocus<readonly Assertion[]>> {
  return fc
    .array(assertion(world), { minLength: 1, maxLength: 3 })
    .map((list) => (scene) => list.map((one) => one(scene)));
}

function attribution(): fc.Arbitrary<readonly Link[]> {
  const link = fc
    .record({ sourceId: fc.constantFrom(...SOURCES), against: fc.nat(9) })
    .map(({ sourceId, against }): Link => ({
      sourceId,
      act: 'said',
      ...(against === 0 ? { againstInterest: true } : {}),
    }));
  return fc.array(link, { minLength: 1, maxLength: 3 });
}

const occurred = fc.tuple(instant(), instant()).map(([a, b]) => ({
  from: a !== null && b !== null && b < a ? b : a,
  to: a !== null && b !== null && b < a ? a : b,
  precision: 'interval' as const,
}));

const grade = fc.record(
  {
    reliability: fc.constantFrom(...RELIABILITIES),
    credibility: fc.constantFrom(2 as const, 3 as const, 5 as const, 6 as const),
  },
  { requiredKeys: [] },
);

function actors({ actorRoles }: World): fc.Arbitrary<EntryContent['actors']> {
  const actor = fc.record({
    actorId: fc.constantFrom(...ACTORS),
    role: fc.constantFrom(...actorRoles),
  });
  return fc.array(actor, { maxLength: 2 });
}

function logging(world: World): fc.Arbitrary<Ask> {
  return fc
    .record({
      mode: often('statement' as const, [
        'occurrence' as const,
        'occurrence' as const,
        'assessment' as const,
        'operational' as const,
        'background' as const,
      ]),
      kind: often('statement.accusation', world.kinds),
      about: fc.subarray(Object.keys(world.subjects), { minLength: 1 }),
      occurred,
      effective: fc.option(fc.tuple(instant(), instant()), { freq: 2 }),
      attribution: attribution(),
      actors: actors(world),
      grade,
      says: fc.option(assertions(world), { freq: 4 }),
      derivedFrom: seldom(),
      related: seldom(),
      relation: fc.constantFrom(
        'duplicate_of' as const,
        'contradicts' as const,
        'supersedes' as const,
      ),
      uttered: fc.option(instant(), { freq: 3 }),
    })
    .map((drawn): Ask => (scene) => {
      const { state } = scene;
      const relation = (target: string) => ({ ...related(drawn.relation), target });
      const [from, to] = [...(drawn.effective ?? [])].sort();
      const entry: EntryContent = {
        ...NOTHING_GIVEN,
        mode: drawn.mode,
        kind: drawn.kind,
        headline: 'Random',
        about: drawn.about.filter((id) => state.core.registers.subject.has(id)),
        time: {
          occurred: drawn.occurred,
          ...(drawn.uttered === null
            ? {}
            : { uttered: { at: drawn.uttered, precision: 'minute' as const } }),
        },
        ...(from === undefined || to === undefined ? {} : { effective: { from, to } }),
        actors: drawn.actors,
        attribution: drawn.attribution,
        grade: drawn.grade,
        ...(drawn.says === null ? {} : { assertions: drawn.says(scene) }),
        derivedFrom: numbersOf(state, drawn.derivedFrom),
      };
      const relations = numbersOf(state, drawn.related).map(relation);
      return { kind: 'log-entry', entry, relations };
    });
}

function often<T>(usual: T, others: readonly T[]): fc.Arbitrary<T> {
  return fc.oneof(fc.constant(usual), fc.constantFrom(...others));
}

function seldom(): fc.Arbitrary<number | undefined> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.nat() },
  );
}

function numbersOf(state: SituationState, drawn: number | undefined): readonly string[] {
  const numbers = [...state.entries.keys()];
  return drawn === undefined || numbers.length === 0 ? [] : [numbers[drawn % numbers.length]!];
}

// What is done to an entry.

/** A command on one of the entries that it can be asked of. */
function onEntry(
  suits: (entry: EntryState) => boolean,
  command: fc.Arbitrary<(entry: EntryState, scene: Scene) => Command>,
): fc.Arbitrary<Ask> {
  return fc.record({ which: fc.nat(), command }).map(({ which, command }): Ask => (scene) => {
    const suited = [...scene.state.entries.values()].filter(suits);
    return suited.length === 0 ? undefined : command(suited[which % suited.length]!, scene);
  });
}

const inForce = (entry: EntryState) => entry.retracted === undefined;

function correction(world: World): fc.Arbitrary<Ask> {
  type Patch = (entry: EntryState, scene: Scene) => readonly Change[];
  const at = <T>(path: string, value: fc.Arbitrary<T>): fc.Arbitrary<Patch> =>
    value.map((to) => () => [{ path, value: to }]);
  const patch: fc.Arbitrary<Patch> = fc.oneof(
    at('/time/occurred', occurred),
    at('/time/occurred/label', fc.constantFrom('since six', 'before noon')),
    at('/attribution', attribution()),
    at('/actors', actors(world)),
    assertions(world).map((says): Patch => (_, scene) => [
      { path: '/assertions', value: says(scene) },
    ]),
    bounds().map(
      (start): Patch =>
        (entry) =>
          (entry.content.assertions ?? []).slice(0, 1).map(() => ({
            path: '/assertions/0/start',
            value: start,
          })),
    ),
    fc.nat().map((which): Patch => (entry, { state }) => [
      {
        path: '/derivedFrom',
        value: entry.content.derivedFrom.length > 0 ? [] : numbersOf(state, which),
      },
    ]),
  );
  return onEntry(
    inForce,
    patch.map((changes) => (entry, scene) => ({
      kind: 'correct-entry',
      entryNo: entry.entryNo,
      class: 'clerical',
      reason: 'typed wrong',
      patch: changes(entry, scene),
    })),
  );
}

function amendment(world: World): fc.Arbitrary<Ask> {
  const retraction = onEntry(
    inForce,
    fc.nat().map((which) => ({ entryNo }, { state }) => {
      const [mergedInto] = which % 3 === 0 ? numbersOf(state, which) : [];
      return mergedInto === undefined
        ? { kind: 'retract-entry', entryNo, reason: 'error' }
        : { kind: 'retract-entry', entryNo, reason: 'duplicate', mergedInto };
    }),
  );
  const reinstatement = onEntry(
    (entry) => !inForce(entry),
    fc.constant(({ entryNo }) => ({ kind: 'reinstate-entry', entryNo, reason: 'it stands' })),
  );
  const reclassification = onEntry(
    inForce,
    fc.constantFrom(...world.kinds).map((to) => ({ entryNo }) => ({
      kind: 'reclassify-entry',
      entryNo,
      to,
      reason: 'another kind',
    })),
  );
  return fc.oneof(retraction, reinstatement, reclassification, regrading(), marking());
}

function regrading(): fc.Arbitrary<Ask> {
  const given = fc.record({
    reliability: fc.constantFrom(...RELIABILITIES),
    credibility: fc.constantFrom(1 as const, 4 as const),
    which: fc.nat(),
  });
  return onEntry(
    inForce,
    given.map(({ reliability, credibility, which }) => ({ entryNo }, { state }) => ({
      kind: 'regrade-entry',
      entryNo,
      reliability,
      credibility,
      rationale: 'seen again',
      because: numbersOf(state, which),
    })),
  );
}

function marking(): fc.Arbitrary<Ask> {
  const tlp = fc.constantFrom('TLP:RED' as const, 'TLP:AMBER' as const);
  return onEntry(
    inForce,
    tlp.map((to) => ({ entryNo }) => ({
      kind: 'mark-entry',
      entryNo,
      tlp: to,
      reason: 'people could be known',
    })),
  );
}

function verification(): fc.Arbitrary<Ask> {
  const outcome = fc.constantFrom(
    'verified' as const,
    'verified' as const,
    'refuted' as const,
    'inconclusive' as const,
  );
  const command = outcome.map((is) => ({ entryNo }: EntryState): Command => ({
    kind: 'verify-entry',
    entryNo,
    outcome: is,
    rationale: 'looked into',
  }));
  const again = (entry: EntryState) => inForce(entry) && entry.verification !== 'unverified';
  return fc.oneof(onEntry(inForce, command), onEntry(again, command));
}

function related<Type extends RelationType>(type: Type) {
  return { type, ...(type === 'corroborates' || type === 'contradicts' ? { aspect: 'what' } : {}) };
}

function duplication(): fc.Arbitrary<Ask> {
  const types: readonly RelationType[] = [
    'duplicate_of',
    'duplicate_of',
    'relates_to',
    'supersedes',
    'supersedes',
    'corroborates',
    'contradicts',
    'contradicts',
    'supersedes',
  ];
  const added = onEntry(
    inForce,
    fc
      .record({ type: fc.constantFrom(...types), which: fc.nat() })
      .map(({ type, which }) => ({ entryNo }, { state }) => ({
        kind: 'add-relation',
        entryNo,
        relation: { ...related(type), target: numbersOf(state, which)[0] ?? entryNo },
      })),
  );
  const standing = (entry: EntryState) => entry.relations.filter((r) => r.withdrawn === undefined);
  const withdrawn = onEntry(
    (entry) => inForce(entry) && standing(entry).length > 0,
    fc.constant((entry: EntryState) => ({
      kind: 'withdraw-relation',
      entryNo: entry.entryNo,
      relationId: standing(entry)[0]!.id,
      reason: 'not the same',
    })),
  );
  return fc.oneof(added, withdrawn);
}
