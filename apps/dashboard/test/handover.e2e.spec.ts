import { expect, it } from '@jest/globals';
import { type ReportsResponse, type ShiftsResponse } from '@sitlog/api-types';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { sampleWedNoon } from './support/input.js';
import { keptLine } from './support/kept.js';
import { tabToNamed } from './support/keyboard.js';
import { screenSuite } from './support/suite.js';

const THEN = 'validAt=2016-12-14T10:30:00%2B02:00&knownAt=2016-12-14T10:30:00%2B02:00';
const SINCE = 'fromKnownAt=2016-12-14T08:00:00%2B02:00';

describeInBrowser('the handover', () => {
  const { server, open } = screenSuite();
  const onShift = async (): Promise<readonly string[]> =>
    (await server().api.get<ShiftsResponse>('/v1/situations/ALE/shifts')).body.shifts.map(
      ({ person }) => person,
    );
  const reports = async (): Promise<ReportsResponse['reports']> =>
    (await server().api.get<ReportsResponse>('/v1/situations/ALE/reports')).body.reports;

  it('as a draft says what presses first, then what changed, with figures and the entries of the shift', async () => {
    const page = await open(`/situations/ALE/board?${THEN}&${SINCE}`);
    await page.locator('.state-contested').first().waitFor();
    await page.goto(`${server().url}/situations/ALE/handover?${THEN}&${SINCE}`);
    await page.locator('.report').waitFor();
    const titles = await page.locator('.report h4').allInnerTexts();
    expect(titles.map((title) => title.replace(/^\d+\. /, ''))).toEqual([
      ...['Alerts and deadlines', 'What changed during the shift', 'Disputed', 'Figures'],
      ...['Tasks still open', 'Open questions', 'Growing old', 'Entries of the shift'],
      ...['Next actions', 'Signatures', 'How this was made'],
    ]);
    const report = page.locator('.report');
    expect(await report.getByLabel('Disputed').innerText()).toMatch(/who broke it first/);
    expect(await report.getByLabel('What changed during the shift').innerText()).toMatch(/ → /);
    expect(await report.getByLabel('Figures').locator('tbody tr').count()).toBeGreaterThan(2);
    await report.locator('.tlp', { hasText: 'TLP:AMBER' }).first().waitFor();
    const link = page.locator('.handover .pinned a');
    expect(await link.getAttribute('href')).toMatch(/knownAt=rev%3A62/);

    const logged = report.getByLabel('Entries of the shift');
    const all = await logged.locator('li').count();
    expect(all).toBeGreaterThan(10);
    expect(await logged.locator('li:visible').count()).toBe(10);
    await logged.getByRole('button', { name: `Show all ${all}` }).click();
    expect(await logged.locator('li:visible').count()).toBe(all);
  });

  it('is begun, written, issued and signed by two people, by keyboard alone', async () => {
    const page = await open('/situations/ALE/board');
    await page.locator('.truth.live').waitFor();
    await page.keyboard.press('h');
    await page.getByText('Nobody is on shift.').waitFor();
    await tabToNamed(page, 'Position, if you have one');
    await page.keyboard.type('Watch officer');
    await page.keyboard.press('Enter');
    await page.locator('.on-shift', { hasText: 'Layla (Watch officer)' }).waitFor();
    await page.locator('.truth .on-shift-names', { hasText: 'Layla' }).waitFor();
    expect(await onShift()).toEqual(['Layla']);

    await server().api.post('/v1/situations/ALE/entries', sampleWedNoon());
    const ofShift = page.locator('.report').getByLabel('Entries of the shift');
    // Until the draft of this shift is there, that of all that was logged before stands in its place.
    await ofShift.locator('li:only-child').waitFor();
    await page.locator('.issue textarea:not([readonly])').focus();
    await page.keyboard.type('Call the field office at six');
    await keptLine(page, 'Call the field office');
    expect(await axeFindings(page)).toEqual([]);
    await tabToNamed(page, 'Issue, and sign as who hands over');
    await page.keyboard.press('Enter');
    await page.locator('.report', { hasText: 'Handover, report no. 1' }).waitFor();
    expect(await page.locator('.report').getByLabel('Next actions').innerText()).toContain(
      'Call the field office at six',
    );
    expect(await reports()).toMatchObject([
      { number: 1, form: 'handover', duty: 'Watch officer', signatures: [{ by: 'Layla' }] },
    ]);

    await tabToNamed(page, 'Take over and sign');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Take over' });
    await dialog.waitFor();
    await page.keyboard.type('layla');
    await page.keyboard.press('Enter');
    await dialog.getByRole('alert').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Omar');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Writing as Omar (unauthenticated)' }).waitFor();
    await page.locator('.truth .on-shift-names', { hasText: /^On shift: Omar$/ }).waitFor();
    await page.locator('.report dd', { hasText: /^Omar, unauthenticated, signed/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Take over and sign' }).count()).toBe(0);
    expect(await onShift()).toEqual(['Omar']);
    expect(await reports()).toMatchObject([
      {
        signatures: [
          { as: 'outgoing', by: 'Layla' },
          { as: 'incoming', by: 'Omar' },
        ],
      },
    ]);
  });

  it.each([
    ['en', 'Who writes here', 'Begin my shift', 'End my shift'],
    ['ar', 'من يكتب هنا', 'بدء مناوبتي', 'إنهاء مناوبتي'],
  ])('lets a shift begin and end by key on any screen (%s)', async (lang, title, begin, end) => {
    const page = await open(`/situations/ALE/board?lang=${lang}`, { name: 'Mona' });
    const dialog = page.getByRole('dialog', { name: title });
    const mine = page.locator('.truth .on-shift-names', { hasText: 'Mona' });
    await page.locator('.truth.live').waitFor();
    await page.keyboard.press('S');
    await dialog.locator('button:focus', { hasText: begin }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await mine.waitFor();
    expect(await onShift()).toContain('Mona');

    await page.locator('.truth .writer').click();
    await dialog.getByRole('button', { name: end }).click();
    await dialog.waitFor({ state: 'hidden' });
    await mine.waitFor({ state: 'detached' });
    expect(await onShift()).not.toContain('Mona');
    expect(new URL(page.url()).pathname).toBe('/situations/ALE/board');
  });

  it('asks for nothing any more once it is left', async () => {
    const page = await open('/situations/ALE/handover');
    await page.locator('.report .tlp').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('b');
    await page.locator('.tiles').waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await server().api.post('/v1/situations/ALE/entries', sampleWedNoon());
    await page.locator('[data-proposition="ea/airstrikes"]', { hasText: 'ongoing' }).waitFor();
    expect(asked.filter((path) => /\/(report|shifts)$/.test(path))).toEqual([]);
  });

  it('stands on the list of reports, where a situation report is issued', async () => {
    const page = await open('/situations/ALE/board');
    await page.locator('.truth.live').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await page.getByRole('heading', { name: 'Handover no. 1' }).waitFor();
    await tabToNamed(page, 'Issue a situation report');
    await page.keyboard.press('Enter');
    await tabToNamed(page, 'Title, if it has one');
    await page.keyboard.type('Noon');
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.locator('.report', { hasText: 'Situation report no. 2: Noon' }).waitFor();
    expect(await reports()).toMatchObject([
      { number: 2, form: 'situation', title: 'Noon', since: { report: 1 } },
      { number: 1 },
    ]);
    await page.getByRole('link', { name: 'Back to the list' }).click();
    await page.getByRole('heading', { name: 'Situation report no. 2' }).waitFor();
    const markdown = page.getByRole('link', { name: 'As Markdown' }).first();
    expect(await markdown.getAttribute('href')).toContain('/reports/2?format=markdown');
  });

  it.each([
    `handover?${THEN}&${SINCE}`,
    `handover?${THEN}&${SINCE}&lang=ar`,
    'handover?report=1&lang=ar',
    'reports?lang=ar',
  ])('axe finds nothing, and nothing sticks out at 320 px (%s)', async (path) => {
    const page = await open(`/situations/ALE/${path}`, { viewport: { width: 320, height: 700 } });
    await page.locator('.report, .report-list .card').first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
  });
});
