import { expect } from '@jest/globals';
import { type BoardResponse, type ReportsResponse } from '@sitlog/api-types';
import { type Api } from '../../../../server/test/support/api.js';
import { type Tale } from './tale.js';

/** The handover is issued by one and signed by another, and a situation report follows. */
export async function handOver({ page, hands, h, words }: Tale): Promise<void> {
  await hands.press('h');
  await hands.at(`it.matches('.issue textarea:not([readonly])')`);
  await hands.type(words.next);
  await hands.to(h.issue);
  await hands.press('Enter');
  await hands.at(`it.textContent.trim() === ${JSON.stringify(h.sign.open)}`);
  await hands.press('Enter');
  const dialog = page.getByRole('dialog', { name: h.sign.title });
  await dialog.waitFor();
  await hands.press('Control+a');
  await hands.type('Omar');
  await hands.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.truth', { hasText: 'Omar' }).waitFor();
  await hands.press('g', 'p');
  await hands.to(h.reports.add);
  await hands.press('Enter');
  await hands.to(h.reports.of);
  await hands.type(words.title);
  await hands.press('Enter');
  await page.locator('.report', { hasText: words.title }).waitFor();
}

/** What the screen shows is what the API answers: every line in its state, and both documents with their signatures. */
export async function compareWithApi({ page, hands, code }: Tale, api: Api): Promise<void> {
  await hands.press('g', 'b');
  await page.locator('.tiles').waitFor();
  const { body } = await api.get<BoardResponse>(`/v1/situations/${code}/board`);
  const told = body.facets
    .flatMap(({ propositions }) => propositions)
    .filter(({ state }) => state !== 'unknown')
    .map(({ id, state }) => `${id} ${state}`);
  const shown = await page.locator('[data-proposition]').evaluateAll((rows) =>
    rows.map((row) => {
      const state = /state-(\S+)/.exec((row as { className: string }).className)?.[1];
      return `${(row as { dataset: { proposition?: string } }).dataset.proposition ?? ''} ${state ?? ''}`;
    }),
  );
  expect(shown.toSorted()).toEqual(expect.arrayContaining(told.toSorted()));
  expect(told.length).toBeGreaterThan(5);
  // Who said at six that the river rises says now that it falls, which another denies.
  expect(told).toContainEqual(expect.stringMatching(/\/trend contested$/));
  const reports = await api.get<ReportsResponse>(`/v1/situations/${code}/reports`);
  expect(reports.body.reports).toMatchObject([
    { number: 2, form: 'situation' },
    {
      ...{ number: 1, form: 'handover' },
      signatures: [
        { as: 'outgoing', by: 'Layla' },
        { as: 'incoming', by: 'Omar' },
      ],
    },
  ]);
}
