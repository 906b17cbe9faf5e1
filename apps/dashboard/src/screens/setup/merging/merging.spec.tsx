/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type SituationWithRegistersResponse } from '@sitlog/api-types';
import { servedWith } from '../../../testing/test-desk.js';
import { testPage } from '../../../testing/test-page.js';
import { type Answer, type Asked } from '../../../testing/test-edges.js';
import { boardOf, SITUATION } from '../../../testing/test-situation.js';
import { OriginName } from '../../../components/text/name.js';
import { ItemDialog } from '../item/item-dialog.js';

const RADIO = { id: 'src-radio', name: 'Radio', type: 'media', reliability: 'C' } as const;
const SAME = { id: 'src-fm', name: 'إذاعة ١٠١', type: 'media', reliability: 'D' } as const;
const MERGED = {
  ...{ into: 'src-fm', countsAs: 'src-fm', by: 'Nora', reason: 'One studio.' },
  since: '2016-12-14T08:00:00Z',
};
const situation = { ...SITUATION, sources: [RADIO, SAME, ...SITUATION.sources] };
const merged = { ...situation, sources: [{ ...RADIO, merged: MERGED }, SAME] };
function refusal(code: string, status: number): Answer {
  return { status, type: `urn:sitlog:problem:${code}`, detail: 'as the server says' };
}

const WOULD_SAY = { ...boardOf(9), changes: [{ id: 'a', inWords: 'Shelling is now reported.' }] };
const RECORDED: Answer = { body: { result: 'recorded' } };

/** An open source, whose writing gets the answer that a test says. */
async function opened({
  at = situation,
  written = RECORDED,
  lang = 'en',
}: {
  readonly at?: SituationWithRegistersResponse;
  readonly written?: Answer;
  readonly lang?: 'en' | 'ar';
} = {}) {
  const told: string[] = [];
  const { id, name } = RADIO;
  const item = at === merged ? { name, mergedInto: 'src-fm' } : { name };
  const versions = [{ revision: 3, recordedAt: MERGED.since, author: 'Ali', item }];
  const served = servedWith(({ path }) => {
    if (path.includes('/history')) {
      return { body: { ...boardOf(9), tag: '"t1"', versions, next: null } };
    }
    return undefined;
  }, at);
  const page = await testPage(
    <ItemDialog
      {...{ list: 'sources', id, mayWrite: true }}
      onClose={() => undefined}
      onDone={() => undefined}
      onDecided={(what) => void told.push(what)}
    />,
    {
      lang,
      answer: (asked) => {
        if (asked.method === 'GET') return served(asked);
        return asked.path.includes('/preview/') ? { body: WOULD_SAY } : written;
      },
    },
  );
  const writes = (): readonly Asked[] =>
    page.server.asked.filter(({ method, path }) => method !== 'GET' && !path.includes('/preview/'));
  const formOf = (button: string): HTMLFormElement => page.the('button', button).closest('form')!;
  const give = (button: string, reason: string): Promise<void> =>
    page.write([...formOf(button).querySelectorAll('textarea')].at(-1)!, reason);
  return { ...page, told, writes, give };
}

/** Chooses the other source by the key of who writes. */
async function chosen(other: Parameters<typeof opened>[0] = {}) {
  const page = await opened(other);
  const search = page.the('searchbox');
  await page.write(search, 'اذاعه');
  await page.key(search, 'Enter');
  return page;
}

describe('an item that is another one', () => {
  it('is said to be so of one that was searched for, whatever the script, with what the board would say, for a reason', async () => {
    const { clock, give, press, the, text, told, writes } = await chosen();
    await clock.pass(300);
    expect(text(the('region', 'What the board would say'))).toContain('Shelling is now reported.');
    const send = 'Count as إذاعة ١٠١ from now on';
    expect(the('button', send).getAttribute('aria-disabled')).toBe('true');
    await give(send, 'One studio.');
    await press(the('button', send));
    const [write] = writes();
    expect(write).toMatchObject({
      path: '/situations/ALE/sources/src-radio/merge',
      body: { into: 'src-fm', reason: 'One studio.' },
    });
    expect(write?.headers['if-match']).toBe('"t1"');
    expect(told).toEqual(['Radio counts as إذاعة ١٠١ from now on']);
  });

  it('is not offered itself, and says what is found', async () => {
    const { the, write, texts, text, root } = await opened();
    await write(the('searchbox'), 'radio');
    expect(text(root)).toContain('None is found.');
    await write(the('searchbox'), 'src-');
    expect(texts('list').join(' ')).toMatch(/SOHR.*إذاعة/);
  });

  it.each([
    ['sides-oppose', 409, 'en', 'Nobody speaks for both'],
    ['merging-ring', 409, 'en', 'The other one counts as this one'],
    ['sides-oppose', 409, 'ar', 'من طرفين متخاصمين'],
    ['unknown-reference', 422, 'en', 'as the server says'],
  ] as const)(
    'that is refused as %s (%i, %s) says why in words',
    async (code, status, lang, why) => {
      const { give, press, the, words, text, told, root } = await chosen({
        written: refusal(code, status),
        lang,
      });
      const send = words.setup.merging.mergeInto(SAME.name);
      await give(send, 'One.');
      await press(the('button', send));
      expect(text(root)).toContain(why);
      expect(told).toEqual([]);
    },
  );

  it('that somebody else changed meanwhile is not recorded, which is told, and what was typed stays', async () => {
    const { give, press, the, desk } = await chosen({
      written: refusal('precondition-failed', 412),
    });
    const send = 'Count as إذاعة ١٠١ from now on';
    await give(send, 'One.');
    await press(the('button', send));
    expect(desk.announcer.said.status.value).toContain('Nothing was recorded');
    expect(the('button', send).closest('form')?.querySelector('textarea')?.value).toBe('One.');
  });

  it('says as which one it counts, since when, by whom and why, and counts on its own again for a reason', async () => {
    const { give, press, the, text, told, writes, root, names } = await opened({ at: merged });
    expect(text(root)).toMatch(/counts as إذاعة ١٠١ since .*2016.*Nora.*One studio\./);
    expect(names('button').join()).not.toContain('Count as');
    await give('Undo: count on its own again', 'Two.');
    await press(the('button', 'Undo: count on its own again'));
    expect(writes()).toMatchObject([
      { path: '/situations/ALE/sources/src-radio/unmerge', body: { reason: 'Two.' } },
    ]);
    expect(told).toEqual(['Radio counts on its own again']);
  });

  it('is named everywhere with the one as which it counts', async () => {
    const served = servedWith(undefined, merged);
    const part = <OriginName id="src-radio" />;
    expect((await testPage(part, { answer: served })).text()).toBe('Radio (counts as إذاعة ١٠١)');
    const arabic = await testPage(part, { answer: served, lang: 'ar' });
    expect(arabic.text()).toBe('Radio (يُحتسب باسم إذاعة ١٠١)');
  });
});
