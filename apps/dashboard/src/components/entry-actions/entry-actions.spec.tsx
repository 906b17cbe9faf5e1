/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type EntryInResponse, type EntryResponse } from '@sitlog/api-types';
import { servedWith } from '../../testing/test-desk.js';
import { type Answer, type Asked } from '../../testing/test-edges.js';
import { testPage } from '../../testing/test-page.js';
import { boardOf, entryOf } from '../../testing/test-situation.js';
import { settled, until } from '../../testing/wait.js';
import { ActionBar } from './action-bar.js';

function entry(no: string, other: object = {}): EntryInResponse {
  return {
    ...entryOf(no),
    ...{ recordedAt: '2016-12-14T08:10:00Z', author: 'mk', tlp: 'TLP:GREEN' },
    ...{ grade: { reliability: 'B', credibility: 2 }, verification: 'unverified', asserts: [] },
    ...other,
  };
}

function answerOf(one: EntryInResponse): EntryResponse {
  return { ...boardOf(9), entry: one, relatedFrom: [], versions: [] } as unknown as EntryResponse;
}

/** The actions on an entry, with a server that finds ALE-002 by its number or by its words. */
async function actionsOn(
  one: EntryInResponse,
  { lang = 'en', write }: { lang?: 'en' | 'ar'; write?: (asked: Asked) => Answer } = {},
) {
  const page = await testPage(<ActionBar answer={answerOf(one)} />, {
    lang,
    answer: servedWith((asked) => {
      if (asked.method === 'POST') return write?.(asked) ?? { body: { revision: 12 } };
      if (!asked.path.startsWith('/situations/ALE/entries?')) return undefined;
      const isFound = /numbers=ALE-002|q=hospital/.test(asked.path);
      const found = entry('ALE-002', { headline: 'A hospital was hit' });
      return { body: { entries: isFound ? [found] : [] } };
    }),
  });
  const { root, press, the } = page;
  const labelled = (name: string): HTMLInputElement => {
    const label = [...root.querySelectorAll('dialog label')].find((found) =>
      page.text(found).startsWith(name),
    );
    const by = root.querySelector<HTMLInputElement>(`dialog [aria-label="${name}"]`);
    const field = label?.querySelector<HTMLInputElement>('input, select, textarea') ?? by;
    if (field === null) throw new Error(`No field ${name}`);
    return field;
  };
  const choose = async (name: string, value: string): Promise<void> => {
    const field = labelled(name);
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
  };
  return {
    ...page,
    labelled,
    choose,
    open: async (name: string) => {
      await press(the('button', name));
      await until(() => root.querySelector('dialog form') !== null);
    },
    record: async () => {
      root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
      await settled();
    },
    sent: () => page.server.asked.filter(({ method }) => method === 'POST'),
    preview: () => [...root.querySelectorAll('.change-preview dd')].map(page.text),
  };
}

describe('a correction', () => {
  it('changes the source by choosing another, and says before what will be recorded', async () => {
    const page = await actionsOn(entry('ALE-001'));
    await page.open('Correct');
    await page.choose('What it did', 'denied');
    expect(page.preview()).toEqual(['was SOHR, reported is SOHR, denied']);
    await page.write(page.labelled('Reason'), 'misread');
    await page.record();
    expect(page.sent()).toMatchObject([
      {
        path: '/situations/ALE/entries/ALE-001/corrections',
        headers: { 'if-match': '"ALE-001@4"' },
        body: {
          class: 'clerical',
          reason: 'misread',
          patch: [{ path: '/attribution', value: [{ sourceId: 'src-sohr', act: 'denied' }] }],
        },
      },
    ]);
  });

  it('adds, moves and takes away what there can be more than one of', async () => {
    const page = await actionsOn(entry('ALE-001', { tags: ['a'] }));
    await page.open('Correct');
    await page.press(page.the('button', 'Add: Tags'));
    const inputs = () =>
      [...page.root.querySelectorAll<HTMLInputElement>('dialog label')]
        .filter((label) => page.text(label) === 'Tags')
        .map((label) => label.querySelector('input')!);
    await page.write(inputs()[1]!, 'b');
    await page.press(page.the('button', 'Move up'));
    expect(inputs().map(({ value }) => value)).toEqual(['b', 'a']);
    expect(page.preview()).toEqual(['was a is b; a']);
  });

  it('begins with what the kind asserts where that is to be said by hand', async () => {
    const asserts = [{ proposition: 'agr-1/observance', value: 'breached' }];
    const page = await actionsOn(entry('ALE-001', { asserts }));
    await page.open('Correct');
    const byHand = page.labelled('Say by hand');
    byHand.checked = true;
    byHand.dispatchEvent(new Event('change', { bubbles: true }));
    await settled();
    expect(page.labelled('Answer').value).toBe('breached');
  });

  it('keeps what was written where somebody else was quicker, and puts only that on top', async () => {
    const theirs = { ...entry('ALE-001', { tags: ['theirs'] }), revision: 6 };
    let writes = 0;
    const page = await actionsOn(entry('ALE-001', { tags: [] }));
    await page.open('Correct');
    await page.write(page.labelled('Headline'), 'Mine');
    await page.write(page.labelled('Reason'), 'better');
    page.server.answers((asked) => {
      if (asked.method === 'POST') {
        return (writes += 1) === 1 ? { status: 412 } : { body: { revision: 13 } };
      }
      return { body: { ...answerOf(theirs), next: null } };
    });
    await page.record();
    await until(() => page.root.querySelector('dialog tbody tr') !== null);
    const rows = [...page.root.querySelectorAll('dialog tbody tr')].map((row) => page.text(row));
    expect(rows).toEqual(['HeadlineShelling of FuahShelling of FuahMine', 'Tagstheirs']);
    await page.press(page.the('button', 'Record mine on top of theirs'));
    expect(page.sent().at(-1)).toMatchObject({
      headers: { 'if-match': '"ALE-001@6"' },
      body: { patch: [{ path: '/headline', value: 'Mine' }] },
    });
  });
});

