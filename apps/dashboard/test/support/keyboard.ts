import { type Page } from 'playwright-core';

const MOST_STEPS = 300;

/** Goes on with Tab until the focus is where the expression, read in the page with the focused element as `it`, holds. */
export async function tabTo(page: Page, holds: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate(
      `((it) => Boolean(${holds}))(document.activeElement ?? document.body)`,
    );
    if (isThere === true) return;
  }
  const focused = await page.evaluate('document.activeElement?.outerHTML.slice(0, 200)');
  throw new Error(`Tab never came to where ${holds}; the focus is at ${String(focused)}`);
}

/** Goes on with Tab to the control with a name. */
export function tabToNamed(page: Page, name: string): Promise<void> {
  return tabTo(page, hasName(name));
}

/** Holds, as `tabTo` reads it, for the control with a name. */
export function hasName(name: string): string {
  const text = JSON.stringify(name);
  return `(it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent ?? it.textContent).trim().startsWith(${text})`;
}
