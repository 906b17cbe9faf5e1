/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { type HistoryFrame } from '@sitlog/api-types';
import { type PastChange } from '../../core/live/past-changes.js';
import { boardOf } from '../../testing/test-situation.js';
import { testPage } from '../../testing/test-page.js';
import { PastChanged, PastLine } from './past-changed.js';

const AT = '2016-12-14T08:00:00Z';
const NOON = '2016-12-14T10:00:00Z';

const plain = (text: string): string => text.replaceAll(/(\w{3}),? (\d+ Dec),? /g, '$1 $2, ');

function change(other: Partial<PastChange> = {}): PastChange {
  return {
    ...{ facet: 'ceasefire', part: 'propositions', id: 'agr-1/formal', validAt: AT },
    ...{ from: AT, to: null, entries: ['ALE-004'], before: 8, after: 9 },
    ...other,
  };
}

const several = (count: number): readonly PastChange[] =>
  Array.from({ length: count }, (_, at) => change({ id: `agr-1/a${at}`, entries: [`ALE-1${at}`] }));

/** A frame that lists nothing and names these. */
function frameOf(unlisted: readonly string[]): HistoryFrame {
  const { facets: _, ...moments } = boardOf(9);
  return {
    ...moments,
    ...{ from: { position: '0:8', knownRevision: 8, validAt: AT }, unlisted },
    ...{ propositions: [], figures: [], demands: [], forecasts: [], raised: [], checks: [] },
  };
}

async function drawn(changes: readonly PastChange[], lang: 'en' | 'ar' = 'en') {
  const page = await testPage(<PastChanged changes={changes} />, { lang });
  return {
    ...page,
    href: (name: string) => page.the('link', name).getAttribute('href'),
    details: page.root.querySelector('details'),
  };
}

describe('what changed of the past', () => {
  it('is told in a sentence: how much, since when, because of what', async () => {
    const { the, text, root } = await drawn([
      change(),
      change({ id: 'agr-1/observance', from: NOON, entries: ['ALE-005', 'ALE-004'] }),
    ]);
    const region = the('region', 'The past changed');
    expect(plain(text(region.querySelector('p')!))).toBe(
      'The past changed in 2 answers, since Wed 14 Dec, 10:00 because of ALE-004ALE-005 Seen',
    );
    expect(text(root.querySelector('summary')!)).toBe('Which 2 answers');
  });

  it('is told in Arabic', async () => {
    const { the, text, root } = await drawn([change({ from: null })], 'ar');
    expect(text(the('region', 'تغيّر الماضي').querySelector('p')!)).toBe(
      'تغيّر الماضي في كل لحظة بسبب ALE-004 اطّلعتُ عليه',
    );
    expect(text(root.querySelector('summary')!)).toBe('أي إجابة');
  });

  it('may come of a register, at every moment', async () => {
    const { text, root } = await drawn([change({ from: null, entries: [] })]);
    expect(text(root.querySelector('p')!)).toBe(
      'The past changed, at every moment because of a register was changed Seen',
    );
  });

  it('names five entries, and says how many more there are', async () => {
    const five = await drawn(several(5));
    expect(five.text(five.root.querySelector('p')!)).toMatch(/ALE-14 Seen$/);
    const six = await drawn(several(6));
    expect(six.text(six.root.querySelector('p')!)).toMatch(/ALE-14 and 1 more Seen$/);
    expect(six.text(six.root.querySelector('p')!)).not.toContain('ALE-15');
  });

  it.each([
    [1, true],
    [2, true],
    [3, false],
  ])('lists %i of them without being asked: %s', async (count, isOpen) => {
    const { details } = await drawn(several(count));
    expect(details?.open).toBe(isOpen);
  });

  it('leads to before and after, and to a replay there', async () => {
    const { texts, href, isolated } = await drawn([change()]);
    expect(texts('row').map(plain)).toEqual([
      'Ceasefire · Agreement of 13 December · formal status: from Wed 14 Dec, 10:00 on; because of ALE-004 Before and after Replay there',
    ]);
    expect(isolated()).toEqual(['Agreement of 13 December']);
    const moments = 'validAt=2016-12-14T08%3A00%3A00Z&knownAt=rev%3A9';
    expect(href('Before and after')).toBe(
      `/situations/ALE/compare?${moments}&lang=en&fromValidAt=2016-12-14T08%3A00%3A00Z&fromKnownAt=rev%3A8`,
    );
    expect(href('Replay there')).toBe(`/situations/ALE/replay?${moments}&lang=en&lock=off`);
  });

  it('leaves behind the entry that is open', async () => {
    const { desk, draw, the } = await drawn([change()]);
    desk.location.go({ entry: 'ALE-001' });
    await draw(<PastChanged changes={[change()]} />);
    const href = (name: string): string | null => the('link', name).getAttribute('href');
    expect(href('Before and after')).not.toContain('ALE-001');
    expect(href('Replay there')).not.toContain('ALE-001');
  });

  it.each([
    ['the whole time', null, null, 'at every moment'],
    ['up to a moment', null, NOON, 'up to Wed 14 Dec, 12:00'],
    ['from a moment on', AT, null, 'from Wed 14 Dec, 10:00 on'],
    ['a while', AT, NOON, 'from Wed 14 Dec, 10:00 to Wed 14 Dec, 12:00'],
  ])('says of %s that it is another', async (_, from, to, told) => {
    const { texts } = await drawn([change({ from, to })]);
    expect(plain(texts('row')[0] ?? '')).toContain(`formal status: ${told}; because of`);
  });

  it.each([
    ['figures', 'Ceasefire · figures:'],
    ['checks', 'Ceasefire · checks:'],
  ] as const)('is told of %s', async (part, told) => {
    const { texts } = await drawn([change({ part, id: 'x/y', entries: [] })]);
    expect(texts('row')[0]).toContain(told);
    expect(texts('row')[0]).toContain('because of a register was changed');
  });

  it('has the newest first, and no more than thirty', async () => {
    const thirty = await drawn(several(30));
    expect(thirty.texts('row')[0]).toContain('a29');
    expect([thirty.all('row').length, thirty.text().includes('more')]).toEqual([30, true]);
    expect(thirty.text()).not.toMatch(/and 0 more|and 1 more/);
    const more = await drawn(several(31));
    expect(more.all('row')).toHaveLength(30);
    expect(more.texts('row').at(-1)).toContain('a1:');
    expect(more.text()).toContain('and 1 more');
  });

  it('is gone once somebody says that they have seen it', async () => {
    const { desk, the, press, draw, text } = await drawn([]);
    desk.past.listener.history(frameOf(['ALE-007']));
    await draw(<PastChanged changes={[]} />);
    await press(the('button', 'Seen'));
    expect([text(), desk.past.kept.value.seen]).toEqual(['', 9]);
  });

  it('may be nothing', async () => {
    const { root } = await drawn([]);
    expect(root.innerHTML).toBe('');
  });
});

