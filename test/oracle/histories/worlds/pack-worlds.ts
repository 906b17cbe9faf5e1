import { type Command, type Subject } from '@sitlog/situation';
import { type AspectRow, type Coded, SHIPPED, vocabularyOfPacks } from '@sitlog/vocabulary';
import * as fc from 'fast-check';
import { type Step } from '../commands.js';
import { ACTORS, AUTHORS, type World } from './world.js';

const ALL = vocabularyOfPacks(SHIPPED);
/** So many types of subject, and so many kinds of each: few, so that accounts meet. */
const MOST_TYPES = 3;
const MOST_KINDS = 5;
/** They feed no line, or speak of none. */
const BESIDE = ['statement.forecast', 'statement.analysis', 'background.context'];

const TYPES = ALL.subjectTypes.all.map(({ code }) => code).filter((type) => kindsOf(type).length);

function kindsOf(type: string): readonly string[] {
  return ALL.kinds.all.filter(({ speaksOf }) => speaksOf === type).map(({ code }) => code);
}

/**
 * Worlds out of what the shipped packs say: a type of subject that a pack speaks of, with some of the kinds of that pack, perhaps others of other packs,
 * and all their aspects.
 */
export function packWorld(pack: string): fc.Arbitrary<World> {
  const spokenOf = TYPES.filter((type) => kindsOf(type).some(isOf(pack)));
  return fc
    .tuple(
      fc.constantFrom(...spokenOf),
      fc.uniqueArray(fc.constantFrom(...TYPES), { maxLength: MOST_TYPES - 1 }),
    )
    .chain(([first, others]) => {
      const rest = others.filter((type) => type !== first);
      return fc
        .tuple(someKindsOf(first, pack), ...rest.map((type) => someKinds(kindsOf(type))))
        .map((kinds) => worldOf([first, ...rest], [...new Set(kinds.flat())]));
    });
}

function isOf(pack: string): (kind: string) => boolean {
  return (kind) => ALL.kinds.get(kind)!.pack === pack;
}

function someKindsOf(type: string, pack: string): fc.Arbitrary<readonly string[]> {
  const all = kindsOf(type);
  return fc
    .tuple(fc.constantFrom(...all.filter(isOf(pack))), someKinds(all))
    .map(([own, some]) => [own, ...some].slice(0, MOST_KINDS));
}

function someKinds(kinds: readonly string[]): fc.Arbitrary<readonly string[]> {
  return fc
    .shuffledSubarray<string>([...kinds], { minLength: 1 })
    .map((some) => some.slice(0, MOST_KINDS));
}

function worldOf(types: readonly string[], kinds: readonly string[]): World {
  const ids = types.map((type) => [type, type.replaceAll('_', '-')] as const);
  const roles = kinds.flatMap(rolesIn);
  return {
    packs: packsOf(types, kinds),
    kinds: [...kinds, ...BESIDE],
    actorRoles: roles.length > 0 ? roles : [ALL.actorRoles.all[0]!.code],
    subjects: Object.fromEntries(
      ids.map(([type, id]): [string, readonly Subject[]] => [id, [{ type, name: id }]]),
    ),
    atFirst: [ids.map(([, id]) => id)],
    propositions: ids.flatMap(([type, id]) =>
      ALL.aspectsOf(type).map((row): [string, readonly string[]] => [
        `${id}/${row.code}`,
        valuesOf(row),
      ]),
    ),
  };
}

function rolesIn(kind: string): readonly string[] {
  const { asserts = [], denies = [], ends = [] } = ALL.kinds.get(kind)!;
  return [...asserts, ...denies, ...ends].flatMap((said) =>
    'actorsIn' in said && typeof said.actorsIn === 'string' ? [said.actorsIn] : [],
  );
}

/** The packs of these types and kinds; what they require is adopted with them. */
function packsOf(types: readonly string[], kinds: readonly string[]): readonly string[] {
  const ofTypes = types.map((type) => ALL.subjectTypes.get(type)!.pack);
  return [...new Set([...ofTypes, ...kinds.map((code) => ALL.kinds.get(code)!.pack)])];
}

function valuesOf({ values = {}, open, actor, abstain }: Coded<AspectRow>): readonly string[] {
  const named = actor === true ? ACTORS : Object.keys(values);
  const own = open === true || named.length === 0 ? ['something', 'else'] : [];
  return [...named, ...own, ...(abstain === undefined ? [] : [abstain])];
}

/** Now and then a pack is adopted, or dropped: what can be said changes, and what was said stays. */
export function packStep(): fc.Arbitrary<Step> {
  const command = fc
    .record({ pack: fc.constantFrom(...SHIPPED.map(({ pack }) => pack)), drops: fc.boolean() })
    .map(({ pack, drops }): Command => ({ kind: drops ? 'drop-pack' : 'adopt-pack', pack }));
  return fc.record({
    author: fc.constantFrom(...AUTHORS),
    wait: fc.constant(1),
    ask: command.map((asked) => () => asked),
  });
}
