import { describe, expect, it } from '@jest/globals';
import { testDesk } from '../../testing/test-desk.js';
import { lineText, rangeText } from './figure-text.js';

const BOUNDS = { low: null, high: null, openLow: false, openHigh: false };

describe('what figures span', () => {
  it.each([
    ['nothing known', {}, 'how many is unknown', 'العدد غير معروف'],
    ['nought on', { low: 0 }, 'unknown how many, at least some', 'العدد غير معروف، لكنه ليس صفرًا'],
    ['one on', { low: 1 }, 'unknown how many, at least some', 'العدد غير معروف، لكنه ليس صفرًا'],
    ['two on', { low: 2 }, 'at least 2', '2 على الأقل'],
    ['an end that may be passed', { low: 4, high: 9, openHigh: true }, 'at least 4', '4 على الأقل'],
    ['an end alone', { high: 15 }, 'at most 15', '15 على الأكثر'],
    [
      'a beginning that may be lower',
      { low: 4, high: 9, openLow: true },
      'at most 9',
      '9 على الأكثر',
    ],
    ['one number', { low: 15, high: 15 }, '15', '15'],
    ['two numbers', { low: 4, high: 9 }, '4 to 9', 'من 4 إلى 9'],
  ])('is told of %s', async (_, bounds, english, arabic) => {
    const { desk } = await testDesk();
    expect(rangeText(desk, { ...BOUNDS, ...bounds })).toBe(english);
    await desk.words.speak('ar');
    expect(rangeText(desk, { ...BOUNDS, ...bounds })).toBe(arabic);
  });
});

describe('one figure', () => {
  const line = (given: object): Parameters<typeof lineText>[1] => ({
    ...{ low: null, best: null, high: null, quantifier: 'about' },
    ...given,
  });

  it.each([
    ['words of its source', { verbal: 'dozens', low: 24, high: 60 }, '“dozens”'],
    ['no number', { quantifier: 'unknown' }, 'how many is unknown'],
    ['no number, from nought on', { quantifier: 'unknown', low: 0 }, 'how many is unknown'],
    ['some', { quantifier: 'unknown', low: 1 }, 'unknown how many, at least some'],
    ['one number', { low: 40, best: 40, high: 40 }, '40'],
    ['a best one within bounds', { low: 30, best: 40, high: 50 }, '30 to 50'],
    ['bounds that meet', { low: 40, high: 40 }, '40'],
    ['a lower bound', { low: 40 }, 'at least 40'],
    ['an upper bound', { high: 40 }, 'at most 40'],
    ['no bound at all', { best: 40 }, '40'],
  ])('is told as its source gives %s', async (_, given, told) => {
    const { desk } = await testDesk();
    expect(lineText(desk, line(given))).toBe(told);
  });
});
