import { describe, expect, test } from '@jest/globals';
import { ACTS } from '@sitlog/situation';
import {
  type CorpusLine,
  type CorpusPart,
  linesOf,
  NAMES,
  readBy,
  SETS,
  wordsOf,
} from './corpus.js';
import { faultIf, faultsIn, type Of } from './faults-in.js';
import { namesOf, restsOn, spelt } from './names.js';

type NamedPart = Of<'source' | 'actor' | 'place' | 'subject'>;

const NAMED = ['source', 'actor', 'place', 'subject'] as const;

/** Codes that a table does not have, and that there are none at all. */
const unknownIn = (
  codes: readonly string[],
  table: { readonly get: (code: string) => unknown },
): readonly string[] => [
  ...codes.filter((code) => table.get(code) === undefined),
  ...faultIf(codes.length === 0, 'none'),
];

const readAs = (part: CorpusPart): readonly string[] => {
  if (part.is === 'kind') return part.codes;
  return 'ids' in part ? part.ids : [];
};

describe.each(NAMES)('the readings of %s', (name) => {
  const situation = readBy(name);
  const words = wordsOf(situation);
  const lines = SETS.flatMap((set) => linesOf(name, set));
  const { sources, actors, places, subjects } = situation;
  const registers = { source: sources, actor: actors, place: places, subject: subjects };
  const registered = Object.values(registers).flat();
  const ids = new Set(registered.map(({ id }) => id));

  test('are of packs that ship, and their registers of types that these have', () => {
    expect(words.packs.map(({ pack }) => pack)).toEqual(situation.packs);
    const types = (items: typeof sources) => items.map(({ type = '' }) => type);
    expect(unknownIn(types(subjects), words.subjectTypes)).toEqual([]);
    expect(unknownIn(types(sources), words.sourceTypes)).toEqual([]);
    expect(ids.size).toBe(registered.length);
    expect(places.filter(({ within }) => within !== undefined && !ids.has(within))).toEqual([]);
  });

  test.each(Object.entries(registers))('know one %s by each name', (_, items) => {
    const names = items.flatMap((item) => [...new Set(namesOf(item))]);
    expect(names.filter((one, i) => names.indexOf(one) !== i)).toEqual([]);
  });

  test('name kinds, roles and acts that there are', () => {
    expect(faultsIn(lines, ['kind'], ({ codes }) => unknownIn(codes, words.kinds))).toEqual([]);
    expect(faultsIn(lines, ['place'], ({ roles }) => unknownIn(roles, words.placeRoles))).toEqual(
      [],
    );
    expect(faultsIn(lines, ['actor'], ({ roles }) => unknownIn(roles, words.actorRoles))).toEqual(
      [],
    );
    expect(
      faultsIn(lines, ['source'], ({ acts }) =>
        unknownIn(acts, { get: (act) => ACTS.find((one) => one === act) }),
      ),
    ).toEqual([]);
  });

  test('name what is registered', () => {
    const unknown = (part: NamedPart): readonly string[] =>
      part.ids.filter((id) => !registers[part.is].some((item) => item.id === id));
    expect(faultsIn(lines, NAMED, unknown)).toEqual([]);
    const strangers = ({ by = [], of = [] }: Of<'demand'>): readonly string[] =>
      [...by, ...of].filter((id) => !actors.some((actor) => actor.id === id));
    expect(faultsIn(lines, ['demand'], strangers)).toEqual([]);
  });

  test('are certain only of what has a name in the registers', () => {
    const unfounded = (part: NamedPart): readonly string[] => {
      const isSupposed = part.certainty !== undefined || 'implied' in part || 'described' in part;
      const meant = registers[part.is].filter(({ id }) => part.ids.includes(id));
      return faultIf(!isSupposed && !meant.some((item) => restsOn(part.text, item)), part.text);
    };
    expect(faultsIn(lines, NAMED, unfounded)).toEqual([]);
  });

  test('ask about what has no name there, and about nothing that has one', () => {
    const wrong = (part: NamedPart): readonly string[] => {
      if (part.ids.length > 0 || 'described' in part) return [];
      const isKnown = registers[part.is].some((item) => namesOf(item).includes(spelt(part.text)));
      return faultIf(isKnown || part.certainty !== 'ask', part.text);
    };
    expect(faultsIn(lines, NAMED, wrong)).toEqual([]);
  });

  test('never have what would record something false, which could be read', () => {
    const isKnown = (one: string): boolean =>
      ids.has(one) || [words.kinds, words.measures].some(({ get }) => get(one) !== undefined);
    const wrong = ({ never = [], parts }: CorpusLine): readonly string[] => {
      const right = new Set(parts.flatMap(readAs));
      return never.filter((one) => right.has(one) || !isKnown(one));
    };
    expect(lines.flatMap((line) => wrong(line).map((one) => [line.id, one]))).toEqual([]);
  });
});
