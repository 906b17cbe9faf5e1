import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer, type Asked } from '../../testing/test-edges.js';
import { boardOf, changeOf, eventOf, SITUATION } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { reportsOf } from './reports.js';

const listed = (form: string, number: number, signatures: readonly object[] = []) => ({
  ...{ form, number, signatures, validAt: '2016-12-14T06:00:00Z', knownRevision: number },
});
const REPORTS = [listed('situation', 3), listed('handover', 2), listed('situation', 1)];
const RECEIPT = { body: { result: 'recorded', number: 4 } };

/** The list of reports, looked at. */
async function reports({
  query = '',
  situation = 'ALE',
  list = REPORTS,
  languages = undefined as typeof SITUATION.languages,
  written = (_: Asked): Answer => RECEIPT,
  path = '/situations/ALE/reports',
} = {}) {
  const state = { list };
  const served = servedWith(
    ({ path: asked }) => {
      if (/\/reports(\?|$)/.test(asked)) {
        return { body: { ...boardOf(9), situation, reports: state.list, next: null } };
      }
      return asked.includes('/reports/') ? { body: { title: 'A report' } } : undefined;
    },
    languages === undefined ? SITUATION : { ...SITUATION, languages },
  );
  const world = await testDesk({
    href: `http://desk.test${path}${query}`,
    answer: (asked) => (asked.method === 'GET' ? served(asked) : written(asked)),
  });
  world.desk.live.followLive(world.desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  const own = reportsOf(world.desk);
  own.handovers.subscribe(() => undefined);
  own.documentAsked.state.subscribe(() => undefined);
  await settled();
  const asked = (method: string, form: RegExp) =>
    world.server.asked
      .filter((one) => one.method === method && form.test(one.path))
      .map((one) => one.path);
  return {
    ...{ ...world, ...own },
    lists: (next: typeof REPORTS) => (state.list = next),
    reads: () => asked('GET', /\/reports(\?|$)/),
    documents: () => asked('GET', /\/reports\/\d/),
    posts: () => world.server.asked.filter(({ method }) => method === 'POST'),
    said: () => world.desk.announcer.notice.value,
  };
}

describe('what was issued', () => {
  it('is listed, handovers by themselves too', async () => {
    const { reports: all, handovers } = await reports();
    expect(all.value?.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(handovers.value?.map(({ number }) => number)).toEqual([2]);
  });

  it('is not known of another situation', async () => {
    const { reports: all, handovers } = await reports({ situation: 'HAM' });
    expect([all.value, handovers.value]).toEqual([undefined, undefined]);
  });

  it('is not asked for where the address names no situation, nor is a document', async () => {
    const { reads, documents, reports: all } = await reports({ path: '/', query: '?report=2' });
    expect([reads(), documents(), all.value]).toEqual([[], [], undefined]);
  });

  it('is asked for again when somebody issues or signs', async () => {
    const { reads, streams } = await reports();
    const before = reads().length;
    streams[0]?.tell('change', changeOf(10, [eventOf(10, 'report.issued')]));
    await settled();
    expect(reads()).toHaveLength(before + 1);
    streams[0]?.tell('change', changeOf(11, [eventOf(11, 'entry.logged')]));
    await settled();
    expect(reads()).toHaveLength(before + 1);
  });

  it('is what was issued by the moment of the address, which nobody changes who issues now', async () => {
    const { reads, streams } = await reports({ query: '?knownAt=rev:3' });
    streams[0]?.tell('change', changeOf(10, [eventOf(10, 'report.issued')]));
    await settled();
    expect(reads()).toEqual(['/situations/ALE/reports?knownAt=rev%3A3']);
  });
});

describe('the report that is open', () => {
  it('is that of the address', async () => {
    const { openNumber, openReport, documents } = await reports({ query: '?report=2' });
    expect([openNumber.value, openReport.value?.form]).toEqual([2, 'handover']);
    expect(documents()).toEqual(['/situations/ALE/reports/2?format=json&language=en']);
  });

  it.each(['0', '-1', '1.5', 'two', ''])('is none where the address says "%s"', async (number) => {
    const { openNumber, openReport, documents } = await reports({ query: `?report=${number}` });
    expect([openNumber.value, openReport.value, documents()]).toEqual([undefined, undefined, []]);
  });

  it('is read again once somebody has signed it, and where another is opened', async () => {
    const { documents, lists, streams, desk } = await reports({ query: '?report=2' });
    streams[0]?.tell('change', changeOf(10, [eventOf(10, 'report.issued')]));
    await settled();
    expect(documents()).toHaveLength(1);
    lists([listed('handover', 2, [{ by: 'Omar' }])]);
    streams[0]?.tell('change', changeOf(11, [eventOf(11, 'report.signed')]));
    await settled();
    expect(documents()).toHaveLength(2);
    desk.location.setScreenParams({ report: '1' });
    await settled();
    expect(documents()).toHaveLength(3);
  });

  it('is read again in the language that is chosen', async () => {
    const { documents, chosenLanguage } = await reports({ query: '?report=2' });
    chosenLanguage.value = 'ar';
    await settled();
    expect(documents().at(-1)).toBe('/situations/ALE/reports/2?format=json&language=ar');
  });

  it('has a page and a text of its own on the server', async () => {
    const { hrefOf, chosenLanguage } = await reports();
    expect(hrefOf(2, 'html')).toBe('/v1/situations/ALE/reports/2?format=html&language=en');
    chosenLanguage.value = 'ar';
    expect(hrefOf(3, 'markdown')).toBe('/v1/situations/ALE/reports/3?format=markdown&language=ar');
  });
});

describe('the language of documents', () => {
  it('is that of the page where the team has named none', async () => {
    const { languages, language, desk } = await reports();
    expect([languages.value, language.value]).toEqual([['en', 'ar'], 'en']);
    desk.settings.set({ lang: 'ar' });
    expect(language.value).toBe('ar');
  });

  it('is one in which the team works, in its order', async () => {
    const { languages, language } = await reports({ languages: ['ar'] });
    expect([languages.value, language.value]).toEqual([['ar'], 'ar']);
  });

  it('is the chosen one, whatever the page speaks', async () => {
    const { language, chosenLanguage } = await reports({ languages: ['ar', 'en'] });
    expect(language.value).toBe('en');
    chosenLanguage.value = 'ar';
    expect(language.value).toBe('ar');
  });
});

describe('a situation report', () => {
  it('is issued with a title and a note, told with its number, and opened', async () => {
    const { issue, posts, said, reads, page, desk } = await reports();
    const before = reads().length;
    const steps = page.history.length;
    expect(await issue({ title: ' Noon ', note: ' Quiet ', sinceLast: true })).toBe(true);
    await settled();
    expect(posts()).toMatchObject([
      {
        path: '/situations/ALE/reports',
        body: { title: 'Noon', note: 'Quiet', since: 'last' },
      },
    ]);
    expect(said()).toBe('Report no. 4 is issued.');
    expect(desk.location.place.value.screenParams).toEqual({ report: '4' });
    expect(page.history).toHaveLength(steps + 1);
    expect(reads().length).toBeGreaterThan(before);
  });

  it('has none of what was not written', async () => {
    const { issue, posts } = await reports();
    await issue({ title: ' ', note: '  ', sinceLast: false });
    expect(posts()[0]?.body).toEqual({});
  });

  it('that is refused opens nothing, and the list is read again', async () => {
    const { issue, said, issuing, signing, reads, desk } = await reports({
      written: () => ({ status: 422 }),
    });
    const before = reads().length;
    expect(await issue({ title: '', note: '', sinceLast: true })).toBe(false);
    await settled();
    expect([said(), issuing.value.state, signing.value.state]).toEqual([
      ...[undefined, 'refused', 'open'],
    ]);
    expect(desk.location.place.value.screenParams).toEqual({});
    expect(reads().length).toBeGreaterThan(before);
  });
});

describe('a handover', () => {
  it('is signed by who takes over, with a note or without one', async () => {
    const { sign, posts, said, reads } = await reports();
    const before = reads().length;
    expect(await sign(2, ' Keys received ')).toBe(true);
    await settled();
    expect(said()).toBe('Handover no. 2 is signed.');
    expect(reads().length).toBeGreaterThan(before);
    await sign(2, ' ');
    expect(posts().map(({ path, body }) => [path, body])).toEqual([
      ['/situations/ALE/reports/2/signature', { note: 'Keys received' }],
      ['/situations/ALE/reports/2/signature', {}],
    ]);
  });

  it('that may not be signed is not told as signed', async () => {
    const { sign, said, signing, issuing } = await reports({ written: () => ({ status: 409 }) });
    expect(await sign(2, '')).toBe(false);
    expect([said(), signing.value.state, issuing.value.state]).toEqual([
      ...[undefined, 'refused', 'open'],
    ]);
  });
});
