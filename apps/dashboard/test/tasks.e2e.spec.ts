import { expect, it } from '@jest/globals';
import { type TasksResponse } from '@sitlog/api-types';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { tabToNamed } from './support/keyboard.js';
import { screenSuite } from './support/suite.js';

describeInBrowser('the board of tasks', () => {
  const { server, open } = screenSuite();
  const tasks = async (): Promise<TasksResponse['tasks']> =>
    (await server().api.get<TasksResponse>('/v1/situations/ALE/tasks')).body.tasks;

  it('gives a task, takes it, and has it done, by keyboard alone', async () => {
    const page = await open('/situations/ALE/board');
    await page.locator('.truth.live').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('k');
    await page.getByText('Nothing is to be done.').waitFor();
    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: 'New task' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.type('Ask for a second crossing');
    await tabToNamed(page, 'Who has it: a name, a team or a position');
    await page.keyboard.type('Liaison');
    await tabToNamed(page, 'Give the task');
    await page.keyboard.press('Enter');
    await page.getByText('1 task is to be done').waitFor();
    expect(await tasks()).toMatchObject([
      { what: 'Ask for a second crossing', owner: 'Liaison', state: 'open', by: 'Layla' },
    ]);

    await page.keyboard.press('j');
    await page.locator('.task[aria-current]').waitFor();
    await page.keyboard.press('u');
    await page.locator('[aria-labelledby=tasks-taken] .task').waitFor();
    await page.keyboard.press('r');
    await page.getByRole('dialog', { name: /^Task/ }).waitFor();
    await tabToNamed(page, 'Who has it (empty: as before)');
    await page.keyboard.type('Mona');
    await tabToNamed(page, 'Record');
    await page.keyboard.press('Enter');
    await page.locator('[aria-labelledby=tasks-taken] .task', { hasText: 'Mona' }).waitFor();
    await page.keyboard.press('e');
    await page.locator('[aria-labelledby=tasks-over] .task', { hasText: 'Mona' }).waitFor();
    expect(await tasks()).toMatchObject([{ owner: 'Mona', state: 'done' }]);
  });

  it('stands on the board and in the title while it is late, until it is done', async () => {
    const page = await open('/situations/ALE/board');
    await page.locator('.truth.live').waitFor();
    const countIn = async (): Promise<number> =>
      Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0);
    await page.waitForFunction(`/^\\(\\d+\\)/.test(document.title)`);
    const before = await countIn();
    const given = await server().api.post<{ readonly entryNo: string }>(
      '/v1/situations/ALE/entries',
      {
        ...{ mode: 'operational', kind: 'ops.order', headline: 'Count the buses' },
        time: {
          occurred: { from: null, to: '2016-12-14T09:00:00+02:00', precision: 'unknown_start' },
        },
        task: { owner: 'Transport desk', due: '2016-12-14T10:00:00+02:00' },
      },
    );
    expect(given.status).toBe(201);
    const attention = page.getByRole('region', { name: 'Wants attention' });
    const row = attention.locator('li', { hasText: 'Transport desk' });
    await row.getByText(/^Task overdue by/).waitFor();
    expect(await row.locator('.entry-no').innerText()).toBe(given.body.entryNo);
    while ((await countIn()) !== before + 1);
    expect(await axeFindings(page)).toEqual([]);
    const done = await server().api.post(`/v1/situations/ALE/entries/${given.body.entryNo}/task`, {
      state: 'done',
    });
    expect(done.status).toBe(201);
    await row.waitFor({ state: 'detached' });
    while ((await countIn()) !== before);
  });

  it('says by how much one is late, as it was known then too', async () => {
    const given = await server().api.post<{ readonly revision: number }>(
      '/v1/situations/ALE/entries',
      {
        ...{ mode: 'operational', kind: 'ops.order', headline: 'Open the clinic' },
        time: {
          occurred: { from: null, to: '2016-12-14T09:00:00+02:00', precision: 'unknown_start' },
        },
        task: { owner: 'Health desk', due: '2016-12-14T10:00:00+02:00' },
      },
    );
    expect(given.status).toBe(201);
    const page = await open('/situations/ALE/tasks?lang=ar', {
      viewport: { width: 320, height: 700 },
    });
    await page.locator('.task.overdue', { hasText: 'Health desk' }).waitFor();
    await page.locator('.task strong.overdue', { hasText: 'متأخرة' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(await sticksOut(page)).toBe(false);
    await page.goto(
      `${server().url}/situations/ALE/tasks?lang=en&knownAt=rev:${given.body.revision - 1}`,
    );
    await page.locator('.task-board').waitFor();
    expect(await page.getByText('Health desk').count()).toBe(0);
  });
});
