import { describe, expect, it, test } from '@jest/globals';
import { type BoardItem, type ItemKind } from '@sitlog/board';
import { type Command, type Figure, figureKey, type RelationType } from '@sitlog/situation';
import { at, saying, type Saying } from '../../../test/oracle/histories/talk-commands.js';
import { figure, type ToldEntry } from '../../board/test/figures.js';
import { registered } from '../../board/test/pieces-compared.js';
import { byMany, exactly, groupOf, talks, wordsOf as wordsIn } from '../test/items.js';
import { english } from './en/index.js';
import { textOf } from './phrase.js';
import { itemInWords } from './item.js';

const VOICE = { words: english, naming: { value: String } };
const wordsOf = (wanted: ItemKind, items: readonly BoardItem[]): readonly string[] =>
  wordsIn(wanted, items, english);
const inWords = (told: readonly ToldEntry[]): string =>
  textOf(itemInWords(groupOf(told), { kind: 'figures' }, VOICE));

describe('a figure in words', () => {
  test.each<[words: string, said: Partial<Figure>]>([
    ['336', { quantifier: 'exact_as_reported', best: 336 }],
    ['at least 82', { quantifier: 'at_least', min: 82 }],
    ['at most 9', { quantifier: 'at_most', max: 9 }],
    ['about 300', { quantifier: 'approx', best: 300 }],
    ['at least 5', { quantifier: 'approx', min: 5 }],
    ['10 to 15', { quantifier: 'range', min: 10, max: 15 }],
    ['10', { quantifier: 'range', min: 10, max: 10 }],
    ['12 [10 to 15]', { quantifier: 'range', min: 10, best: 12, max: 15 }],
    ['12 [at least 10]', { quantifier: 'range', min: 10, best: 12, max: 12 }],
    ['12 [at most 15]', { quantifier: 'range', min: 12, best: 12, max: 15 }],
    ['“dozens”', { verbal: 'dozens' }],
    ['“more than we could count”', { verbal: 'more than we could count' }],
    ['at least 30', { verbal: 'dozens', quantifier: 'at_least', min: 30 }],
    ['0', { quantifier: 'exact_as_reported', best: 0 }],
    ['no number', {}],
  ])('is %s', (words, said) => {
    expect(inWords([{ figures: [figure(said)] }])).toBe(`${words} (a)`);
  });
});

describe('figures in words', () => {
  it('stand side by side, and of many the first six with the number of the others', () => {
    expect(inWords(byMany(2))).toBe('1 (o1) and 2 (o2)');
    expect(inWords(byMany(6))).toBe(
      '1 (o1) and 2 (o2) and 3 (o3) and 4 (o4) and 5 (o5) and 6 (o6)',
    );
    expect(inWords(byMany(8))).toBe('1 (o1), 2 (o2), 3 (o3), 4 (o4), 5 (o5), 6 (o6) and 2 more');
  });

  it('are given by our own desk where nobody is named', () => {
    expect(inWords([{ by: 'desk', figures: [exactly(2)] }])).toBe('2 (our own desk)');
  });

  it('say which are only possible, assessed or preferred', () => {
    const possible: ToldEntry = { by: 'b', at: [1, 20], figures: [exactly(2)] };
    const figures = [exactly(3)];
    const assessed: ToldEntry = { by: 'c', figures, content: { mode: 'assessment' } };
    const choice = { figure: 0, key: figureKey(exactly(1)), reason: 'x', by: 'anna', at: 0 };
    const preferred: ToldEntry = { figures: [exactly(1)], state: { preferences: [choice] } };
    expect(inWords([possible])).toBe('possibly 2 (b)');
    expect(inWords([assessed])).toBe('assessed 3 (c)');
    expect(inWords([preferred, possible, assessed])).toBe(
      '1 (a), possibly 2 (b), assessed 3 (c), ALE-001 preferred by anna',
    );
  });
});

const between = (from: number, to: number) => {
  const occurred = { from: at(from), to: at(to), precision: 'interval' } as const;
  return { more: { time: { occurred } } };
};

