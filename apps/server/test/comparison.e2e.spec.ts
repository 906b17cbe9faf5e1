import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type MomentsResponse } from '@sitlog/api-types';
import { type Query } from './support/api.js';
import { type BoardChange, expectToFit, type ShownBoard, shownOn } from './support/scenes/shown.js';
import { board } from './support/scenes/reads.js';
import { expectProblem } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: true });
});
afterAll(() => lab.clean());

interface Row extends BoardChange {
  readonly entries: readonly string[];
  readonly affected: readonly string[];
  readonly events: readonly { readonly type: string; readonly revision: number }[];
  readonly inWords: string;
}

interface Comparison {
  readonly from: MomentsResponse;
  readonly to: MomentsResponse;
  readonly ruleSet: string;
  readonly worldChanged: readonly Row[];
  readonly learned: readonly Row[];
  readonly corrected: readonly Row[];
}

const PATH = '/v1/situations/ALE/comparison';
const wednesday = (time: string): string => `2016-12-14T${time}:00+02:00`;

async function compared(query: Query): Promise<Comparison> {
  const answer = await server.api.get<Comparison>(PATH, query);
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body;
}

async function boardAt({ validAt, knownRevision }: MomentsResponse): Promise<ShownBoard> {
  const { body } = await board(server.api, 'ALE', { validAt, knownAt: `rev:${knownRevision}` });
  return shownOn(body);
}

async function expectToLead({ from, to, ...sections }: Comparison): Promise<void> {
  const shown = await boardAt(from);
  const rows = [...sections.learned, ...sections.corrected, ...sections.worldChanged];
  expectToFit(shown, rows);
  expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(await boardAt(to)));
}

