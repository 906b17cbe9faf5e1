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

it('tells of tasks that are overdue and due soon, who has them and how much time is left', async () => {
  const { desk, the, text, draw } = await testPage(<BoardScreen />, {
    board: boardOf(9, [reported]),
  });
  const at = (minutes: number): number => desk.board.momentOfBoard.value + minutes * 60_000;
  const task = (no: number, minutes: number) => ({
    ...{ entry: `ALE-10${no}`, what: `Task ${no}`, owner: 'Liaison', at: at(minutes) },
  });
  desk.board.dueTasks.value = [task(1, -90), task(2, 20), task(3, 40), task(4, 50), task(5, 60)];
  await draw(<BoardScreen />);
  const rows = [...the('region', 'Wants attention').querySelectorAll('li')].map((li) => text(li));
  expect(rows).toEqual([
    'Task overdue by 1 hr 30 mins: Task 1 · Liaison ALE-101',
    'Task due in 20 mins: Task 2 · Liaison ALE-102',
    'Task due in 40 mins: Task 3 · Liaison ALE-103',
    '2 more tasks are due',
  ]);
  expect(the('link', '2 more tasks are due').getAttribute('href')).toContain('/ALE/tasks');
  await desk.words.speak('ar');
  await draw(<BoardScreen />);
  expect(text()).toContain('مهمة متأخرة');
});

it('is not there where nothing wants any', async () => {
  const { text } = await testPage(<BoardScreen />, { board: boardOf(9, [reported]) });
  expect(text()).toContain('formal status');
  expect(text()).not.toContain('Wants attention');
});
