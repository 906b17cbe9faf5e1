/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type PossibleResponse } from '@sitlog/api-types';
import { propositionOf, valueOf } from '../../testing/test-board.js';
import { servedWith } from '../../testing/test-desk.js';
import { type Answer, type Asked } from '../../testing/test-edges.js';
import { testPage } from '../../testing/test-page.js';
import { settled } from '../../testing/wait.js';
import { PropositionRow } from './proposition-row.js';

const AT = '2016-12-14T08:30:00Z';
const NOON = '2016-12-14T10:00:00Z';
const GOOD = propositionOf('formal', {
  state: 'reported',
  values: [
    valueOf('in_force', { since: { earliest: AT, latest: AT }, entries: ['ALE-001', 'ALE-002'] }),
  ],
});

const MAYBE: PossibleResponse = {
  ...({ says: 'affirms', value: 'ended', origin: 'act-gov', entry: 'ALE-003' } as const),
  ...{ from: null, to: null },
};

const plain = (text: string): string => text.replaceAll(/(\w{3}),? (\d+ \w{3}),? /g, '$1 $2, ');

describe('a question of the board', () => {
  it('says how it stands, since when, who says so, how good that is and in which entries', async () => {
    const { root, text, isolated, names } = await testPage(<PropositionRow proposition={GOOD} />);
    expect(plain(text())).toBe(
      'formal statusreportedin forcesince Wed 14 Dec, 10:30SOHR B2 Source: usually reliable. Information: probably true.ALE-001ALE-002Why?',
    );
    expect(isolated()).toEqual(['in force', 'SOHR', 'B2']);
    expect(names('link')).toEqual(['ALE-001', 'ALE-002']);
    expect(root.querySelector('.is-stale, .split')).toBeNull();
  });

  it('says so in Arabic', async () => {
    const { text } = await testPage(<PropositionRow proposition={GOOD} isPlain />, {
      lang: 'ar',
    });
    expect(text()).toMatch(/^الوضع الرسميمُبلَّغ عنهسارٍمنذ/);
  });

  it('has no way to its explanation where it is not of the moments of the screen', async () => {
    const { all, text } = await testPage(<PropositionRow proposition={GOOD} isPlain />);
    expect([text().includes('Why?'), all('button')]).toEqual([false, []]);
  });

  it('sets what is contested against each other', async () => {
    const contested = {
      ...GOOD,
      state: 'contested',
      values: [valueOf('in_force'), valueOf('ended'), valueOf('suspended')],
    } as const;
    const { text, root } = await testPage(<PropositionRow proposition={contested} isPlain />);
    expect(text().match(/against/g)).toHaveLength(2);
    expect(text()).toMatch(/in force.*against.*ended.*against.*suspended/);
    expect(root.querySelector('.split')).not.toBeNull();
  });

  it('sets nothing against each other that can both be so', async () => {
    const both = { ...GOOD, values: [valueOf('in_force'), valueOf('ended')] };
    const { text } = await testPage(<PropositionRow proposition={both} isPlain />);
    expect(text()).not.toContain('against');
  });

  it('that may be old says so', async () => {
    const { text, root } = await testPage(
      <PropositionRow proposition={{ ...GOOD, stale: true }} isPlain />,
    );
    expect(text()).toContain('Old: may no longer be so');
    expect(root.querySelector('.is-stale')).not.toBeNull();
    const fresh = await testPage(<PropositionRow proposition={GOOD} isPlain />);
    expect(fresh.text()).not.toContain('Old');
  });

  it('that was set by hand says by whom, until when, why, and what it would be without', async () => {
    const override = {
      ...{ value: 'ended', reason: 'We saw it end.', by: 'mk', from: AT, expiresAt: NOON },
      derivedState: 'contested',
    } as const;
    const { text, root, isolated } = await testPage(
      <PropositionRow proposition={{ ...GOOD, state: 'overridden', override }} isPlain />,
    );
    expect(plain(text())).toContain(
      'set by handended Set by hand by mk until Wed 14 Dec, 12:00: We saw it end. The accounts alone say: contested',
    );
    expect(isolated().slice(0, 2)).toEqual(['ended', 'mk']);
    expect(root.querySelector('q')?.dir).toBe('auto');
  });

  it('says what may be so, and who speaks of it without saying', async () => {
    const open = propositionOf('formal', {
      possible: [MAYBE],
      abstentions: [{ origin: 'src-sohr', entry: 'ALE-004' }],
    });
    const { texts, names, root } = await testPage(<PropositionRow proposition={open} isPlain />);
    expect(texts('row')).toEqual([
      'possibly ended: Government ALE-003',
      'SOHR speaks of it and does not say ALE-004',
    ]);
    expect(names('link')).toEqual(['ALE-003', 'ALE-004']);
    expect(root.querySelector('li')?.title).toBe('It is open whether this was so by then already.');
  });

  it.each([
    ['possible', { possible: [MAYBE] }],
    ['an abstention', { abstentions: [{ origin: 'src-sohr', entry: 'ALE-004' }] }],
  ])('says so where there is only what is %s', async (_, some) => {
    const { all } = await testPage(
      <PropositionRow proposition={propositionOf('formal', some)} isPlain />,
    );
    expect(all('row')).toHaveLength(1);
  });

  it('has no list of them where there are none', async () => {
    const { all } = await testPage(<PropositionRow proposition={GOOD} isPlain />);
    expect(all('list')).toEqual([]);
  });
});

