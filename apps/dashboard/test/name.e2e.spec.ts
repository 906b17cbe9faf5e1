import { expect, it } from '@jest/globals';
import { axeFindings, describeInBrowser } from './support/browser.js';
import { writtenInBar } from './support/kept.js';
import { screenSuite } from './support/suite.js';

const LINE = 'Mortar fire heard in the east ^reuters';

describeInBrowser('the name of who writes', () => {
  const { server, open } = screenSuite();

  it('is asked for by the first Enter, never before; what was written stays until there is one', async () => {
    const page = await open('/situations/ALE/board', { name: null });
    const question = page.getByRole('dialog', { name: 'Who writes here' });
    await page.getByRole('button', { name: 'No name yet' }).waitFor();
    expect(await question.isVisible()).toBe(false);
    await page.locator('.truth.live').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.type(LINE);
    await page.keyboard.press('Enter');
    await question.waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'hidden' });
    await writtenInBar(page, LINE);
    await page.keyboard.press('Enter');
    await question.waitFor();
    await page.keyboard.type('operator');
    await page.keyboard.press('Enter');
    await question.getByRole('alert').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Mona');
    await page.keyboard.press('Enter');
    await page.locator('.log-state.recorded').waitFor();
    await page.getByRole('button', { name: 'Writing as Mona (unauthenticated)' }).waitFor();
    await writtenInBar(page, '');

    await page.keyboard.type('Second line ^reuters');
    await page.keyboard.press('Enter');
    await writtenInBar(page, '');
    expect(await question.isVisible()).toBe(false);
    const { body } = await server().api.get(
      '/v1/situations/ALE/entries?order=recorded&direction=descending&limit=1',
    );
    expect(JSON.stringify(body)).toContain('"author":"Mona"');
  });

  it('is shown, and changed there by who takes the seat', async () => {
    const page = await open('/situations/ALE/board?lang=ar', { name: 'منى' });
    await page.getByRole('button', { name: 'تكتب باسم' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Layla');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Layla' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.reload();
    await page.getByRole('button', { name: 'Layla' }).waitFor();
  });
});
