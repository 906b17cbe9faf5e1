import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { type EntryReceipt } from './support/answers.js';
import { type Answer, newKey, type Query } from './support/api.js';
import { openDesk } from './support/desk.js';
import { eventsAfter, logHead } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type ServerProcess } from './support/server.js';

const lab = openLab();
let server: ServerProcess;
let folder: string;

beforeAll(async () => {
  folder = lab.folder();
  server = await lab.startProcess({ folder, sample: true });
});
afterAll(() => lab.clean());

const ALE = '/v1/situations/ALE';
const wednesday = (time: string): string => `2016-12-14T${time}:00+02:00`;
const NOON: Query = { validAt: wednesday('12:00'), knownAt: wednesday('12:00') };
const SINCE_TEN: Query = { ...NOON, sinceKnownAt: wednesday('10:00') };

type IssueReceipt = EntryReceipt & { readonly number: number };

interface Document {
  readonly validAt: string;
  readonly knownRevision: number;
  readonly report: {
    readonly marking: string;
    readonly language: string;
    readonly isExercise: boolean;
    readonly number?: number;
    readonly sections: readonly { readonly title: string }[];
  };
}

function draft(query: Query): Promise<Answer<Document>> {
  return server.api.get<Document>(`${ALE}/report`, query);
}

async function markdown(query: Query, path = `${ALE}/report`): Promise<string> {
  const answer = await server.api.get(path, { format: 'markdown', ...query });
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.text;
}

function issue(body: object, key = newKey(), path = ALE): Promise<Answer<IssueReceipt>> {
  return server.api.post<IssueReceipt>(`${path}/reports`, body, { key, operator: 'Berta' });
}

function section(text: string, title: string): string {
  const [, after = ''] = text.split(`${title}\n`);
  return after.split('\n## ')[0] ?? '';
}

