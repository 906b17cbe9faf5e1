/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { expect, it } from '@jest/globals';
import { propositionOf, valueOf } from '../../testing/test-board.js';
import { testPage } from '../../testing/test-page.js';
import { boardOf } from '../../testing/test-situation.js';
import { BoardScreen } from './board-screen.js';

const said = (id: string) => ({
  ...propositionOf('formal', { state: 'reported', values: [valueOf('in_force')] }),
  id,
});
const many = ['agr-1/formal', ...Array.from({ length: 8 }, (_, i) => `pl-fua/a${i}`)].map(said);

it('narrows the board to a subject and says how much of it is shown', async () => {
  const href = 'http://desk.test/situations/ALE/board?subject=agr-1';
  const { text, press, the, desk } = await testPage(<BoardScreen />, {
    href,
    board: boardOf(9, many),
  });
  expect(text()).toContain('1 of 9 answers are shown.');
  expect(document.querySelectorAll('[data-proposition]')).toHaveLength(1);
  await press(the('button', 'Show the whole board'));
  expect(desk.location.place.value.screenParams).toEqual({});
  expect(document.querySelectorAll('[data-proposition]')).toHaveLength(9);
});

it('says so where nothing is left of what the address asks for', async () => {
  const href = 'http://desk.test/situations/ALE/board?subject=pl-none';
  const { text } = await testPage(<BoardScreen />, { href, board: boardOf(9, many) });
  expect(text()).toContain('0 of 9 answers are shown.');
});

it('folds a line, and keeps it folded on this device', async () => {
  const first = await testPage(<BoardScreen />, { board: boardOf(9, many) });
  await first.press(first.the('button', 'Ceasefire'));
  expect(document.querySelectorAll('[data-proposition]')).toHaveLength(0);
  const kept = new Map(
    first.desk.local
      .keys('sitlog.board')
      .map((key): [string, string] => [key, first.desk.local.get(key) ?? '']),
  );
  const again = await testPage(<BoardScreen />, {
    board: boardOf(9, many),
    deviceStorage: kept,
  });
  expect(document.querySelectorAll('[data-proposition]')).toHaveLength(0);
  await again.press(again.the('button', 'Unfold all'));
  expect(document.querySelectorAll('[data-proposition]')).toHaveLength(9);
});
