import { describe, expect, it } from '@jest/globals';
import { type ExcludedFigure } from '@sitlog/board';
import { type Figure } from '@sitlog/situation';
import { explained, figure } from '../../board/test/figures.js';
import { english } from './en/index.js';
import { excludedInWords, conversionInWords } from './figures.js';
import { textOf } from './phrase.js';

const [SOME] = explained([
  { figures: [figure({ best: 1 })], at: 1 },
  { figures: [figure({ best: 2 })], at: 2 },
]).excluded;

describe('why a figure is set aside, in words', () => {
  it.each<[ExcludedFigure['verdict'], readonly string[], string]>([
    ['possible', [], 'It may hold at this moment, or may not.'],
    ['stands', [], 'It stands.'],
    ['not_yet', [], 'It holds only from a later moment.'],
    ['superseded', ['ALE-002'], 'The same origin gives a later figure of the same: ALE-002.'],
    ['retracted', [], 'Its entry is retracted.'],
    ['retracted', ['ALE-002'], 'Its entry is retracted: ALE-002.'],
    ['refuted', [], 'Its entry is refuted.'],
    ['duplicate', ['ALE-002', 'ALE-003'], 'Its entry is a duplicate: ALE-002, ALE-003.'],
    ['mode', [], 'Its entry is neither an occurrence nor a statement nor an assessment.'],
    ['kind', [], 'Forecasts, analysis and background are no figures of the situation.'],
    ['repeats', ['ALE-002'], 'Its entry only repeats others: ALE-002.'],
    ['role', [], 'Its entry marks it as superseded.'],
  ])('%s %j: %s', (verdict, because, words) => {
    expect(textOf(excludedInWords({ ...SOME!, verdict, because }, english))).toBe(words);
  });
});

describe('households as persons, in words', () => {
  it('name the size that the source states, where they became persons', () => {
    const numbersOf = (said: Figure) =>
      explained([{ figures: [said] }]).groups[0]!.lines[0]!.line.numbers;
    const households = figure({ unit: 'household', best: 10 });
    expect(conversionInWords(numbersOf({ ...households, householdSize: 5.5 }), english)).toBe(
      'converted with a stated size of 5.5',
    );
    expect(conversionInWords(numbersOf(households), english)).toBeUndefined();
  });
});
