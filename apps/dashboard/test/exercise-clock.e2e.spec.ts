import { expect, it } from '@jest/globals';
import { openDesk, REGISTERS, saidBy } from '../../server/test/support/desk.js';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { tabToNamed } from './support/keyboard.js';
import { screenSuite } from './support/suite.js';

const at = (time: string): string => `2024-03-11T${time}:00Z`;

describeInBrowser('the clock of an exercise', () => {
  const { server, open } = screenSuite((lab) => lab.start({ folder: lab.folder() }));

  /** An exercise at 08:00 in which a demand falls due at nine and a task at half past. */
  const exercise = async (): Promise<string> => {
    const opening = { mode: 'exercise', timeZone: 'UTC', recordedAt: at('08:00') };
    const demand = { type: 'demand', name: 'Leave the port' };
    const desk = await openDesk(server().api, opening, { ...REGISTERS, 'subjects/dem-1': demand });
    const told = await desk.log({
      ...{ kind: 'talks.ultimatum', headline: 'Leave the port', about: ['dem-1'] },
      attribution: saidBy('src-gov'),
      demand: {
        ...{ id: 'dem-1', by: 'act-gov', of: 'act-opp', what: 'leave the port' },
        deadline: at('09:00'),
      },
    });
    expect(told.status).toBe(201);
    return desk.code;
  };

  it('is moved by steps from the strip, and a deadline passes on the board', async () => {
    const code = await exercise();
    const page = await open(`/situations/${code}/board?lang=en`);
    const attention = page.getByRole('region', { name: 'Wants attention' });
    await attention.getByText('Deadline in 1 hr').waitFor();
    await page.getByRole('button', { name: 'Move the clock' }).click();
    const dialog = page.getByRole('dialog', { name: 'Move the clock of the exercise' });
    await dialog.getByText('EXERCISE', { exact: true }).waitFor();
    await dialog.getByText('Choose a step or a moment.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: '+15 min' }).click();
    await dialog.getByRole('button', { name: '+1 h' }).click();
    await dialog.getByText('Deadlines that pass: Leave the port').waitFor();
    await dialog.getByLabel('Reason, kept on record').fill('Second inject');
    await dialog.getByRole('button', { name: 'Move the clock' }).click();
    await dialog.waitFor({ state: 'detached' });
    await attention.getByText('Deadline passed').waitFor();
    const { body } = await server().api.get<{ readonly validAt: string }>(
      `/v1/situations/${code}/board`,
    );
    expect(body.validAt).toBe('2024-03-11T09:15:00.000000Z');
  });

  it('is put back for a reason by keyboard alone, and says that this is back', async () => {
    const code = await exercise();
    const api = server().api;
    const body = { to: at('10:00'), reason: 'Too far.' };
    await api.post(`/v1/situations/${code}/script/advance`, body, { operator: 'Layla' });
    const page = await open(`/situations/${code}/board?lang=en`);
    await page.getByText('Deadline passed').first().waitFor();
    await tabToNamed(page, 'Move the clock');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Move the clock of the exercise' });
    await dialog.getByLabel('To', { exact: true }).fill('2024-03-11T08:30');
    await page.keyboard.press('Tab');
    await dialog.getByText(/^This is back/).waitFor();
    await tabToNamed(page, 'Reason, kept on record');
    await page.keyboard.type('Said too early');
    await tabToNamed(page, 'Put the clock back');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Deadline in 30 min').waitFor();
  });

  it('cannot be moved in what is real', async () => {
    const { code } = await openDesk(server().api);
    const page = await open(`/situations/${code}/board?lang=en`);
    await page.locator('.truth.live').waitFor();
    expect(await page.getByRole('button', { name: 'Move the clock' }).count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('clock of the exercise');
    await page.getByText('Nothing of that name').waitFor();
  });

  it('is asked for in Arabic at 320 px without anything sticking out', async () => {
    const code = await exercise();
    const page = await open(`/situations/${code}/board?lang=ar`, {
      viewport: { width: 320, height: 700 },
    });
    await page.getByRole('button', { name: 'تحريك الساعة' }).click();
    await page.getByRole('dialog', { name: 'تحريك ساعة التمرين' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
  });
});