describe('kind and marking', () => {
  it('have a form of their own each, with what it was and will be', async () => {
    const page = await actionsOn(entry('ALE-001'));
    await page.open('Change the kind');
    await page.choose('Kind', 'hostilities.airstrike');
    expect(page.preview()).toEqual(['was Shelling is Air or drone strike']);
    await page.write(page.labelled('Reason'), 'from the air');
    await page.record();
    expect(page.sent()).toMatchObject([
      {
        path: '/situations/ALE/entries/ALE-001/classification',
        body: { kind: 'hostilities.airstrike', reason: 'from the air' },
      },
    ]);
  });
});

describe('another entry', () => {
  it('is looked for by its words, taken by Enter where it is the only one, and shown', async () => {
    const page = await actionsOn(entry('ALE-001'));
    await page.open('Contradict');
    const search = page.labelled('The other entry');
    await page.write(search, 'hospital');
    await until(() => page.root.querySelector('.found-entries button') !== null);
    expect(page.text(page.root.querySelector('.found-entries')!)).toMatch(
      /^ALE-002 A hospital was hit .*SOHR$/,
    );
    expect(search.validationMessage).not.toBe('');
    await page.key(search, 'Enter');
    await until(() => page.root.querySelector('.chosen-entry dl') !== null);
    expect(page.text(page.root.querySelector('.chosen-entry')!)).toContain('A hospital was hit');
    await page.write(page.labelled('In what respect'), 'who fired');
    await page.record();
    expect(page.sent()).toMatchObject([
      { body: { type: 'contradicts', target: 'ALE-002', aspect: 'who fired' } },
    ]);
  });

  it('says that none is found, and takes nothing', async () => {
    const page = await actionsOn(entry('ALE-001'), { lang: 'ar' });
    await page.open(page.words.entry.actions.contradict);
    const search = page.labelled(page.words.entry.fields.target);
    await page.write(search, 'nothing like it');
    await page.key(search, 'Enter');
    expect(page.text(page.root.querySelector('[role=status]')!)).toBe('لم يوجد أي مدخل.');
    expect(page.root.querySelector('.chosen-entry')).toBeNull();
  });
});

describe('a link', () => {
  const link = { id: 'ALE-001-r1', type: 'contradicts', target: 'ALE-002', by: 'mk' };

  it('is withdrawn with a reason', async () => {
    const page = await actionsOn(entry('ALE-001', { relations: [link] }));
    await page.open('Withdraw a link');
    await page.write(page.labelled('Reason'), 'not the same town');
    await page.record();
    expect(page.sent()).toMatchObject([
      {
        path: '/situations/ALE/entries/ALE-001/relations/ALE-001-r1/withdrawal',
        body: { reason: 'not the same town' },
      },
    ]);
  });

  it('that nobody has made cannot be', async () => {
    const withdrawn = { ...link, withdrawn: { by: 'mk', reason: 'x' } };
    const page = await actionsOn(entry('ALE-001', { relations: [withdrawn] }));
    expect(page.names('button')).not.toContain('Withdraw a link');
  });
});
