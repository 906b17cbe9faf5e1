import { type Tale } from './tale.js';

/** All lines as they are spoken, each taken as it is read; none is recorded with a part that nobody decided on. */
export async function logLines({ page, hands, lines }: Tale): Promise<void> {
  await hands.press('n');
  for (const [i, line] of lines.entries()) {
    await page.locator('.log-line textarea:focus').waitFor();
    await hands.type(line);
    await page.locator('.log-spoken .log-choice').first().waitFor();
    await hands.press('Alt+Enter');
    await page.locator('.log-spoken .open').waitFor({ state: 'detached' });
    await hands.press('Enter');
    const no = `-${String(i + 1).padStart(3, '0')}`;
    await page.locator('.log-receipt', { hasText: no }).waitFor();
  }
  await hands.press('Escape');
}

/** From the board to the page of an entry, by way of the palette. */
async function goToEntry({ page, hands, code }: Tale, no: string): Promise<void> {
  await hands.press('g', 'b');
  await page.locator('.tiles').waitFor();
  await hands.press('Control+k');
  await page.locator('dialog input:focus').waitFor();
  await hands.type(no);
  await hands.press('Enter');
  await page.getByRole('complementary', { name: `${code}-${no}` }).waitFor();
  await hands.press('o');
  await page.locator('.evidence').waitFor();
}

/** Gives the reason of an act, and records it. */
async function because({ page, hands, t, words }: Tale, field = t.entry.fields.reason) {
  await hands.to(field);
  await hands.type(words.reason);
  await hands.at(`it.matches('dialog form button[type=submit]')`);
  await hands.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** A headline is corrected, and one account contradicts another. */
export async function mendEntries(tale: Tale): Promise<void> {
  const { page, hands, t, words, code } = tale;
  await goToEntry(tale, '002');
  await hands.press('c');
  await page.locator('dialog form').waitFor();
  await hands.to(t.entry.fields.headline);
  await hands.press('Control+a');
  await hands.type(words.corrected);
  await because(tale);
  await page.getByText(words.corrected).first().waitFor();

  await goToEntry(tale, '009');
  await hands.press('x');
  await page.locator('dialog form').waitFor();
  await hands.to(t.entry.fields.target);
  await hands.type(`${code}-008`);
  await hands.press('Enter');
  await page.locator('.chosen-entry').waitFor();
  await hands.to(t.entry.fields.aspect);
  await hands.type(words.respect);
  await hands.press('Enter');
  await page.locator('dialog').waitFor({ state: 'detached' });
}

/** Somebody else than who logged it verifies an entry. */
export async function verifyOne(tale: Tale): Promise<void> {
  const { page, hands, t } = tale;
  await goToEntry(tale, '013');
  await hands.press('v');
  await page.locator('dialog form').waitFor();
  await because(tale, t.entry.fields.rationale);
}

/** A line of the board is answered by hand, and one figure is preferred. */
export async function decideOnBoard(tale: Tale): Promise<void> {
  const { page, hands, t } = tale;
  await hands.press('g', 'b');
  const row = page.locator('[data-proposition$="/condition"]');
  await page.locator('.state-contested[data-proposition$="/condition"]').waitFor();
  const isOf = `it.closest('[data-proposition$="/condition"]') !== null`;
  await hands.at(`it.matches('.explanation > summary') && ${isOf}`);
  await hands.press('Enter');
  await row.locator('.decide').waitFor();
  await hands.to(t.board.decide.override);
  await hands.press('Enter');
  await page.locator('dialog form').waitFor();
  await hands.to(t.board.decide.value);
  await hands.choose('at_risk');
  await because(tale);
  await row.locator('.override').waitFor();
  await hands.press('Escape', 'g', 'b');
  await hands.at(`it.matches('button.decide')`);
  await hands.press('Enter');
  await page.locator('dialog form').waitFor();
  await because(tale);
  await page.locator('button.decide', { hasText: t.board.decide.unprefer }).first().waitFor();
}

/** The clock of the exercise goes on until what was demanded is overdue; the wall shows it too. */
export async function letDeadlinePass({ page, hands, t, words }: Tale): Promise<void> {
  const { exerciseClock } = t.shell;
  await hands.to(exerciseClock.open);
  await hands.press('Enter');
  const dialog = page.getByRole('dialog', { name: exerciseClock.title });
  await dialog.waitFor();
  for (let hour = 0; hour < 3; hour += 1) {
    await hands.to(exerciseClock.hour);
    await hands.press('Enter');
  }
  await dialog.getByText(exerciseClock.passing).waitFor();
  await hands.to(exerciseClock.reason);
  await hands.type(words.reason);
  await hands.to(exerciseClock.move);
  await hands.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.attention', { hasText: /passed|انقضت|انقضى/ }).waitFor();
  await hands.press('Shift+W');
  await page.locator('.wall-head').waitFor();
  await hands.press('Escape');
  await page.locator('.wall-head').waitFor({ state: 'detached' });
}