describe('two moments of the sample', () => {
  test('10:00 and noon: what we learned of ten o’clock, and what the world did since', async () => {
    const answer = await compared({
      fromValidAt: wednesday('10:00'),
      fromKnownAt: wednesday('10:00'),
      toValidAt: wednesday('12:00'),
      toKnownAt: wednesday('12:00'),
    });
    expect(answer.from.validAt).toBe('2016-12-14T08:00:00.000000Z');
    expect(answer.to.knownAt).toBe('2016-12-14T10:00:00.000000Z');
    expect(
      Object.fromEntries(
        (['learned', 'corrected', 'worldChanged'] as const).map((section) => [
          section,
          answer[section].map(({ inWords }) => inWords),
        ]),
      ),
    ).toMatchInlineSnapshot(`
     {
       "corrected": [
         "agr-1/observance: breached (corroborated) → breached (confirmed by adversaries); ALE-011, ALE-018",
         "ea/shelling: ongoing (corroborated) → ongoing (corroborated), possibly ongoing; ALE-011, ALE-017",
       ],
       "learned": [
         "agr-1/first_violator: Forces of the Syrian government (reported) → Rebel groups, east Aleppo against Forces of the Syrian government (contested); ALE-018",
         "dem-2/status: not on the board → unknown, possibly open; ALE-020",
         "ea/shelling_by: Forces of the Syrian government (reported) → Forces of the Syrian government (reported), possibly Forces of the Syrian government; ALE-017",
         "ea/cluster_munitions: unknown → used (reported); ALE-019",
         "evac-1/obstructed_by: Shia militia aligned with the government (reported) → Shia militia aligned with the government (reported), possibly Iran; ALE-020",
         "talks-1/status: not on the board → unknown, possibly rejected by iran; ALE-020",
         "people.departed/person/flow/left rebel-held districts, 24 h/status=civilian/from=pl-east-aleppo: not on the board → possibly 6000 (src-rus-mod); ALE-022",
         "people.departed/person/flow/left rebel-held districts, 24 h/status=fighter/from=pl-east-aleppo: not on the board → possibly 366 (src-rus-mod); ALE-022",
         "dem-2: not on the board → unknown, alleged (src-zeineddin); ALE-020",
         "ALE-023: not on the board → possibly made, window 2016-12-16 to 2016-12-17 ahead (src-lavrov); ALE-023",
       ],
       "worldChanged": [
         "agr-1/observance: still breached (confirmed by adversaries), resting on other accounts or grades; ALE-017",
         "dem-2/status: unknown, possibly open → open (reported); ALE-020",
         "ea/shelling: ongoing (corroborated), possibly ongoing → ongoing (confirmed by adversaries); ALE-017",
         "ea/shelling_by: Forces of the Syrian government (reported), possibly Forces of the Syrian government → Forces of the Syrian government (confirmed by adversaries); ALE-017",
         "evac-1/obstructed_by: Shia militia aligned with the government (reported), possibly Iran → Iran and Shia militia aligned with the government (alleged by one side); ALE-020",
         "talks-1/status: unknown, possibly rejected by iran → rejected by iran (reported); ALE-020",
         "people.departed/person/flow/left rebel-held districts, 24 h/status=civilian/from=pl-east-aleppo: possibly 6000 (src-rus-mod) → 6000 (src-rus-mod); ALE-022",
         "people.departed/person/flow/left rebel-held districts, 24 h/status=fighter/from=pl-east-aleppo: possibly 366 (src-rus-mod) → 366 (src-rus-mod); ALE-022",
         "dem-2: unknown, alleged (src-zeineddin) → open, alleged (src-zeineddin); ALE-020",
         "ALE-023: possibly made, window 2016-12-16 to 2016-12-17 ahead (src-lavrov) → window 2016-12-16 to 2016-12-17 ahead (src-lavrov); ALE-023",
       ],
     }
    `);
    await expectToLead(answer);
  });

  test('one moment given stands for both clocks, and the end is now', async () => {
    const answer = await compared({ fromKnownAt: wednesday('10:00') });
    expect(answer.from.validAt).toBe(answer.from.knownAt);
    expect(answer.to.validAt).toBe(answer.to.knownAt);
    expect(await compared({ fromValidAt: wednesday('10:00') })).toEqual(answer);
    const cited = {
      fromKnownAt: `rev:${answer.from.knownRevision}`,
      fromValidAt: wednesday('10:00'),
    };
    expect((await compared(cited)).learned).toEqual(answer.learned);
    await expectToLead(answer);
  });

  test('eight o’clock as known at once and at 10:30: all of it is learned', async () => {
    const answer = await compared({
      fromKnownAt: wednesday('08:00'),
      toValidAt: wednesday('08:00'),
      toKnownAt: wednesday('10:30'),
    });
    expect([answer.worldChanged, answer.corrected]).toEqual([[], []]);
    expect(answer.learned.find(({ id }) => id === 'agr-1/observance')).toMatchObject({
      before: { state: 'reported' },
      after: { state: 'contested' },
      entries: ['ALE-011', 'ALE-016', 'ALE-018'],
      affected: [],
    });
    await expectToLead(answer);
  });

  test('a grade given later, of what was known before, is a correction', async () => {
    const answer = await compared({
      fromValidAt: wednesday('10:00'),
      fromKnownAt: wednesday('10:24'),
      toValidAt: wednesday('10:00'),
      toKnownAt: wednesday('10:25'),
    });
    expect([answer.worldChanged, answer.learned]).toEqual([[], []]);
    expect(answer.corrected.map(({ id }) => id)).toEqual(['agr-1/observance', 'ea/shelling']);
    for (const row of answer.corrected) {
      expect(row.entries).toEqual(['ALE-011']);
      expect(row.events).toMatchObject([{ type: 'entry.regraded', entryNo: 'ALE-011' }]);
    }
    await expectToLead(answer);
  });

  test('the mistyped number of fighters is corrected, by the entry and the event that did it', async () => {
    const answer = await compared({
      fromValidAt: wednesday('12:00'),
      fromKnownAt: wednesday('11:45'),
      toValidAt: wednesday('12:00'),
      toKnownAt: wednesday('12:00'),
    });
    const [row, ...others] = answer.corrected.filter(({ part }) => part === 'figures');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      part: 'figures',
      before: { lines: [{ entry: 'ALE-022', best: 336 }] },
      after: { lines: [{ entry: 'ALE-022', best: 366 }] },
      entries: ['ALE-022'],
      affected: [],
      events: [{ type: 'entry.corrected', entryNo: 'ALE-022' }],
    });
    expect(row?.inWords).toMatch(/: 336 \(src-rus-mod\) → 366 \(src-rus-mod\); ALE-022$/);
    await expectToLead(answer);
  });

  test('the ultimatum is learned between noon and one o’clock', async () => {
    const answer = await compared({
      fromValidAt: wednesday('12:00'),
      fromKnownAt: wednesday('12:00'),
      toValidAt: wednesday('13:00'),
      toKnownAt: wednesday('13:00'),
    });
    const row = answer.learned.find(({ part, id }) => part === 'demands' && id === 'dem-3');
    expect(row).toMatchObject({
      facet: 'talks',
      before: null,
      after: { tellings: [{ entry: 'ALE-025' }] },
      entries: ['ALE-025'],
    });
    await expectToLead(answer);
  });

  test('a struck repetition that never counted changes no answer', async () => {
    const before = { fromValidAt: wednesday('10:00'), fromKnownAt: wednesday('10:04') };
    const after = { toValidAt: wednesday('10:00'), toKnownAt: wednesday('10:06') };
    const { worldChanged, learned, corrected } = await compared({ ...before, ...after });
    expect([worldChanged, learned, corrected]).toEqual([[], [], []]);
  });

  test('the import of 2019 about that Wednesday is learned, and nothing is corrected', async () => {
    const answer = await compared({
      fromValidAt: wednesday('13:00'),
      fromKnownAt: wednesday('15:01'),
      toValidAt: wednesday('13:00'),
    });
    expect([answer.worldChanged, answer.corrected]).toEqual([[], []]);
    for (const { entries } of answer.learned) expect(entries).toEqual(['ALE-031']);
    await expectToLead(answer);
  });

  test('a later known moment first is unlearning; a moment and itself differ in nothing', async () => {
    const noon = { validAt: wednesday('12:00'), knownAt: wednesday('12:00') };
    const back = await compared({
      fromValidAt: noon.validAt,
      fromKnownAt: noon.knownAt,
      toValidAt: wednesday('10:00'),
      toKnownAt: wednesday('10:00'),
    });
    await expectToLead(back);
    const same = await compared({ fromKnownAt: 'rev:60', toKnownAt: 'rev:60' });
    expect([same.worldChanged, same.learned, same.corrected]).toEqual([[], [], []]);
  });
});

