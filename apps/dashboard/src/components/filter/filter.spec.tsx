/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { testPage } from '../../testing/test-page.js';
import { settled } from '../../testing/wait.js';
import { FilterBar } from './filter-bar.js';
import { focusFilter } from './focus-filter.js';

const MATCHED = { total: 2, all: 3 };

async function bar(
  filter = '',
  { lang = 'en', matched }: { lang?: 'en' | 'ar'; matched?: typeof MATCHED | undefined } = {
    matched: MATCHED,
  },
) {
  const asked = filter === '' ? '' : `&filter=${encodeURIComponent(filter)}`;
  const href = `http://desk.test/situations/ALE/timeline?lang=${lang}${asked}`;
  const page = await testPage(<FilterBar matched={matched} />, { lang, href });
  const field = page.the('searchbox') as HTMLInputElement;
  const { filter: state, location } = page.desk;
  return {
    ...page,
    field,
    asked: () => state.filter.value.asked,
    written: () => location.place.value.filter,
    form: page.root.querySelector('form')!,
  };
}

describe('the field in which entries are filtered', () => {
  it('is named, explained and written in by hand, whatever the language', async () => {
    const { field, root, form, words } = await bar('mortar');
    expect([field.getAttribute('aria-label'), field.value, field.dir]).toEqual([
      'Search and filter',
      'mortar',
      'auto',
    ]);
    expect([field.placeholder, field.title]).toEqual([words.filter.placeholder, words.filter.help]);
    expect([field.getAttribute('autocomplete'), form.getAttribute('autocomplete')]).toEqual([
      'off',
      'off',
    ]);
    expect(field.getAttribute('aria-describedby')?.trim()).toBe('filter-help');
    expect(root.querySelector('#filter-help')?.textContent).toBe(words.filter.help);
    expect(root.querySelector('[role=search]')?.getAttribute('aria-label')).toBe(
      'Search and filter',
    );
  });

  it('is named in Arabic', async () => {
    const { field } = await bar('', { lang: 'ar' });
    expect(field.getAttribute('aria-label')).toBe('البحث والتصفية');
  });

  it('narrows the entries to what was written, when that is applied and not before', async () => {
    const { field, write, written, the, press, page, form } = await bar();
    const sent: Event[] = [];
    form.addEventListener('submit', (event) => sent.push(event));
    await write(field, ' kind:shelling mortar ');
    expect(written()).toBe('');
    await press(the('button', 'Apply'));
    expect(written()).toBe('kind:shelling mortar');
    expect(page.path()).toContain('filter=kind%3Ashelling+mortar');
    expect(field.value).toBe('kind:shelling mortar');
    expect(sent.map(({ defaultPrevented }) => defaultPrevented)).toEqual([true]);
  });

  it('takes back on Escape what was not applied, and leaves the keys to the screen', async () => {
    const { field, write, key, written, root } = await bar('mortar');
    field.focus();
    await write(field, 'mortar shell');
    expect((await key(field, 'a')).defaultPrevented).toBe(false);
    expect([field.value, document.activeElement]).toEqual(['mortar shell', field]);
    expect((await key(field, 'Escape')).defaultPrevented).toBe(true);
    expect([field.value, written(), document.activeElement]).toEqual(['mortar', 'mortar', root]);
  });

  it('follows the address', async () => {
    const { field, desk } = await bar('mortar');
    desk.filter.setFilter('kind:shelling');
    await settled();
    expect(field.value).toBe('kind:shelling');
  });

  it.each(['f', '/'])('is gone into by %s, with what stands in it selected', async (key) => {
    const { field, desk } = await bar('mortar');
    const command = desk.commands.available().find(({ keys }) => keys === key);
    expect(command?.label()).toBe('Search and filter');
    command?.run();
    expect(document.activeElement).toBe(field);
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, 6]);
  });

  it('takes its keys away with it', async () => {
    const { desk, draw } = await bar();
    expect(desk.commands.commands.value.map(({ id }) => id)).toEqual(['filter-f', 'filter-/']);
    await draw('');
    expect(desk.commands.commands.value).toEqual([]);
    focusFilter();
    expect(document.activeElement).toBe(document.body);
  });

  it('that something else has the id of is left alone', async () => {
    await testPage(<button id="filter-field">x</button>);
    focusFilter();
    expect(document.activeElement).toBe(document.body);
  });

  it.each([
    ['nonsense:x', 'nonsense:x – there is no such part'],
    ['kind:', 'kind: – it says nothing after the colon'],
    ['late:soon', 'late:soon – this part cannot have that value'],
  ])('says what of %s cannot be read', async (filter, told) => {
    const { field, root, text, isolated } = await bar(filter);
    const problems = root.querySelector('#filter-problems')!;
    expect(text(problems).startsWith(told)).toBe(true);
    expect(isolated(problems)).toEqual([filter]);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')).toBe('filter-help filter-problems');
  });

  it('says nothing of problems where there are none', async () => {
    const { field, root } = await bar('mortar');
    expect(root.querySelector('#filter-problems')).toBeNull();
    expect(field.getAttribute('aria-invalid')).not.toBe('true');
  });
});

