import { expect, it } from '@jest/globals';
import { type Locator, type Page } from 'playwright-core';
import { axeFindings, describeInBrowser, sticksOut } from './support/browser.js';
import { screenSuite } from './support/suite.js';

const at = (time: string): string => `2016-12-14T${time}:00%2B02:00`;
const THEN = `validAt=${at('10:30')}&knownAt=${at('10:30')}`;
/** Where the page asks for steps. */
const PAGES = '**/v1/situations/ALE/replay?*';
const REPLAY = `/situations/ALE/replay?${THEN}`;

interface Answer {
  readonly validAt: string;
  readonly knownAt: string;
  readonly knownRevision: number;
  readonly facets: readonly {
    readonly propositions: readonly { readonly id: string; readonly state: string }[];
  }[];
}

interface Replay {
  readonly steps: readonly {
    readonly knownRevision: number;
    readonly validAt: string;
    readonly entry?: { readonly entryNo: string; readonly headline: string };
    readonly changes: readonly { readonly facet: string }[];
  }[];
}

interface Row {
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly className: string;
}

describeInBrowser('the replay', () => {
  const { server, open } = screenSuite();

  const opened = async (path = REPLAY, options?: Parameters<typeof open>[1]): Promise<Page> => {
    const page = await open(path, options);
    await page.locator('.rail').first().waitFor();
    await settled(page);
    return page;
  };
  const hand = (page: Page, which: 'valid' | 'known'): Locator =>
    page.locator(`.rail.${which} input`);
  /** The answer to where the hands stand is shown. */
  const settled = (page: Page): Promise<void> =>
    page.locator('.replayed [aria-busy="false"] .tiles').waitFor();
  const moments = (page: Page): URLSearchParams => {
    const asked = new URL(page.url()).searchParams;
    return new URLSearchParams(
      [...asked].filter(([name]) => name === 'validAt' || name === 'knownAt'),
    );
  };
  const states = (page: Page): Promise<readonly string[]> =>
    page.locator('.replayed .proposition').evaluateAll((rows) =>
      // It runs in the page, of which nothing is known here.
      (rows as unknown as readonly Row[]).map(
        ({ dataset, className }) => `${dataset['proposition'] ?? ''}: ${className}`,
      ),
    );
  /** What is shown is what the server answers at the moments of the address. */
  const showsTheAnswer = async (page: Page): Promise<Answer> => {
    const { body } = await server().api.get<Answer>(
      `/v1/situations/ALE/board?${moments(page).toString()}`,
    );
    const told = body.facets
      .flatMap(({ propositions }) => propositions)
      .filter(({ state }) => state !== 'unknown');
    const shown = await states(page);
    for (const { id, state } of told) {
      expect(shown.filter((one) => one.startsWith(`${id}: `))).toEqual([
        expect.stringMatching(new RegExp(`\\bstate-${state}\\b`)),
      ]);
    }
    expect(await page.locator('.answer-of').innerText()).toContain(
      `(revision ${body.knownRevision})`,
    );
    return body;
  };

  /** The list of changes is what the server replays up to the board that is shown, the last step first. */
  const listsReplay = async (
    page: Page,
    { validAt }: { readonly validAt?: string },
  ): Promise<Replay['steps']> => {
    await page.locator('.change-list[aria-busy="false"]').waitFor();
    const asked = new URLSearchParams(validAt === undefined ? {} : { validAt });
    const { body: shown } = await server().api.get<Answer>(
      `/v1/situations/ALE/board?${moments(page).toString()}`,
    );
    asked.set('toKnownAt', `rev:${shown.knownRevision}`);
    asked.set('limit', '500');
    const { body } = await server().api.get<Replay>(
      `/v1/situations/ALE/replay?${asked.toString()}`,
    );
    const steps = body.steps.toReversed();
    const heads = await page.locator('.step-head').allInnerTexts();
    const told = steps.slice(0, 12).map(({ entry }) => entry?.headline ?? '');
    expect(heads).toEqual(told.map((headline) => expect.stringContaining(headline)));
    return steps;
  };

  it('shows after a drag of the slider the board of the server at the moments of the address', async () => {
    const page = await opened();
    await showsTheAnswer(page);
    const box = await hand(page, 'valid').boundingBox();
    if (box === null) throw new Error('There is no slider.');
    const middle = box.y + box.height / 2;
    const before = page.url();
    await page.mouse.move(box.x + box.width * 0.55, middle);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * 0.3, middle, { steps: 12 });
    await page.mouse.move(box.x + box.width * 0.46, middle, { steps: 12 });
    await page.mouse.up();
    await page.waitForURL((url) => url.href !== before);
    await settled(page);
    const asked = moments(page);
    expect(asked.get('validAt')).toBe(asked.get('knownAt'));
    const { validAt } = await showsTheAnswer(page);
    expect(Date.parse(validAt)).toBe(Number(await hand(page, 'valid').inputValue()));
  });

  it('moves by minutes, hours and to both ends with the keys, and says where it stands', async () => {
    const page = await opened();
    const valid = hand(page, 'valid');
    await valid.focus();
    expect(await valid.getAttribute('aria-valuetext')).toBe(
      'Wednesday, 14 December 2016, 10:30, Asia/Damascus time; 18 entries',
    );
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/validAt=2016-12-14T10%3A29/);
    await page.keyboard.press('PageDown');
    await page.waitForURL(/validAt=2016-12-14T09%3A29.*knownAt=2016-12-14T09%3A29/);
    await settled(page);
    await showsTheAnswer(page);
    await page.keyboard.press('Home');
    await page.waitForURL(/validAt=2016-12-13/);
    expect(await page.evaluate('document.activeElement?.type')).toBe('range');
  });

  it('counts in view what the timeline of the server has at the same moments', async () => {
    const page = await opened(
      `/situations/ALE/replay?validAt=${at('06:00')}&knownAt=${at('09:09')}`,
    );
    const { body } = await server().api.get<{ readonly total: number }>(
      `/v1/situations/ALE/entries/outline?validAt=${at('06:00')}&knownAt=${at('09:09')}`,
    );
    expect(await page.locator('.counted').innerText()).toMatch(
      new RegExp(`^${body.total} entries of 31 in view; whether \\d+ of them`),
    );
  });

  it('steps entry by entry, names it, and lists what the server replays up to there', async () => {
    const page = await opened();
    await page.keyboard.press('.');
    await page.locator('.named', { hasText: 'ALE-019' }).waitFor();
    await settled(page);
    await page.keyboard.press(',');
    await page.locator('.named', { hasText: 'ALE-018' }).waitFor();
    await page.keyboard.press(',');
    await page.locator('.named', { hasText: 'ALE-017' }).waitFor();
    await settled(page);
    await listsReplay(page, {});
    await page.keyboard.press('.');
    await page.locator('.named', { hasText: 'ALE-018' }).waitFor();
    await settled(page);
    const steps = await listsReplay(page, {});
    expect(steps[0]?.entry?.entryNo).toBe('ALE-018');
    const facets = new Set(steps[0]?.changes.map(({ facet }) => facet));
    expect(await page.locator('.changed-chip').count()).toBe(facets.size);
    await showsTheAnswer(page);
  });

  it('lists how the knowledge of one moment grew, where the clocks go apart', async () => {
    const page = await opened(
      `/situations/ALE/replay?validAt=${at('09:00')}&knownAt=${at('12:00')}`,
    );
    const validAt = moments(page).get('validAt') ?? '';
    await listsReplay(page, { validAt });
    await page.locator('.change-list', { hasText: 'How what is known of' }).waitFor();
    await hand(page, 'valid').focus();
    await page.keyboard.press('PageUp');
    await page.waitForURL(/validAt=2016-12-14T10%3A00/);
    await settled(page);
    await listsReplay(page, { validAt: moments(page).get('validAt') ?? '' });
    const passed = page.getByRole('link', { name: /What passed since/ });
    expect(await passed.getAttribute('href')).toContain('fromValidAt=2016-12-14T07%3A00');
  });

  it('shows more of what led there when somebody looks further back', async () => {
    const page = await opened('/situations/ALE/replay');
    const steps = page.locator('.change-list > ol > li');
    await page.locator('.change-list[aria-busy="false"]').waitFor();
    const before = await steps.count();
    await page.getByRole('button', { name: 'Look further back' }).click();
    await steps.nth(before).waitFor();
    const first = steps.last();
    await first.locator('.step-head').waitFor();
  });

  it('says in its place that the replay could not be read, and asks again', async () => {
    const page = await open('/');
    await page.route(PAGES, (route) => route.abort());
    await page.goto(`${server().url}${REPLAY}`);
    await settled(page);
    await page.locator('.change-list .failure').waitFor();
    await showsTheAnswer(page);
    await page.unroute(PAGES);
    await page.locator('.change-list .failure button').first().click();
    await listsReplay(page, {});
  });

  it('gives up a page of the replay that is needed no more', async () => {
    const page = await open('/');
    const given = Promise.withResolvers<string>();
    page.on('requestfailed', (request) => {
      if (request.url().includes('/v1/situations/ALE/replay?')) {
        given.resolve(request.failure()?.errorText ?? '');
      }
    });
    // Never answered: what lies on the way would stay there.
    await page.route(PAGES, () => undefined, { times: 1 });
    await page.goto(
      `${server().url}/situations/ALE/replay?validAt=${at('09:00')}&knownAt=${at('12:00')}`,
    );
    await settled(page);
    await hand(page, 'valid').focus();
    await page.keyboard.press('PageUp');
    expect(await given.promise).toBe('net::ERR_ABORTED');
    await page.waitForURL(/validAt=2016-12-14T10%3A00/);
    await settled(page);
    await listsReplay(page, { validAt: moments(page).get('validAt') ?? '' });
  });

  it('unlocks the clocks, so that one moves and the other stays', async () => {
    const page = await opened();
    const lock = page.getByRole('button', { name: 'Both clocks as one' });
    expect(await lock.getAttribute('aria-pressed')).toBe('true');
    await lock.click();
    await hand(page, 'known').focus();
    await page.keyboard.press('PageDown');
    await page.waitForURL(/validAt=2016-12-14T10%3A30.*knownAt=2016-12-14T09%3A30.*lock=off/);
    await settled(page);
    await showsTheAnswer(page);
    await lock.click();
    await page.waitForURL(/validAt=2016-12-14T10%3A30.*knownAt=2016-12-14T10%3A30/);
  });

  it('sets the clocks by a drag on the picture, and opens the entry that is named under it', async () => {
    const page = await opened(`${REPLAY}&lock=off`);
    const box = await page.locator('.plot').boundingBox();
    if (box === null) throw new Error('There is no picture.');
    const point = (x: number, y: number): [number, number] => [
      box.x + box.width * x,
      box.y + box.height * y,
    ];
    await page.mouse.move(...point(0.2, 0.2));
    await page.mouse.down();
    await page.mouse.move(...point(0.4, 0.35), { steps: 6 });
    await page.mouse.up();
    await page.waitForURL(
      (url) => url.searchParams.get('validAt') !== url.searchParams.get('knownAt'),
    );
    await settled(page);
    await showsTheAnswer(page);
    await page.keyboard.press('.');
    await page.locator('.named .entry-no').waitFor();
    await page.locator('.named .entry-no').click();
    await page.locator('.sidebar h2').waitFor();
  });

  it('plays entry by entry to the end of a stretch, says what it skips, and stops when told', async () => {
    const page = await opened(
      `/situations/ALE/replay?validAt=2016-12-13T22:00:00%2B02:00&knownAt=2016-12-13T22:00:00%2B02:00&speed=tenEntries`,
    );
    expect(await page.locator('.play').innerText()).toContain('Play');
    await page.keyboard.press('p');
    await page.locator('.skipped', { hasText: 'Skipped 9 h 0 m' }).waitFor();
    await page.keyboard.press('p');
    await page.locator('.play', { hasText: 'Play' }).waitFor();
    await settled(page);
    await showsTheAnswer(page);
  });

  it('repeats a stretch, and stops when nobody can see it', async () => {
    const page = await opened(
      `/situations/ALE/replay?validAt=${at('08:00')}&knownAt=${at('08:00')}&speed=tenEntries`,
    );
    await page.getByRole('button', { name: 'Repeat from here' }).click();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('.');
    await page.getByRole('button', { name: 'Repeat to here' }).click();
    await page.keyboard.press('p');
    const goesBack = await page.evaluate(`new Promise((resolve) => {
      let last = -Infinity;
      const look = () => {
        const value = Number(document.querySelector('.rail.valid input').value);
        if (value < last) resolve(true);
        last = value;
        if (value >= last) requestAnimationFrame(look);
      };
      look();
    })`);
    expect(goesBack).toBe(true);
    await page.locator('.play', { hasText: 'Pause' }).waitFor();
    await page.evaluate(`Object.defineProperty(document, 'hidden', { get: () => true });
      document.dispatchEvent(new Event('visibilitychange'));`);
    await page.locator('.play', { hasText: 'Play' }).waitFor();
  });

  it('plays nothing by itself where the device asks for less motion', async () => {
    const page = await opened(REPLAY, { reducedMotion: 'reduce' });
    expect(await page.locator('.play').count()).toBe(0);
    await page.keyboard.press('.');
    await page.locator('.named', { hasText: 'ALE-019' }).waitFor();
    await page.locator('.changed-chip').first().waitFor();
    expect(
      await page.evaluate(
        `getComputedStyle(document.querySelector('.changed-chip')).animationName`,
      ),
    ).toBe('none');
  });

  it('keeps moments by name, which make a storyboard of how everything stood at each', async () => {
    const page = await opened();
    await page.getByLabel('Name of this moment').fill('Accounts part');
    await page.keyboard.press('Enter');
    const link = page.getByRole('link', { name: 'Accounts part' });
    expect(await link.getAttribute('href')).toMatch(/knownAt=rev%3A\d+/);
    await page.reload();
    await link.waitFor();
    await page.getByRole('button', { name: 'Storyboard to print' }).click();
    const scene = page.locator('.scene', { hasText: 'Accounts part' });
    await scene.waitFor();
    const { body } = await server().api.get<Answer>(`/v1/situations/ALE/board?${THEN}`);
    const told = body.facets.flatMap(({ propositions }) => propositions);
    const contested = told.filter(({ state }) => state === 'contested').length;
    expect(await scene.locator('.standing.state-contested').count()).toBe(contested);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('lets time flow with the language, unless this device wants it otherwise', async () => {
    const page = await opened(`${REPLAY}&lang=ar`);
    const valid = hand(page, 'valid');
    await valid.focus();
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/validAt=2016-12-14T10%3A31/);
    await page.evaluate(
      `localStorage.setItem('sitlog.settings', JSON.stringify({ timeLeftToRight: true }))`,
    );
    await page.reload();
    await valid.focus();
    await settled(page);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/validAt=2016-12-14T10%3A30/);
  });

  it.each([
    ['light', ''],
    ['dark', ''],
    ['light', '&lang=ar'],
  ] as const)(
    'axe finds nothing, and nothing sticks out at 320 px (%s %s)',
    async (colorScheme, lang) => {
      const page = await opened(`${REPLAY}${lang}`, {
        viewport: { width: 320, height: 700 },
        colorScheme,
        reducedMotion: 'reduce',
      });
      await page.keyboard.press('.');
      await page.locator('.changed-chip').first().waitFor();
      await settled(page);
      expect(await axeFindings(page)).toEqual([]);
      expect(await sticksOut(page)).toBe(false);
    },
  );
});
