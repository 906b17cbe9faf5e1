import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type BoardResponse,
  type EntryResponse,
  type ExplanationResponse,
  type TimelineResponse,
} from '@sitlog/api-types';
import { wednesday } from './support/scenes/questions.js';
import { allPages, board, propositionOf, timeline, wholeLog } from './support/scenes/reads.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: true });
});
afterAll(() => lab.clean());

async function boardAt(validAt: string, knownAt: string): Promise<BoardResponse> {
  const answer = await board(server.api, 'ALE', { validAt, knownAt });
  expect(answer.status).toBe(200);
  expect(answer.body.mode).toBe('exercise');
  return answer.body;
}

async function entryAt(entryNo: string, knownAt?: string): Promise<EntryResponse> {
  const path = `/v1/situations/ALE/entries/${entryNo}`;
  const answer = await server.api.get<EntryResponse>(path, { knownAt });
  expect(answer.status).toBe(200);
  return answer.body;
}

/** A cell in words: state: values; possible: values; abstains: origins. */
function cell(from: BoardResponse, id: string): string {
  const proposition = propositionOf(from, id);
  if (proposition === undefined) return 'not registered';
  const { state, values, possible, abstentions } = proposition;
  const parts = [
    [state, values.map(({ value }) => value)],
    ['possible', [...new Set(possible.map(({ value }) => value))]],
    ['abstains', abstentions.map(({ origin }) => origin)],
  ] as const;
  return parts
    .flatMap(([name, words], i) => {
      if (words.length === 0) return i === 0 ? [name] : [];
      return [`${name}: ${words.toSorted().join(', ')}`];
    })
    .join('; ');
}

interface Row {
  readonly validAt: string;
  readonly knownAt: string;
  readonly cells: Readonly<Record<string, string>>;
}

const ADVERSARIES = 'confirmed_by_adversaries';
const NOON: Readonly<Record<string, string>> = {
  'agr-1/formal': 'reported: in_force',
  'agr-1/observance': `${ADVERSARIES}: breached`,
  'agr-1/first_violator': 'contested: act-rebels, act-syr-gov',
  'evac-1/status': 'corroborated: delayed',
  'evac-1/obstructed_by': 'alleged_by_one_side: act-iran, act-shia-militia',
  'ea/shelling': `${ADVERSARIES}: ongoing`,
  'ea/shelling_by': `${ADVERSARIES}: act-syr-gov; abstains: src-sohr`,
  'talks-1/status': 'reported: rejected_by_iran',
  'dem-1/status': 'reported: open',
  'dem-2/status': 'reported: open',
  'dem-3/status': 'not registered',
};
const ONE_O_CLOCK = {
  ...NOON,
  'talks-1/status': 'contested: ongoing, rejected_by_iran',
  'dem-3/status': 'reported: open',
};

const TABLE: readonly Row[] = [
  {
    validAt: wednesday('08:00'),
    knownAt: wednesday('08:00'),
    cells: {
      'agr-1/formal': 'reported: in_force',
      'agr-1/observance': 'reported: holding',
      'agr-1/first_violator': 'unknown',
      'evac-1/status': 'reported: delayed',
      'evac-1/obstructed_by': 'unknown',
      'ea/shelling': 'not registered',
      'ea/shelling_by': 'not registered',
      'talks-1/status': 'not registered',
      'dem-1/status': 'not registered',
      'dem-2/status': 'not registered',
      'dem-3/status': 'not registered',
    },
  },
  {
    validAt: wednesday('10:00'),
    knownAt: wednesday('10:00'),
    cells: {
      'agr-1/formal': 'reported: in_force',
      'agr-1/observance': 'corroborated: breached',
      'agr-1/first_violator': 'reported: act-syr-gov',
      'evac-1/status': 'corroborated: delayed',
      'evac-1/obstructed_by': 'reported: act-shia-militia',
      'ea/shelling': 'corroborated: ongoing',
      'ea/shelling_by': 'reported: act-syr-gov; abstains: src-sohr',
      'talks-1/status': 'not registered',
      'dem-1/status': 'reported: open',
      'dem-2/status': 'not registered',
      'dem-3/status': 'not registered',
    },
  },
  {
    validAt: wednesday('08:00'),
    knownAt: wednesday('10:30'),
    cells: {
      'agr-1/formal': 'reported: in_force',
      'agr-1/observance': 'contested: breached, holding; possible: breached',
      'agr-1/first_violator': 'contested: act-rebels, act-syr-gov',
      'evac-1/status': 'reported: delayed; possible: delayed',
      'evac-1/obstructed_by': 'unknown; possible: act-shia-militia',
      'ea/shelling': 'unknown; possible: ongoing',
      'ea/shelling_by': 'unknown; possible: act-syr-gov',
      'talks-1/status': 'not registered',
      'dem-1/status': 'unknown; possible: open',
      'dem-2/status': 'not registered',
      'dem-3/status': 'not registered',
    },
  },
  { validAt: wednesday('12:00'), knownAt: wednesday('12:00'), cells: NOON },
  { validAt: wednesday('13:00'), knownAt: wednesday('13:00'), cells: ONE_O_CLOCK },
  { validAt: wednesday('13:00'), knownAt: '2019-12-31T00:00:00+02:00', cells: ONE_O_CLOCK },
];

