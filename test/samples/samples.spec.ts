import { describe, expect, test } from '@jest/globals';
import { type Vocabulary, vocabularyOfPacks } from '@sitlog/vocabulary';
import {
  type Assertion,
  entriesOf,
  type Entry,
  type Figure,
  packsOf,
  registered,
  SAMPLES,
  type Step,
} from './sample.js';

/** It names nobody whose needs these are, so that its figure alone is on the board. */
const COUNTS_ONLY = 'ALE-028';

/** What a kind would say, but for what the entry says by itself, of subjects that it is not about. */
function unsaid(
  { body, entryNo }: Entry,
  types: ReadonlyMap<string, string>,
  words: Vocabulary,
): string[] {
  const kind = words.kinds.get(body.kind ?? '');
  if (kind === undefined) return [`unknown kind ${body.kind ?? ''}`];
  const says = [...(kind.asserts ?? []), ...(kind.denies ?? []), ...(kind.ends ?? [])];
  if (body.about === undefined && entryNo === COUNTS_ONLY) return [];
  if (says.length === 0 || body.assertions !== undefined || kind.feedsNot !== undefined) return [];
  const isHeard = (body.about ?? []).some((id) => types.get(id) === kind.speaksOf);
  return isHeard ? [] : [`${kind.code} about no ${kind.speaksOf ?? ''}`];
}

/** Assertions of aspects and values that the packs do not have. */
function unknownSaid(said: Assertion, types: ReadonlyMap<string, string>, words: Vocabulary) {
  const [subject = '', aspect = ''] = said.proposition.split('/');
  const row = words.aspectOf(types.get(subject) ?? '', aspect);
  const { value } = said;
  const isKnown =
    row !== undefined &&
    (value === undefined
      ? said.ends === true
      : row.values === undefined || row.open === true || value in row.values);
  return isKnown ? [] : [`${said.proposition}: ${value ?? ''}`];
}

function unknownFigure({ measure, unit, stockFlow }: Figure, words: Vocabulary): string[] {
  const row = words.measures.get(measure);
  const isKnown =
    row?.units.includes(unit) === true &&
    words.units.get(unit) !== undefined &&
    (row.stockFlow ?? stockFlow) === stockFlow;
  return isKnown ? [] : [`${measure} in ${unit}, ${stockFlow}`];
}

const unknownIn = (
  codes: readonly string[],
  table: { readonly get: (code: string) => unknown },
): readonly string[] => codes.filter((code) => table.get(code) === undefined);

describe.each(SAMPLES)('%s', (_, sample) => {
  const entries = entriesOf(sample);
  const words = vocabularyOfPacks(packsOf(sample));
  const subjects = registered(sample, 'subjects');
  const numbered = <Fault>(faults: (entry: Entry) => readonly Fault[]) =>
    entries.flatMap((entry) => faults(entry).map((fault) => [entry.entryNo, fault]));

  test('is an exercise and says that its times of recording are invented', () => {
    expect(sample.situation.mode).toBe('exercise');
    expect(sample.$comment).toMatch(/exercise.*times of recording.* invented/);
  });

  test('names packs that ship, each after those that it requires', () => {
    const packs = packsOf(sample);
    expect(packs).toHaveLength(sample.situation.packs?.length ?? 4);
    const missing = packs.flatMap(({ requires = [] }, i) =>
      requires.filter((one) => packs.findIndex(({ pack }) => pack === one) >= i),
    );
    expect(missing).toEqual([]);
  });

  test('plays in the order of its clock, with its entries in the order of their numbers', () => {
    const moments = [sample.situation, ...sample.steps].map(({ recordedAt }) =>
      Date.parse(recordedAt),
    );
    expect(moments).toEqual(moments.toSorted((a, b) => a - b));
    expect(entries.map(({ entryNo }) => entryNo)).toEqual(
      entries.map((__, i) => `${sample.situation.code}-${String(i + 1).padStart(3, '0')}`),
    );
  });

  test('tells each entry by a kind of its packs, about a subject of which the kind speaks', () => {
    expect(numbered((entry) => unsaid(entry, subjects, words))).toEqual([]);
    expect(unknownIn([...subjects.values()], words.subjectTypes)).toEqual([]);
  });

  test('asserts aspects and values that its packs have', () => {
    const unknown = ({ body }: Entry) =>
      (body.assertions ?? []).flatMap((said) => unknownSaid(said, subjects, words));
    expect(numbered(unknown)).toEqual([]);
  });

  test('counts by measures, in their units', () => {
    const unknown = ({ body }: Entry) =>
      (body.figures ?? []).flatMap((figure) => unknownFigure(figure, words));
    expect(numbered(unknown)).toEqual([]);
  });

  test('gives roles and types of sources that its packs have', () => {
    const roles = (of: 'actors' | 'places') => (entry: Entry) =>
      (entry.body[of] ?? []).map(({ role }) => role);
    const types = [...registered(sample, 'sources').values()];
    expect([
      ...unknownIn(entries.flatMap(roles('actors')), words.actorRoles),
      ...unknownIn(entries.flatMap(roles('places')), words.placeRoles),
      ...unknownIn(types, words.sourceTypes),
    ]).toEqual([]);
  });

  test('refers to what is there by then', () => {
    const known = new Set<string | undefined>();
    const referred = ({ path, body }: Step): readonly string[] => [
      ...(body.about ?? []),
      ...(body.attribution ?? []).map(({ sourceId }) => sourceId),
      ...(body.places ?? []).flatMap(({ placeId = [] }) => placeId),
      ...(body.actors ?? []).flatMap(({ actorId = [] }) => actorId),
      ...(body.relations ?? []).map(({ target }) => target),
      ...(/^\/entries\/([^/]+)\//.exec(path)?.slice(1) ?? []),
    ];
    const unknown = sample.steps.flatMap((step) => {
      const faults = referred(step).filter((id) => !known.has(id));
      known.add(step.entryNo ?? step.path.split('/')[2]);
      return faults.map((id) => [step.entryNo ?? step.path, id]);
    });
    expect(unknown).toEqual([]);
  });
});

describe.each(SAMPLES.filter(([, { situation }]) => situation.packs !== undefined))(
  '%s has what a desk has to cope with:',
  (_, sample) => {
    const bodies = entriesOf(sample).map(({ body }) => body);
    const acts = (name: string) => sample.steps.filter(({ path }) => path.endsWith(`/${name}`));
    const relates = (type: string) =>
      bodies.some(({ relations = [] }) => relations.some((one) => one.type === type));
    const counts = (quantifier: string) =>
      bodies.some(({ figures = [] }) => figures.some((one) => one.quantifier === quantifier));

    test.each<readonly [string, () => boolean]>([
      ['25 entries or more', () => bodies.length >= 25],
      ['a correction', () => acts('corrections').length > 0],
      ['a new grade', () => acts('gradings').length > 0],
      ['a duplicate', () => acts('retraction').some(({ body }) => body.reason === 'duplicate')],
      ['a contradiction', () => relates('contradicts')],
      ['an alert', () => bodies.some(({ kind = '' }) => /^(alert|warning)\./.test(kind))],
      ['a forecast', () => bodies.some(({ kind }) => kind === 'statement.forecast')],
      ['a range', () => counts('range')],
      ['a number in words', () => counts('verbal')],
      ['places with positions', () => registered(sample, 'places').size >= 5],
    ])('%s', (__, holds) => {
      expect(holds()).toBe(true);
    });
  },
);
