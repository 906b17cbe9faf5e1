import { type Page } from 'playwright-core';

/** Unseals, in the page, the lines that its store holds. */
const LINES = `(async () => {
  const database = await new Promise((resolve, reject) => {
    const request = indexedDB.open('sitlog');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const answer = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  const store = (name) => database.transaction(name).objectStore(name);
  const names = await answer(store('drafts').getAllKeys());
  const lines = await Promise.all(names.map(async (name) => {
    const { iv, sealed } = await answer(store('drafts').get(name)) ?? {};
    const key = await answer(store('keys').get('drafts/' + name));
    if (sealed === undefined || key === undefined) return '';
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed);
    return JSON.parse(new TextDecoder().decode(plain));
  }));
  database.close();
  return lines.map((line) => line.text ?? JSON.stringify(line));
})()`;

/** The lines and forms that the store of a page's device holds, unsealed. */
export function keptLines(page: Page): Promise<readonly string[]> {
  return page.evaluate(LINES);
}

/** Waits until the store on the disk has something with a text. Asked from here: the policy of the page lets nothing be evaluated in it later. */
export async function keptLine(page: Page, text: string): Promise<void> {
  while (!(await keptLines(page)).some((line) => line.includes(text)));
}

/** Waits until the store on the disk has nothing with a text any more. */
export async function forgottenLine(page: Page, text: string): Promise<void> {
  while ((await keptLines(page)).some((line) => line.includes(text)));
}

/** Waits until the field of the log bar holds a text. */
export async function writtenInBar(page: Page, text: string): Promise<void> {
  while ((await page.locator('.log-line textarea').inputValue()) !== text);
}
