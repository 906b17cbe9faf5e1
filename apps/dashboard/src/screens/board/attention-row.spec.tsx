/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { expect, it } from '@jest/globals';
import { propositionOf, valueOf } from '../../testing/test-board.js';
import { testPage } from '../../testing/test-page.js';
import { boardOf } from '../../testing/test-situation.js';
import { BoardScreen } from './board-screen.js';

const contested = propositionOf('observance', {
  state: 'contested',
  values: [valueOf('holding'), valueOf('breached')],
});
const reported = propositionOf('formal', { state: 'reported', values: [valueOf('in_force')] });
it('says what wants attention, and shows that alone where it is asked for, with the way back', async () => {
  const board = boardOf(9, [contested, reported]);
  const { the, press, text, desk } = await testPage(<BoardScreen />, { board });
  expect(the('region', 'Wants attention').textContent).toContain('1 contested');
  await press(the('button', '1 contested'));
  expect(desk.location.place.value.screenParams).toEqual({ only: 'contested' });
  expect(text()).toContain('1 of 2 answers are shown.');
  expect(text()).toContain('observance');
  expect(text()).not.toContain('formal status');
  await press(the('button', 'Show the whole board'));
  expect(text()).toContain('formal status');
});

it('is not there where nothing wants any', async () => {
  const { text } = await testPage(<BoardScreen />, { board: boardOf(9, [reported]) });
  expect(text()).toContain('formal status');
  expect(text()).not.toContain('Wants attention');
});