describe('the board of the sample', () => {
  test.each(TABLE)('had happened by $validAt, as known by $knownAt', async (row) => {
    const shown = await boardAt(row.validAt, row.knownAt);
    const cells = Object.fromEntries(
      Object.keys(row.cells).map((id) => [id, cell(shown, id)] as const),
    );
    expect(cells).toEqual(row.cells);
  });

  test('is the same for the revision that an instant names', async () => {
    for (const { validAt, knownAt } of TABLE) {
      const { knownRevision, facets } = await boardAt(validAt, knownAt);
      expect((await boardAt(validAt, `rev:${knownRevision}`)).facets).toEqual(facets);
    }
  });
});

describe('the acts of the desk', () => {
  test('ALE-010 stands until 10:05, then it is struck through and still on the timeline', async () => {
    const shownAt = async (
      knownAt: string,
    ): Promise<TimelineResponse['entries'][number] | undefined> => {
      const query = { knownAt, validAt: wednesday('12:00'), limit: 200 };
      const { body } = await timeline(server.api, 'ALE', query);
      return body.entries.find(({ entryNo }) => entryNo === 'ALE-010');
    };
    expect((await shownAt('2016-12-14T10:04:59+02:00'))?.status).toBe('in_force');
    const struck = await shownAt(wednesday('10:05'));
    expect(struck?.status).toBe('retracted');
    expect(struck?.retracted).toMatchObject({
      reason: 'duplicate',
      mergedInto: 'ALE-007',
      by: 'watch-officer',
    });
    expect(struck?.headline).toContain('Caption of a photograph');
    expect((await entryAt('ALE-010')).entry.status).toBe('retracted');
  });

  test('ALE-011 is confirmed by others from 10:25 on', async () => {
    const graded = async (knownAt: string): Promise<number> =>
      (await entryAt('ALE-011', knownAt)).entry.grade.credibility;
    expect(await graded('2016-12-14T10:24:59+02:00')).not.toBe(1);
    expect(await graded(wednesday('10:25'))).toBe(1);
  });

  test('ALE-019 is marked more strictly from 15:00 on', async () => {
    const marking = async (knownAt: string): Promise<string> =>
      (await entryAt('ALE-019', knownAt)).entry.tlp;
    expect(await marking('2016-12-14T14:59:59+02:00')).toBe('TLP:GREEN');
    expect(await marking(wednesday('15:00'))).toBe('TLP:AMBER+STRICT');
  });

  test('ALE-031 of 2019 adds at least 10 killed by the shelling, from an origin that had spoken', async () => {
    const path = '/v1/situations/ALE/entries/ALE-031';
    const early = await server.api.get(path, { knownAt: wednesday('15:00') });
    expect(early.status).toBe(404);
    const { entry } = await entryAt('ALE-031', '2019-12-31T00:00:00+02:00');
    expect(entry.origin).toBe('src-sohr');
    expect(entry.figures.map(({ measure, min }) => [measure, min])).toEqual([
      ['people.killed', 10],
    ]);
    const shown = await boardAt(wednesday('13:00'), '2019-12-31T00:00:00+02:00');
    expect(propositionOf(shown, 'ea/shelling')?.values).toMatchObject([
      {
        value: 'ongoing',
        origins: ['src-rebel-commanders', 'src-rus-mod', 'src-shimale', 'src-sohr'],
      },
    ]);
  });

  test('all 31 entries are on the timeline, numbered in the order of recording', async () => {
    const pages = await allPages(server.api, 'ALE', { order: 'recorded', limit: 10 });
    const numbers = pages.flatMap(({ entries }) => entries.map(({ entryNo }) => entryNo));
    expect(numbers).toEqual(
      Array.from({ length: 31 }, (_, i) => `ALE-${String(i + 1).padStart(3, '0')}`),
    );
  });
});

