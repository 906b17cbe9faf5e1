import { expect, it } from '@jest/globals';
import { latinIn } from '../../../libs/words/test/arabic.js';
import { describeInBrowser } from './support/browser.js';
import { screenSuite } from './support/suite.js';

const NOON = encodeURIComponent('2016-12-14T12:00:00+02:00');
const BOARD = `/situations/ALE/board?validAt=${NOON}&knownAt=${NOON}`;

const WHY = '[data-proposition="agr-1/observance"] .explanation';
/** What the page says of its own: neither names nor numbers of entries. */
const WITHOUT_NAMES = `(() => {
  const copy = document.querySelector('${WHY}').cloneNode(true);
  copy.querySelectorAll('bdi, .entry-no').forEach((named) => named.remove());
  return copy.textContent;
})()`;
const DIRECTION = `getComputedStyle(document.querySelector('${WHY}')).direction`;

describeInBrowser('the board in Arabic', () => {
  const { open } = screenSuite();

  it('says why an answer stands without a word of English but names', async () => {
    const page = await open(`${BOARD}&lang=ar`);
    const why = page.locator(WHY);
    await why.locator('summary').click();
    await why.locator('.entry-no').first().waitFor();
    const sentences = await why.locator('p').allInnerTexts();
    expect(sentences[0]).toMatch(/^يؤكده خصمان: /);
    const own = String(await page.evaluate(WITHOUT_NAMES));
    expect(own.length).toBeGreaterThan(200);
    expect(latinIn(own)).toEqual([]);
    expect(await page.evaluate(DIRECTION)).toBe('rtl');
  });

  it('names states, grades and measures in Arabic', async () => {
    const page = await open(`${BOARD}&lang=ar`);
    const states = page.locator('.proposition .state');
    await states.first().waitFor();
    expect((await states.allInnerTexts()).flatMap(latinIn)).toEqual([]);
    const grades = await page.locator('.grade-words, .grade .visually-hidden').allTextContents();
    expect(grades.length).toBeGreaterThan(3);
    expect(grades.flatMap(latinIn)).toEqual([]);
    const measures = await page.locator('.figure-group h4').allInnerTexts();
    expect(measures.length).toBeGreaterThan(1);
    expect(measures.flatMap(latinIn)).toEqual([]);
  });

  it('tells the same in English where that is chosen', async () => {
    const page = await open(BOARD);
    const why = page.locator(WHY);
    await why.locator('summary').click();
    await why.locator('.entry-no').first().waitFor();
    expect(await why.locator('p').first().innerText()).toMatch(/^Confirmed by adversaries: /);
    expect(await why.locator('li').first().innerText()).toMatch(
      /^ALE-017 Ministry of Defence of Russia: “breached”, since some time between .* and .*\. It counts\.$/,
    );
  });
});
