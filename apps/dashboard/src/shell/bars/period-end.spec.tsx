/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { servedWith } from '../../testing/test-desk.js';
import { testPage } from '../../testing/test-page.js';
import { SITUATION } from '../../testing/test-situation.js';
import { PeriodEnd } from './period-end.js';

const operationalPeriod = { from: '2016-12-14T06:00:00Z', to: '2016-12-14T18:00:00Z' };

async function at(validAt: string, lang: 'en' | 'ar' = 'en', told: object = { operationalPeriod }) {
  return testPage(<PeriodEnd />, {
    answer: servedWith(undefined, { ...SITUATION, ...told }),
    href: `http://desk.test/situations/ALE/board?validAt=${validAt}`,
    lang,
  });
}

describe('the operational period in the strip', () => {
  it.each([
    ['2016-12-14T05:59:00Z', 'Period begins', 'ahead'],
    ['2016-12-14T06:00:00Z', 'Period ends', 'current'],
    ['2016-12-14T18:00:00Z', 'Period ended', 'over'],
  ])('is told as of %s: %s', async (validAt, words, state) => {
    const { text, the } = await at(validAt);
    expect(text()).toMatch(words);
    expect(text()).toMatch(state === 'ahead' ? /08:00/ : /20:00/);
    expect(the('link').classList.contains(state)).toBe(true);
    expect(the('link').getAttribute('href')).toMatch(/^\/situations\/ALE\/setup\?.*part=situation/);
  });

  it('is told in Arabic', async () => {
    expect((await at('2016-12-14T12:00:00Z', 'ar')).text()).toMatch('تنتهي الفترة');
  });

  it('is not there where none is said', async () => {
    expect((await at('2016-12-14T12:00:00Z', 'en', {})).text()).toBe('');
  });
});