describe('a comparison', () => {
  test('is refused where its beginning is missing or a moment is none, by the name of the parameter', async () => {
    const refusals: readonly (readonly [Query, string])[] = [
      [{}, 'fromKnownAt'],
      [{ toKnownAt: wednesday('10:00') }, 'fromKnownAt'],
      [{ fromKnownAt: 'rev:99999' }, 'fromKnownAt'],
      [{ fromKnownAt: wednesday('10:00'), toKnownAt: 'rev:99999' }, 'toKnownAt'],
      [{ fromKnownAt: '2016-99-99Tx' }, 'fromKnownAt'],
      [{ fromKnownAt: 'yesterday' }, 'fromKnownAt'],
      [{ fromValidAt: '2016-12-14' }, 'fromValidAt'],
      [{ fromKnownAt: 'rev:1', toValidAt: 'noon' }, 'toValidAt'],
      [{ fromKnownAt: 'rev:1', knownAt: 'rev:2' }, 'knownAt'],
    ];
    for (const [query, parameter] of refusals) {
      const answer = await server.api.get(PATH, query);
      expectProblem(answer, { status: 400, code: 'validation', at: parameter });
    }
    const nowhere = await server.api.get('/v1/situations/NIX/comparison', { fromKnownAt: 'rev:0' });
    expectProblem(nowhere, { status: 404, code: 'unknown-situation' });
  });
});