describe('what may have changed of the past without being listed', () => {
  async function unlisted(names: readonly string[], changes: readonly PastChange[] = []) {
    const page = await drawn([]);
    page.desk.past.listener.history(frameOf(names));
    await page.draw(<PastChanged changes={changes} />);
    return page;
  }

  it('is named: entries, what is registered, sides and answers', async () => {
    const { text, names, isolated, details, root } = await unlisted([
      ...['ALE-007', 'sources/src-sohr', 'sides', 'agr-1/formal'],
    ]);
    expect(text()).toBe(
      'The past may have changed SeenMore of it may be another, because of ALE-007 · SOHR · who stands on which side · Agreement of 13 December formal status',
    );
    expect(names('link')).toEqual(['ALE-007']);
    expect(isolated()).toEqual(['SOHR', 'Agreement of 13 December']);
    expect([details, root.querySelector('details')]).toEqual([null, null]);
  });

  it('is named beside what is listed', async () => {
    const { text, all } = await unlisted(['sides'], [change()]);
    expect([all('row').length, text().includes('More of it may be another')]).toEqual([1, true]);
  });

  it('names no more than twelve', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `ALE-2${at + 10}`);
    const twelve = await unlisted(names);
    expect([twelve.all('link').length, twelve.text().includes(' more')]).toEqual([12, false]);
    const more = await unlisted([...names, 'ALE-300']);
    expect(more.names('link')).toEqual(names);
    expect(more.text()).toMatch(/ALE-221 and 1 more$/);
  });

  it('is told with the way to compare where not all of it was heard', async () => {
    const { desk, draw, text, the } = await drawn([]);
    desk.location.go({ entry: 'ALE-001' });
    desk.past.listener.gap({
      reason: 'too-far',
      from: { knownRevision: 1_200, validAt: AT, position: '0:5' },
      to: { knownRevision: 1_300, validAt: NOON, position: '0:9' },
    } as unknown as Parameters<typeof desk.past.listener.gap>[0]);
    await draw(<PastChanged changes={[]} />);
    expect(text()).toBe(
      'The past may have changed SeenSo much was recorded after revision 1,200 that not all of it is listed: the past may be another, too. Show what changed',
    );
    expect(the('link', 'Show what changed').getAttribute('href')).toBe(
      '/situations/ALE/compare?lang=en&fromValidAt=2016-12-14T08%3A00%3A00Z&fromKnownAt=rev%3A1200',
    );
  });

  it('is not told of a screen that it does not concern', async () => {
    const { desk, draw, root } = await drawn([]);
    const frame = frameOf(['sides']);
    const figures = [
      {
        ...{ facet: 'casualties', id: 'g-1', before: null, after: null, validAt: AT },
        ...{ causedBy: { entries: ['ALE-004'], revisions: [9], time: false }, affects: null },
      },
    ];
    desk.past.listener.history({ ...frame, figures });
    await draw(<PastChanged changes={[]} />);
    expect(root.innerHTML).toBe('');
  });
});

describe('changes of the past in one line', () => {
  it('are the sentence and the way to say that they were seen', async () => {
    const { the, text, press, desk } = await testPage(<PastLine changes={[change()]} />);
    expect(plain(text(the('region', 'The past changed')))).toBe(
      'The past changed, since Wed 14 Dec, 10:00 because of ALE-004 Seen',
    );
    desk.past.listener.history(frameOf(['sides']));
    await press(the('button', 'Seen'));
    expect(desk.past.kept.value.seen).toBe(9);
  });

  it('may be none', async () => {
    const { root } = await testPage(<PastLine changes={[]} />);
    expect(root.innerHTML).toBe('');
  });
});
