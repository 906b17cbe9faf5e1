/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { expect, it } from '@jest/globals';
import { testPage } from '../../testing/test-page.js';
import { settled } from '../../testing/wait.js';
import { SavedFilters } from './saved-filters.js';

const page = (filter: string, lang: 'en' | 'ar' = 'en') =>
  testPage(<SavedFilters />, {
    lang,
    href: `http://desk.test/situations/ALE/timeline?lang=${lang}&filter=${encodeURIComponent(filter)}`,
  });

async function submit(form: HTMLFormElement, name: string): Promise<void> {
  form.querySelector('input')!.value = name;
  form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
  await settled();
}

it('keeps the filter in use under a name, applies it, names it otherwise and removes it', async () => {
  const { root, the, names, press, desk, text } = await page('kind:shelling');
  expect(text(root.querySelector('summary')!)).toBe('Saved filters (0)');
  await submit(root.querySelector('form')!, ' Shelling ');
  expect(text(root.querySelector('summary')!)).toBe('Saved filters (1)');
  expect(the('button', 'Shelling').getAttribute('aria-pressed')).toBe('true');
  desk.filter.setFilter('');
  await settled();
  expect(the('button', 'Shelling').getAttribute('aria-pressed')).toBe('false');
  await press(the('button', 'Shelling'));
  expect(desk.location.place.value.filter).toBe('kind:shelling');
  await press(the('button', 'Rename: Shelling'));
  await submit(root.querySelector('li form')!, 'Guns');
  expect(names('button')).toContain('Guns');
  await press(the('button', 'Remove: Guns'));
  expect(names('button')).not.toContain('Guns');
});

it('keeps nothing without a name, and is not there where there is nothing to keep', async () => {
  const { root, text } = await page('kind:shelling');
  await submit(root.querySelector('form')!, '  ');
  expect(text(root.querySelector('summary')!)).toBe('Saved filters (0)');
  const empty = await page('');
  expect(empty.text()).toBe('');
});

it('is told in Arabic', async () => {
  const { root, text } = await page('kind:shelling', 'ar');
  expect(text(root.querySelector('summary')!)).toBe('تصفيات محفوظة (0)');
});
