import { type Tale } from './tale.js';

/** From the empty server to a situation with the words of a flood and of talks. */
export async function openSituation({ page, hands, t, code, name }: Tale): Promise<void> {
  const { start } = t.shell;
  const form = page.locator('details.card form');
  await page.locator('summary', { hasText: start.create }).waitFor();
  await hands.at(`it.matches('summary') && it.textContent === ${JSON.stringify(start.create)}`);
  await hands.press('Enter');
  await hands.at(`it.matches('[name=code]')`);
  await hands.type(code);
  await hands.at(`it.matches('[name=name]')`);
  await hands.type(name);
  await hands.at(`it.matches('[name=timeZone]')`);
  await hands.choose('UTC');
  await hands.at(`it.matches('[name=mode]')`);
  await hands.choose('exercise');
  for (const pack of ['natural_hazard', 'negotiation']) {
    await form.locator(`[data-pack=${pack}] input`).waitFor();
    await hands.at(`it.matches('[data-pack=${pack}] input')`);
    await hands.press('Space');
  }
  await hands.at(`it.matches('details form button[type=submit]')`);
  await hands.press('Enter');
  await page.waitForURL(new RegExp(`${code}/board`));
  await page.getByText(t.setup.steps.title).waitFor();
}

const NEXT = { subjects: 'sources', sources: 'places', places: undefined } as const;

/** The registers, each from a list that is pasted. */
export async function fillRegisters(tale: Tale): Promise<void> {
  const { page, hands, t, lists } = tale;
  await hands.to(t.setup.steps.subjects);
  await hands.press('Enter');
  for (const part of ['subjects', 'sources', 'places'] as const) {
    await page.getByRole('heading', { name: t.setup.parts[part] }).first().waitFor();
    await hands.to(t.setup.paste);
    await hands.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await hands.at(`it.matches('dialog textarea')`);
    await hands.type(`${lists[part].join('\n')}\n`);
    await hands.at(`it.matches('dialog form button[type=submit]')`);
    await hands.press('Enter');
    await page
      .locator(`[data-item]`)
      .nth(lists[part].length - 1)
      .waitFor({ state: 'attached' });
    await hands.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const next = NEXT[part];
    if (next === undefined) return;
    await hands.to(t.setup.parts[next]);
    await hands.press('Enter');
  }
}

/** The shift, so that the handover has a beginning. */
export async function beginShift({ page, hands, h }: Tale): Promise<void> {
  await page.locator('#main').waitFor();
  await hands.press('g', 'b', 'h');
  await page.getByText(h.shift.nobody).waitFor();
  await hands.to(h.shift.duty);
  await hands.press('Enter');
  await page.locator('.on-shift', { hasText: 'Layla' }).waitFor();
  await hands.press('Escape', 'g', 'b');
  await page.locator('.tiles').waitFor();
}