describe('a draft of the sample at noon on Wednesday, since ten', () => {
  test('keeps the order of OCHA and attributes what it says', async () => {
    const text = await markdown(SINCE_TEN);
    const titles = [...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(titles).toEqual([
      '1. Highlights',
      '2. Situation overview',
      '3. Humanitarian access',
      '4. Needs and response',
      '5. Coordination',
      '6. Annex: entries relied on, and method',
    ]);
    const highlights = section(text, 'Highlights');
    expect(highlights).toMatch(/### The world changed[^]*### We learned[^]*### We corrected/);
    expect(highlights).toMatch(/who broke it first\.\*\* Now contested: .*\(ALE-018\)/);
    const overview = section(text, 'Situation overview');
    expect(overview).toMatch(
      /\| By \| Ministry of Defence of Russia \(government side\) \| Unnamed rebel/,
    );
    expect(overview).toMatch(/shelling\.\*\* “ongoing”, confirmed by adversaries: reported by /);
    expect(section(text, 'Coordination')).toMatch(
      /alleged of another side: Shia militia aligned with the government demands of Rebel groups/,
    );
    expect(text).toContain('As of: Wed 14 Dec 2016, 12:00 +02:00');
    expect(text).toContain('Nothing logged is unknown, not no.');
  });

  test('gives every figure with its source and its as-of, as it was written', async () => {
    const rows = section(await markdown(SINCE_TEN), 'Needs and response')
      .split('\n')
      .filter((line) => /^\| (?!What|---)/.test(line))
      .map((line) => line.slice(2, -2).split(' | '));
    expect(rows).toHaveLength(7);
    for (const [, number = '', source = '', asOf = '', entry = ''] of rows) {
      expect(number).toMatch(/\d|not given/);
      expect(source).toMatch(/, grade [A-F][1-6]\.$/);
      expect(asOf).toMatch(/ 2016, \d\d:\d\d/);
      expect(entry).toMatch(/^ALE-\d{3}$/);
    }
    expect(rows.map(([, number]) => number)).toContain(
      '“tens of thousands”; low 20,000, best not given, high 99,999',
    );
  });

  test('is marked by the strictest entry that it relies on, and as an exercise, at head and foot', async () => {
    const answer = await draft({ ...SINCE_TEN, format: 'markdown' });
    const lines = answer.text.trim().split('\n');
    expect(lines[0]).toBe('**TLP:AMBER+STRICT** · **EXERCISE EXERCISE EXERCISE**');
    expect(lines.at(-1)).toMatch(/^\*\*TLP:AMBER\+STRICT\*\* · \*\*EXERCISE/);
    expect(answer.headers.get('content-disposition')).toBe(
      'inline; filename="ALE-sitrep-draft-20161214T1000Z-EXERCISE-TLP-AMBER+STRICT.md"',
    );
    const morning = { validAt: wednesday('10:00'), knownAt: wednesday('10:00') };
    expect((await draft({ ...morning, format: 'json' })).body.report.marking).toBe('TLP:AMBER');
  });

  test('comes in the form that is asked for, Markdown otherwise', async () => {
    const types = async (init: RequestInit, query = ''): Promise<string | null> =>
      (await server.api.send(`${ALE}/report${query}`, init)).headers.get('content-type');
    expect(await types({})).toBe('text/markdown; charset=utf-8');
    expect(await types({ headers: { accept: 'image/png' } })).toBe('text/markdown; charset=utf-8');
    expect(await types({ headers: { accept: 'text/html,*/*;q=0.8' } })).toBe(
      'text/html; charset=utf-8',
    );
    expect(await types({ headers: { accept: 'text/html' } }, '?format=json')).toBe(
      'application/json; charset=utf-8',
    );
    const { body } = await draft({ ...NOON, format: 'json' });
    expect(body).toMatchObject({
      situation: 'ALE',
      validAt: '2016-12-14T10:00:00.000000Z',
      report: { isExercise: true, head: { code: 'ALE' } },
    });
  });

  test('as a page lets nothing run or load but its own style', async () => {
    const { text, headers } = await draft({ ...SINCE_TEN, format: 'html' });
    const style = /<style>([^]*?)<\/style>/.exec(text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(headers.get('content-disposition')).toMatch(/\.html"$/);
    expect(text).not.toMatch(/<script|<img|<link|\bhref=|\bsrc=/);
    expect(text.match(/class="tlp">TLP:AMBER\+STRICT</g)).toHaveLength(2);
  });
});

describe('issued reports of the sample', () => {
  test('are numbered, compare with the one before and say the same when they are rendered again', async () => {
    expectProblem(await draft({ since: 'last' }), {
      status: 422,
      code: 'no-earlier-report',
      at: 'since',
    });
    const key = newKey();
    const body = { validAt: wednesday('12:00'), title: 'Noon', note: 'For the cell.' };
    const first = await issue(body, key);
    expect([first.status, first.body.number]).toEqual([201, 1]);
    expect(first.headers.get('location')).toBe(`${ALE}/reports/1`);
    expect((await issue(body, key)).body).toEqual(first.body);
    const atLeast = first.body.position;
    const before = await markdown({ atLeast }, `${ALE}/reports/1`);
    expect(before).toContain('Situation report no. 1');
    expect(before).toContain(`revision ${first.body.revision - 1}`);
    expect(before).toContain('**Noon**');

    const logged = await server.api.post(`${ALE}/entries`, {
      mode: 'operational',
      kind: 'ops.decision',
      headline: 'Second line of contact opened',
      about: ['agr-1'],
      time: { occurred: { from: wednesday('12:30'), to: wednesday('12:30'), precision: 'minute' } },
    });
    expect(logged.status).toBe(201);
    const second = await issue({ validAt: wednesday('13:00'), since: 'last' });
    expect([second.status, second.body.number]).toEqual([201, 2]);

    const after = await markdown({ atLeast: second.body.position }, `${ALE}/reports/2`);
    expect(after).toContain('Compared with: report no. 1, as of Wed 14 Dec 2016, 12:00 +02:00');
    expect(section(after, 'Coordination')).toContain(
      `**Decision.** Second line of contact opened, Wed 14 Dec 2016, 12:30 +02:00, logged by operator. (${logged.body.entryNo})`,
    );
    expect(after).toContain(`| new ${logged.body.entryNo} |`);
    expect(await markdown({}, `${ALE}/reports/1`)).toBe(before);
  });

  test('are listed as known, the last one first', async () => {
    const { body } = await server.api.get<{ reports: readonly Record<string, unknown>[] }>(
      `${ALE}/reports`,
    );
    expect(body.reports).toMatchObject([
      { number: 2, by: 'Berta', since: { report: 1, validAt: '2016-12-14T10:00:00.000000Z' } },
      {
        number: 1,
        title: 'Noon',
        note: 'For the cell.',
        rules: ['board-3', 'figures-2', 'report-1'],
      },
    ]);
    const [last, first] = body.reports;
    const earlier = await server.api.get<typeof body>(`${ALE}/reports`, {
      knownAt: `rev:${String(last?.['revision'])}`,
    });
    expect(earlier.body.reports).toHaveLength(2);
    const none = await server.api.get<typeof body>(`${ALE}/reports`, {
      knownAt: `rev:${String(first?.['knownRevision'])}`,
    });
    expect(none.body.reports).toEqual([]);
  });

  test('are one event each in the log, with moments and no text', async () => {
    const events = (await eventsAfter(server.api, null)).filter((e) => e.type === 'report.issued');
    expect(events.map(({ data }) => Object.keys(data))).toEqual([
      ['number', 'validAt', 'knownRevision', 'title', 'note', 'rules'],
      ['number', 'validAt', 'knownRevision', 'since', 'rules'],
    ]);
  });

  test('take the marking of today, also when they are rendered again', async () => {
    const marked = await server.api.post(`${ALE}/entries/ALE-003/marking`, {
      tlp: 'TLP:RED',
      reason: 'A name came to light.',
    });
    const query = { atLeast: marked.body.position, format: 'html' };
    const { text, headers } = await server.api.get(`${ALE}/reports/1`, query);
    expect(text).toContain('<span class="tlp">TLP:RED</span>');
    expect(headers.get('content-disposition')).toBe(
      'inline; filename="ALE-sitrep-1-EXERCISE-TLP-RED.html"',
    );
    const old = await draft({ ...NOON, format: 'json' });
    expect(old.body.report.marking).toBe('TLP:RED');
  });

  test('keep their numbers when the server is killed', async () => {
    const before = await markdown({}, `${ALE}/reports/2`);
    await server.kill();
    server = await lab.startProcess({ folder, sample: true });
    expect(await markdown({}, `${ALE}/reports/2`)).toBe(before);
    const third = await issue({ since: 'last' });
    expect([third.status, third.body.number]).toEqual([201, 3]);
    expect(server.complaints()).toEqual([]);
  });
});

describe('what a report refuses', () => {
  test.each<readonly [string, Query, { status: number; code: string; at?: string }]>([
    [
      'a form that there is not',
      { format: 'pdf' },
      { status: 400, code: 'validation', at: 'format' },
    ],
    ['another since', { since: 'first' }, { status: 400, code: 'validation', at: 'since' }],
    [
      'since last and moments at once',
      { since: 'last', sinceKnownAt: 'rev:1' },
      { status: 400, code: 'validation', at: 'since' },
    ],
    [
      'a revision that is not there',
      { sinceKnownAt: 'rev:9999' },
      { status: 400, code: 'validation', at: 'sinceKnownAt' },
    ],
    [
      'a moment without an offset',
      { sinceValidAt: '2016-12-14T08:00:00' },
      { status: 400, code: 'validation', at: 'sinceValidAt' },
    ],
    [
      'moments after its own',
      { ...NOON, sinceKnownAt: wednesday('13:00') },
      { status: 422, code: 'since-not-before', at: 'sinceKnownAt' },
    ],
    [
      'the last one, where that is later',
      { since: 'last', validAt: wednesday('09:00') },
      { status: 422, code: 'since-not-before', at: 'since' },
    ],
  ])('%s', async (_, query, expected) => {
    expectProblem(await draft(query), expected);
  });

  test('a number that was never given, and one that is none', async () => {
    const missing = await server.api.get(`${ALE}/reports/99`);
    expectProblem(missing, { status: 404, code: 'unknown-report' });
    for (const number of ['0', '-1', 'x', '1.5', '1e1']) {
      expectProblem(await server.api.get(`${ALE}/reports/${number}`), {
        status: 400,
        code: 'validation',
      });
    }
    expectProblem(await server.api.get('/v1/situations/NONE/reports/1'), {
      status: 404,
      code: 'unknown-situation',
    });
  });

  test('to be issued as of what lies ahead, since what lies later, or since nothing', async () => {
    const desk = await openDesk(server.api);
    const head = await logHead(server.api);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const refusals = [
      [{ validAt: tomorrow }, { status: 422, code: 'report-ahead', at: '/validAt' }],
      [{ since: 'last' }, { status: 422, code: 'no-earlier-report', at: '/since' }],
      [{ sinceValidAt: tomorrow }, { status: 422, code: 'since-not-before', at: '/since' }],
      [{ sinceKnownAt: 'rev:9999' }, { status: 400, code: 'validation', at: '/sinceKnownAt' }],
      [
        { since: 'last', sinceKnownAt: 'rev:1' },
        { status: 400, code: 'validation', at: '/since' },
      ],
      [{ title: '' }, { status: 400, code: 'validation', at: '/title' }],
    ] as const;
    for (const [body, expected] of refusals) {
      expectProblem(await issue(body, newKey(), desk.path), expected);
    }
    expect(await eventsAfter(server.api, head)).toEqual([]);
  });
});

describe('a report in Arabic', () => {
  const inArabic = { headers: { 'accept-language': 'ar, en;q=0.5' } };

  test('is told by Accept-Language or by the parameter, which goes first', async () => {
    const byHeader = await server.api.send(`${ALE}/report`, inArabic);
    const byName = await draft({ language: 'ar' });
    const english = await server.api.send(`${ALE}/report?language=en`, inArabic);
    expect(byHeader.headers.get('content-language')).toBe('ar');
    expect(byHeader.headers.get('vary')).toBe('accept, accept-language');
    expect(byHeader.text).toMatch(/^# .*: تقرير عن الوضع \(مسودة\)$/m);
    expect(byName.headers.get('content-language')).toBe('ar');
    expect(byName.headers.get('content-disposition')).toMatch(/-ar-EXERCISE-TLP-/);
    expect(english.headers.get('content-language')).toBe('en');
    expect(english.text).toMatch(/^# .*: Situation report \(draft\)$/m);
    expectProblem(await draft({ language: 'xx' }), { status: 400, code: 'validation' });
  });

  test('says what the English one says, on a page from right to left and as a document', async () => {
    const page = await draft({ ...SINCE_TEN, format: 'html', language: 'ar' });
    expect(page.text).toContain('<html lang="ar" dir="rtl">');
    const style = /<style>([^]*)<\/style>/.exec(page.text)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page.headers.get('content-security-policy')).toContain(`'sha256-${hash}'`);
    const documents = await Promise.all(
      ['en', 'ar'].map((language) => draft({ ...SINCE_TEN, format: 'json', language })),
    );
    const [english, arabic] = documents.map(({ body }) => body.report);
    expect([english?.language, arabic?.language]).toEqual(['en', 'ar']);
    expect([arabic?.marking, arabic?.sections.length]).toEqual([
      english?.marking,
      english?.sections.length,
    ]);
  });

  test('of an issued one is asked for when it is read', async () => {
    const desk = await openDesk(server.api);
    await desk.log();
    const { body } = await issue({}, newKey(), desk.path);
    const path = `${desk.path}/reports/${body.number}`;
    const text = await markdown({ language: 'ar', atLeast: body.position }, path);
    expect(text).toMatch(/تقرير عن الوضع رقم 1$/m);
    expect(await markdown({}, path)).toMatch(/Situation report no\. 1$/m);
  });
});

/** The server as a release that knew the rules of set 2. */
const RULES_2 = `
import { REPORT_RULES } from '${pathToFileURL('dist/apps/server/apps/server/src/reports/document/report-rules.js').href}';
REPORT_RULES.situation.splice(0, 2, 'board-2', 'figures-1');`;

test('a report of an earlier rule set says by which rules it is rendered, and under which it was issued', async () => {
  const data = lab.folder();
  const earlier = await lab.startProcess({ folder: data, preload: RULES_2 });
  const desk = await openDesk(earlier.api);
  await desk.log();
  const path = `${desk.path}/reports`;
  const { body } = await earlier.api.post<IssueReceipt>(path, {});
  expect(body.number).toBe(1);
  await earlier.stop();
  const { api } = await lab.start({ folder: data });
  const annex = async (language: string): Promise<string> => {
    const answer = await api.get(`${path}/1`, { format: 'markdown', language });
    return answer.text.slice(answer.text.lastIndexOf('\n## '));
  };
  const english = await annex('en');
  expect(english).toContain('Derived by the rules board-3, figures-2, report-1 from the log alone');
  expect(english).toContain(
    'It was issued under board-2, figures-1, report-1, so it may read otherwise than then.',
  );
  expect(await annex('ar')).toMatch(/board-3[^]*صدر بموجب[^]*board-2/);
});

test.each([
  ['en', 'our own desk'],
  ['ar', 'مكتبنا'],
])('what names nobody is our own desk’s (%s)', async (language, told) => {
  const desk = await openDesk(server.api);
  const act = { mode: 'operational', kind: 'ops.decision', about: [], attribution: [] };
  const time = { occurred: { from: '2024-03-10T08:00:00Z', to: null, precision: 'interval' } };
  const { body } = await desk.log({ ...act, time, headline: 'We send a convoy' });
  const text = await markdown({ language, atLeast: body.position }, `${desk.path}/report`);
  const row = text.split('\n').find((line) => /^\| .*We send a convoy/.test(line));
  expect(row?.split(' | ')[2]).toBe(told);
});

test('what somebody writes into an entry stays text', async () => {
  const desk = await openDesk(server.api);
  const headline = '<script>alert(1)</script> | [x](javascript:alert(1)) # هدنة';
  const { body: entry } = await desk.log({ headline });
  const { body } = await issue(
    { title: '**Night** <b>', note: '# one\n- two' },
    newKey(),
    desk.path,
  );
  const path = `${desk.path}/reports/${body.number}`;
  const page = await server.api.get(path, { atLeast: body.position, format: 'html' });
  expect(page.text).not.toContain('<script');
  expect(page.text).toContain(
    '<bdi dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; | [x](javascript:alert(1)) # هدنة</bdi>',
  );
  expect(page.text).not.toContain('EXERCISE');
  const text = await markdown({}, path);
  expect(text).toContain(
    String.raw`\<script\>alert(1)\</script\> \| \[x\](javascript:alert(1)) \# هدنة`,
  );
  expect(text).toContain(String.raw`\*\*Night\*\* \<b\>`);
  expect(text).toContain(entry.entryNo);
});