describe('a demand in words', () => {
  const first = (...commands: readonly Command[]) => wordsOf('demands', talks(...commands))[0];
  const made = saying({ hour: 8, demand: {} });

  it('names its life and who tells it in which way', () => {
    expect(first()).toBe('unknown, told by nobody');
    expect(first(made, saying({ hour: 9, from: 'src-un', demand: {} }))).toBe(
      'open, stated (src-red) and reported (src-un)',
    );
    const aspects = { status: { facet: 'talks', exclusive: true } };
    const freely = registered('subject', 'dem-1', { type: 'demand', aspects });
    const start = { earliest: at(8), latest: at(8) };
    const assertions = [{ proposition: 'dem-1/status', value: 'not_yet_met', start }];
    expect(first(freely, saying({ hour: 8, demand: {}, more: { assertions } }))).toBe(
      'not yet met, stated (src-red)',
    );
  });

  it('names each deadline as it is written, and how it stands', () => {
    const by = (from: string, deadline: string) =>
      saying({ hour: 8, from, demand: { deadline }, more: { assertions: [] } });
    expect(first(by('src-red', at(20)), by('src-blue', '2016-12-14'))).toBe(
      `unknown, stated (src-red) and alleged (src-blue), deadline 2016-12-14 possibly passed, deadline ${at(20)} ahead`,
    );
    expect(first(by('src-red', at(14)), by('src-blue', '2016-12-14T15:00:00+01:00'))).toBe(
      `unknown, stated (src-red) and alleged (src-blue), deadline ${at(14)} or 2016-12-14T15:00:00+01:00 passed`,
    );
  });

  it('names what meets it, and how', () => {
    const met = saying({ hour: 9, kind: 'talks.demand_met' });
    const fulfilling = saying({
      ...{ hour: 10, from: 'src-un', kind: 'movement.convoy_departed', about: [] },
      relations: [{ type: 'fulfils', target: 'TLK-001' }],
    });
    expect(first(made, met, fulfilling)).toBe(
      'met, stated (src-red), says met: TLK-002, fulfils: TLK-003',
    );
  });
});

describe('a forecast in words', () => {
  const made = (windowFrom: string, windowTo: string, said: Partial<Saying> = {}): Command =>
    saying({
      ...{ hour: 8, kind: 'statement.forecast', forecast: { what: 'rain', windowFrom, windowTo } },
      ...said,
    });

  test.each<[string, ...Parameters<typeof made>]>([
    [`window ${at(16)} to ${at(18)} ahead (src-red)`, at(16), at(18)],
    [`window ${at(10)} to ${at(18)} open (src-red)`, at(10), at(18)],
    [`window ${at(10)} to ${at(12)} ended (src-red)`, at(10), at(12)],
    [
      `possibly made, window ${at(16)} to ${at(18)} ahead (src-red)`,
      at(16),
      at(18),
      between(14, 16),
    ],
  ])('is %s', (words, ...said) => {
    expect(wordsOf('forecasts', talks(made(...said)))).toEqual([words]);
  });

  it('names what is said of it', () => {
    const about = (type: RelationType, from: string): Command =>
      saying({
        ...{ hour: 12, from, kind: 'statement.analysis', about: [] },
        relations: [{ type, target: 'TLK-001' }],
      });
    const linked = [about('in_tension_with', 'src-un'), about('fulfils', 'src-blue')];
    expect(wordsOf('forecasts', talks(made(at(10), at(12)), ...linked))).toEqual([
      `window ${at(10)} to ${at(12)} ended (src-red), TLK-002 in tension with it, TLK-003 fulfils it`,
    ]);
  });
});

describe('an alert in words', () => {
  it('names when what it is raised for is due, in all ways in which that is written', () => {
    const by = (from: string, deadline: string) => saying({ hour: 8, from, demand: { deadline } });
    const pieces = talks(by('src-red', at(14)), by('src-blue', '2016-12-14T15:00:00+01:00'));
    expect(wordsOf('raised', pieces)).toEqual([
      `raised, due ${at(14)} or 2016-12-14T15:00:00+01:00`,
    ]);
  });
});

describe('what is not there, in words', () => {
  test.each<[ItemKind, string]>([
    ['figures', 'not on the board'],
    ['demands', 'not on the board'],
    ['forecasts', 'not on the board'],
    ['raised', 'not raised'],
  ])('of %s is %s', (kind, words) => {
    expect(textOf(itemInWords(null, { kind }, VOICE))).toBe(words);
  });
});
