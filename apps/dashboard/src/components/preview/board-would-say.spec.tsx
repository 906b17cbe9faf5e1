/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type Previewed } from '../../state/preview/board-preview.js';
import { servedWith } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { testPage } from '../../testing/test-page.js';
import { boardOf, changeOf } from '../../testing/test-situation.js';
import { BoardWouldSay } from './board-would-say.js';

const RETRACT: Previewed = {
  method: 'POST',
  path: '/situations/ALE/entries/ALE-001/retraction',
  body: { reason: 'error' },
  ifMatch: '"ALE-001@3"',
};
const rows = (count: number): Answer => ({
  body: {
    ...boardOf(9),
    changes: Array.from({ length: count }, (_, i) => ({ id: `p${i}`, inWords: `Line ${i}.` })),
  },
});
const refused = (status: number): Answer => ({
  status,
  type: 'urn:sitlog:problem:own-entry',
  detail: 'Somebody else has to verify it.',
});

/** A form about an entry, whose preview is answered so; some time after it was opened. */
async function shown(answer: Answer, lang: 'en' | 'ar' = 'en') {
  const served = servedWith(undefined);
  const page = await testPage(<BoardWouldSay previewed={RETRACT} />, {
    lang,
    answer: (asked) => (asked.path.includes('/preview/') ? answer : served(asked)),
  });
  await page.clock.pass(300);
  const asked = () => page.server.asked.filter(({ path }) => path.includes('/preview/'));
  return {
    ...page,
    asked,
    said: () => page.text(page.root),
    lines: () => [...page.root.querySelectorAll('li')].map(page.text),
  };
}

describe('what the board would say', () => {
  it('is asked without a key, as whoever writes here, of the state that is decided on', async () => {
    const { asked, lines } = await shown(rows(2));
    const [one, ...more] = asked();
    expect(more).toEqual([]);
    expect(one).toMatchObject({
      method: 'POST',
      path: '/situations/ALE/preview/entries/ALE-001/retraction',
      body: RETRACT.body,
    });
    expect(one?.headers['if-match']).toBe(RETRACT.ifMatch);
    expect(Object.keys(one?.headers ?? {})).not.toContain('idempotency-key');
    expect(lines()).toEqual(['Line 0.', 'Line 1.']);
  });

  it.each(['en', 'ar'] as const)(
    'lists the first lines and counts the others (%s)',
    async (lang) => {
      const { asked, lines, said, words } = await shown(rows(7), lang);
      expect(lines()).toHaveLength(5);
      expect(said()).toContain(words.common.preview.more(2, lang === 'ar' ? '٢' : '2'));
      expect(asked()[0]?.headers['accept-language']).toBe(lang);
    },
  );

  it('is said to be the same where no answer would change', async () => {
    const { said } = await shown(rows(0));
    expect(said()).toContain('No answer of the board would change.');
  });

  it('is that it would be refused, and why', async () => {
    const { said } = await shown(refused(403));
    expect(said()).toContain('This would be refused: Somebody else has to verify it.');
  });

  it.each([400, 500, 503])(
    'is not told while something is missing or the server cannot say (%i)',
    async (status) => {
      expect((await shown(refused(status))).said()).toBe('');
    },
  );

  it('is asked of what stands there when nobody has written for a moment, and again when the board has changed', async () => {
    const { asked, clock, desk, draw, streams } = await shown(rows(1));
    desk.live.followLive(desk.past.listener);
    streams[0]?.tell('snapshot', boardOf(9));
    await clock.pass(300);
    const before = asked().length;
    for (const note of ['o', 'on', 'one']) {
      await draw(<BoardWouldSay previewed={{ ...RETRACT, body: { reason: 'error', note } }} />);
      await clock.pass(100);
    }
    expect(asked()).toHaveLength(before);
    await clock.pass(300);
    expect(
      asked()
        .slice(before)
        .map(({ body }) => body),
    ).toEqual([{ reason: 'error', note: 'one' }]);
    streams[0]?.tell('change', changeOf(10));
    await clock.pass(300);
    expect(asked()).toHaveLength(before + 2);
  });
});