describe('why an answer is what it is', () => {
  const EXPLANATION = {
    proposition: GOOD,
    accounts: [
      { entry: 'ALE-001', origin: 'src-sohr', value: 'in_force', taken: true, verdict: 'counts' },
      { entry: 'ALE-002', origin: 'act-gov', value: 'ended', taken: false, verdict: 'retracted' },
    ].map((one) => ({
      says: 'affirms',
      ...{ ...one, start: { earliest: AT, latest: AT }, end: null, rule: 1, because: [] },
    })),
  };

  async function opened(answer: (asked: Asked) => Answer, lang: 'en' | 'ar' = 'en') {
    const page = await testPage(<PropositionRow proposition={GOOD} />, {
      ...{ lang, answer: servedWith(answer) },
    });
    const details = page.root.querySelector('details')!;
    const asked = (): readonly string[] =>
      page.server.asked.map(({ path }) => path).filter((path) => path.includes('/board/'));
    expect(asked()).toEqual([]);
    details.open = true;
    await settled();
    await settled();
    return { ...page, details, asked };
  }

  it('is asked for when it is opened, of the moments of the screen, and told account by account', async () => {
    const { asked, texts, names, root, details } = await opened(({ path }) =>
      path.includes('/board/') ? { body: EXPLANATION } : undefined,
    );
    expect(asked()).toEqual([
      '/situations/ALE/board/agr-1/formal?validAt=2016-12-14T08%3A30%3A00.000Z&knownAt=rev%3A9',
    ]);
    expect(root.querySelector('details p')?.textContent).toBe(
      'Reported: one origin says so, and nobody else has confirmed it.',
    );
    expect(texts('row').map(plain)[0]).toMatch(/^ALE-001 SOHR: “in force”, since .*It counts\.$/);
    expect(texts('row')[1]).toMatch(
      /^ALE-002 Government: “ended”, since .*Left out: the entry is retracted\.$/,
    );
    expect(names('link').slice(-2)).toEqual(['ALE-001', 'ALE-002']);
    const classes = [...root.querySelectorAll('details li')].map(({ className }) => className);
    expect(classes).toEqual(['taken', 'set-aside']);
    details.open = false;
    await settled();
    await settled();
    expect(asked()).toHaveLength(1);
  });

  it('is told in Arabic', async () => {
    const { text } = await opened(
      ({ path }) => (path.includes('/board/') ? { body: EXPLANATION } : undefined),
      'ar',
    );
    expect(text()).toContain('لماذا؟مُبلَّغ عنه: مصدر واحد يقول ذلك، ولم يؤكده أحد غيره.');
  });

  it('is asked for by names that stand whole in the address', async () => {
    const page = await testPage(
      <PropositionRow proposition={{ ...GOOD, id: 'agr 1/formal status' }} />,
      { board: null },
    );
    page.root.querySelector('details')!.open = true;
    await settled();
    await settled();
    expect(page.server.asked.at(-1)?.path).toBe(
      '/situations/ALE/board/agr%201/formal%20status?knownAt=rev%3A0',
    );
  });

  it('says what kept it from being read, and is asked for again by hand', async () => {
    let isAway = true;
    const { the, text, press, desk, all, asked } = await opened(({ path }) => {
      if (!path.includes('/board/')) return undefined;
      return isAway ? { status: 503, detail: 'The views are built.' } : { body: EXPLANATION };
    });
    expect(text(the('alert'))).toContain('The views are built.');
    expect(desk.failures.failing.value.size).toBeGreaterThan(0);
    isAway = false;
    await press(the('button', 'Try again'));
    expect([all('alert').length, asked().length, desk.failures.failing.value.size]).toEqual([
      0, 2, 0,
    ]);
    expect(text()).toContain('It counts.');
  });

  it('is asked for again when the stream is back, if that may help', async () => {
    const failing = { status: 503 };
    const { desk, asked } = await opened(({ path }) =>
      path.includes('/board/') ? failing : undefined,
    );
    desk.failures.returns.value += 1;
    await settled();
    await settled();
    expect(asked()).toHaveLength(2);
    failing.status = 404;
    desk.failures.returns.value += 1;
    await settled();
    await settled();
    desk.failures.returns.value += 1;
    await settled();
    await settled();
    expect(asked()).toHaveLength(3);
    expect(desk.failures.failing.value.size).toBe(0);
  });
});