describe('how many entries match', () => {
  it.each([
    ['', MATCHED, '3 entries'],
    ['mortar', MATCHED, '2 of 3 entries match'],
    ['mortar', undefined, 'Counting…'],
    ['mortar', { total: 1_000, all: 2_000 }, '1,000 of 2,000 entries match'],
  ])('is told beside “%s”', async (filter, matched, told) => {
    const { root, text } = await bar(filter, { matched });
    expect(text(root.querySelector('p')!)).toBe(told);
  });

  it('is said to a screen reader once it is known of a new filter, and of no other', async () => {
    const { desk, draw } = await bar('mortar');
    const { status } = desk.announcer.said;
    expect(status.value).toBe('');
    desk.filter.setFilter('shell');
    await draw(<FilterBar matched={undefined} />);
    expect(status.value).toBe('');
    await draw(<FilterBar matched={{ total: 1, all: 3 }} />);
    expect(status.value).toBe('1 of 3 entries match');
    await draw(<FilterBar matched={{ total: 2, all: 4 }} />);
    expect(status.value).toBe('1 of 3 entries match');
  });
});

describe('the parts of the filter', () => {
  it.each([
    ['kind:shelling', 'Kind Shelling'],
    ['kind:hostilities', 'Kind Hostilities'],
    ['origin:src-sohr', 'Origin SOHR'],
    ['origin:desk', 'Origin our own desk'],
    ['actor:act-gov', 'Actor Government'],
    ['place:pl-fua', 'Place Fuah'],
    ['subject:agr-1', 'Subject Agreement of 13 December'],
    ['actor:none', 'Actor none registered'],
    ['place:none', 'Place none registered'],
    ['subject:none', 'Subject none'],
    ['mode:statement', 'What it is statement'],
    ['verified:no', 'Verification unverified'],
    ['status:retracted', 'Status retracted'],
    ['status:in_force', 'Status in force'],
    ['tlp:amber', 'Marking TLP:AMBER'],
    ['late:>2h', 'Recorded later by at least 2 h'],
    ['late:>3d', 'Recorded later by at least 3 d'],
    ['numbers:ALE-001,ALE-002,ALE-003,ALE-004', 'Numbers ALE-001, ALE-002, ALE-003, ALE-004'],
    ['numbers:ALE-001,ALE-002,ALE-003,ALE-004,ALE-005', 'Numbers 5 entries'],
    ['mortar fire', 'Words “mortar fire”'],
  ])('are told in words (%s)', async (filter, told) => {
    const { texts } = await bar(filter);
    expect(texts('row')).toEqual([told, 'Clear all']);
  });

  it.each([
    ['numbers:ALE-001,ALE-002', 'ALE-001, ALE-002', 'ltr'],
    ['mortar', '“mortar”', ''],
    ['origin:src-sohr', 'SOHR', ''],
  ])('keep the direction of what they name (%s)', async (filter, told, dir) => {
    const { root, isolated } = await bar(filter, { lang: 'ar', matched: MATCHED });
    expect(isolated()).toEqual([told]);
    expect(root.querySelector('bdi')?.dir).toBe(dir);
  });

  it('are told in Arabic', async () => {
    const filter = 'kind:hostilities status:retracted actor:none';
    const { texts } = await bar(filter, { lang: 'ar', matched: MATCHED });
    expect(texts('row')).toEqual([
      'النوع الأعمال العدائية',
      'الحالة مسحوب',
      'الفاعل لا فاعل مسجّل',
      'إزالة الكل',
    ]);
  });

  it('are cleared one by one, after which one can write on', async () => {
    const { the, press, asked, field, root } = await bar('kind:shelling mortar');
    expect(root.querySelector('ul')?.getAttribute('aria-label')).toBe('Filter');
    const clear = the('button', 'Clear “Kind”');
    expect(clear.title).toBe('Clear “Kind”');
    await press(clear);
    expect(asked()).toEqual({ q: 'mortar' });
    expect(document.activeElement).toBe(field);
  });

  it('are cleared all at once, after which one can write on', async () => {
    const { the, press, written, field, all } = await bar('kind:shelling mortar');
    await press(the('button', 'Clear all'));
    expect([written(), all('row')]).toEqual(['', []]);
    expect(document.activeElement).toBe(field);
  });

  it('may be none', async () => {
    const { names } = await bar();
    expect(names('button')).toEqual(['Apply']);
  });
});
