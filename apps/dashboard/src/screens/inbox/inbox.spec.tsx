/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type PropositionResponse } from '@sitlog/api-types';
import { servedWith } from '../../testing/test-desk.js';
import { testPage } from '../../testing/test-page.js';
import { boardOf, entryOf } from '../../testing/test-situation.js';
import { until } from '../../testing/wait.js';
import { InboxScreen } from './inbox-screen.js';

const entry = (no: string, author: string, recordedAt: string) => ({
  ...entryOf(no),
  ...{ author, recordedAt, tlp: 'TLP:GREEN', verification: 'unverified', asserts: [] },
  ...{ grade: { reliability: 'B', credibility: 2 }, headline: `What ${no} says` },
});

const ENTRIES = [
  entry('ALE-001', 'mk', '2016-12-14T08:00:00Z'),
  entry('ALE-002', 'Layla', '2016-12-14T08:10:00Z'),
  entry('ALE-003', 'mk', '2016-12-14T08:20:00Z'),
];

async function inbox(lang: 'en' | 'ar' = 'en') {
  const contested = {
    ...{ id: 'agr-1/observance', state: 'contested', denied: [] },
    values: [{ entries: ['ALE-003'] }],
  } as unknown as PropositionResponse;
  const page = await testPage(<InboxScreen />, {
    lang,
    href: `http://desk.test/situations/ALE/inbox?lang=${lang}`,
    board: boardOf(9, [contested]),
    answer: servedWith(({ path, method }) => {
      if (method === 'POST') return { body: { revision: 12 } };
      if (!path.startsWith('/situations/ALE/entries?')) return undefined;
      const entries = ENTRIES.filter(
        ({ entryNo }) => !path.includes('numbers=') || path.includes(entryNo),
      );
      return { body: { ...boardOf(9), entries, next: null } };
    }),
  });
  await until(() => page.root.querySelector('.queued') !== null);
  return page;
}

describe('what waits for verification', () => {
  it('is listed with why it matters, and is asked for as unverified and in force', async () => {
    const { root, text, server } = await inbox();
    const items = [...root.querySelectorAll('.queued')].map((item) => text(item));
    expect(items[0]).toMatch(
      /^ALE-003 What ALE-003 says.*A contested line rests on it: Agreement of 13 December · observance/,
    );
    expect(items.map((item) => item.slice(0, 7))).toEqual(['ALE-003', 'ALE-001', 'ALE-002']);
    const asked = server.asked.filter(({ path }) => path.includes('/entries?'));
    expect(asked.every(({ path }) => /verification=unverified&status=in_force/.test(path))).toBe(
      true,
    );
    expect(text()).toContain('3 entries wait');
  });

  it('is not offered for verification to whoever logged it, who can still say that it is a duplicate', async () => {
    const { root, text } = await inbox();
    const own = [...root.querySelectorAll('.queued')].at(-1)!;
    expect(text(own)).toContain('You logged it: somebody else has to verify it.');
    expect([...own.querySelectorAll('button')].map((one) => text(one))).toEqual([
      'It is a duplicate',
    ]);
  });

  it('is verified with what the outcome rests on', async () => {
    const { root, press, the, write, server, desk } = await inbox();
    await press(the('button', 'Verify: ALE-003'));
    await until(() => root.querySelector('dialog textarea') !== null);
    await write(root.querySelector<HTMLElement>('dialog textarea')!, 'Two calls');
    root.querySelector('dialog form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await until(() => server.asked.some(({ method }) => method === 'POST'));
    expect(server.asked.find(({ method }) => method === 'POST')).toMatchObject({
      path: '/situations/ALE/entries/ALE-003/verification',
      body: { outcome: 'verified', rationale: 'Two calls' },
    });
    expect(desk.location.place.value.screen).toBe('inbox');
  });

  it('opens beside the list one after the other, and keys act on what is open', async () => {
    const { desk, root } = await inbox('ar');
    const run = (id: string): void =>
      desk.commands.commands.value.find((one) => one.id === id)?.run();
    run('queue-next');
    expect(desk.location.place.value.entry).toBe('ALE-003');
    run('queue-next');
    expect(desk.location.place.value.entry).toBe('ALE-001');
    run('queue-duplicate');
    await until(() => root.querySelector('dialog select') !== null);
    expect(root.querySelector<HTMLSelectElement>('dialog select')?.value).toBe('duplicate');
  });
});