describe('a restart on the same folder', () => {
  const paths = [
    ...TABLE.map(({ validAt, knownAt }) => {
      const moments = new URLSearchParams({ validAt, knownAt }).toString();
      return `/v1/situations/ALE/board?${moments}`;
    }),
    '/v1/situations/ALE/board',
    '/v1/situations/ALE/entries?limit=200',
    '/v1/situations/ALE/entries?limit=200&order=happened&direction=descending',
    '/v1/situations/ALE/entries/ALE-022',
    '/v1/situations/ALE?knownAt=rev:40',
    '/v1/situations/ALE',
    '/v1/situations',
  ];
  const texts = async ({ api }: Server): Promise<readonly string[]> => {
    const answers = await Promise.all(paths.map((path) => api.get(path)));
    expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 200));
    return [...answers.map(({ text }) => text), JSON.stringify(await wholeLog(api))];
  };

  test('does not load the sample again, and every answer is the same byte for byte', async () => {
    const folder = lab.folder();
    const first = await lab.startProcess({ folder, sample: true });
    const before = await texts(first);
    expect(await first.stop()).toBe(0);
    const second = await lab.startProcess({ folder, sample: true });
    expect(await texts(second)).toEqual(before);
    await second.kill();
    const third = await lab.startProcess({ folder, sample: true });
    expect(await texts(third)).toEqual(before);
    expect(await third.stop()).toBe(0);
  });
});

describe('a proposition explained', () => {
  async function explained(id: string, at: string, knownAt = at): Promise<ExplanationResponse> {
    const moments = { validAt: at, knownAt };
    const answer = await server.api.get<ExplanationResponse>(
      `/v1/situations/ALE/board/${id}`,
      moments,
    );
    expect(answer.status).toBe(200);
    return answer.body;
  }

  test('is the proposition of the board, and says which account is taken or set aside and why', async () => {
    const noon = wednesday('12:00');
    const answer = await explained('agr-1/observance', noon);
    const onBoard = propositionOf(await boardAt(noon, noon), 'agr-1/observance');
    expect(answer.proposition).toEqual(onBoard);
    expect(
      answer.accounts.map(({ entry, verdict, because }) => [entry, verdict, ...because].join(' ')),
    ).toEqual([
      'ALE-017 counts',
      'ALE-016 counts',
      'ALE-011 counts',
      'ALE-018 replaced ALE-017',
      'ALE-003 overtaken ALE-011',
    ]);
    expect(answer.inWords[0]).toMatch(/^Confirmed by adversaries: /);
    expect(answer.accounts[0]?.inWords).toBe(
      'ALE-017, Ministry of Defence of Russia: “breached”, since some time between Wed 14 Dec 2016, 00:00 +02:00 and ' +
        'Wed 14 Dec 2016, 10:20 +02:00. It counts.',
    );
  });

  test('names what an entry says that is struck, and the moments asked for', async () => {
    const { accounts, validAt, knownRevision } = await explained(
      'ea/shelling',
      wednesday('12:00'),
      wednesday('23:00'),
    );
    expect(validAt).toBe('2016-12-14T10:00:00.000000Z');
    expect(knownRevision).toBeGreaterThan(0);
    const struck = accounts.filter(({ rule }) => rule === 1);
    expect(struck.every(({ taken, inWords }) => !taken && inWords.includes('Left out: '))).toBe(
      true,
    );
  });

  test('is not there for a subject or an aspect that nobody registered', async () => {
    for (const id of ['ea/nothing', 'nowhere/status']) {
      const { status, body } = await server.api.get<{ type: string }>(
        `/v1/situations/ALE/board/${id}`,
      );
      expect([status, body.type]).toEqual([404, 'urn:sitlog:problem:unknown-proposition']);
    }
  });
});
