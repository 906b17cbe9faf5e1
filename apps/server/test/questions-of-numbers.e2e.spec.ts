import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type EntryResponse, type FiguresResponse } from '@sitlog/api-types';
import { type Body } from './support/desk.js';
import { figureInShort, inShort, verdictsOf } from './support/scenes/in-short.js';
import { answerTo, ask, type At, momentsOf, wednesday } from './support/scenes/questions.js';
import { board, figures } from './support/scenes/reads.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: true });
});
afterAll(() => lab.clean());

/** The figures of a line of the board, and the text of the whole. */
async function shown(
  facet: string,
  at: At,
): Promise<{ own: readonly FiguresResponse[]; text: string }> {
  const { status, body, text } = await board(server.api, 'ALE', { ...at });
  expect(status).toBe(200);
  return { own: body.facets.find((one) => one.facet === facet)?.figures ?? [], text };
}

async function entryAt(entryNo: string, knownAt?: string): Promise<EntryResponse> {
  const path = `/v1/situations/ALE/entries/${entryNo}`;
  const answer = await server.api.get<EntryResponse>(path, { knownAt });
  expect(answer.status).toBe(200);
  return answer.body;
}

const scopesAndLines = (own: readonly FiguresResponse[]) =>
  own.map(({ measure, scope, lines }) => [measure, scope, ...lines.map(figureInShort)]);

describe('the desk asks for numbers', () => {
  ask('Q10', async (question) => {
    const at = momentsOf(question);
    const status = await answerTo(server.api, 'evac-1/status', at);
    expect(inShort(status.proposition)).toEqual([
      'corroborated',
      'delayed: corroborated, src-aljazeera+src-shimale, ALE-006+ALE-014, B2',
    ]);
    expect(verdictsOf(status)).toEqual([
      'ALE-014 counts',
      'ALE-006 counts',
      'ALE-004 overtaken ALE-006',
    ]);
    const { own: planned, text } = await shown('evacuation', at);
    expect(scopesAndLines(planned)).toEqual([
      [
        'people.to_be_evacuated',
        'residents of the last rebel-held pockets',
        'ALE-004 src-deal-parties: 20000 - 99999 (tens of thousands), B2',
      ],
    ]);
    const { own: apart } = await shown('displacement', at);
    expect(
      apart.map(({ disaggregation, of, possible, ...one }) => [
        ...[disaggregation, of, possible],
        ...scopesAndLines([{ ...one, of, possible }]).flat(),
      ]),
    ).toEqual([
      [
        ...[{ status: 'civilian' }, [], []],
        ...['people.departed', 'left rebel-held districts, 24 h'],
        'ALE-022 src-rus-mod: 6000 6000 6000, D3',
      ],
      [
        ...[{ status: 'fighter' }, [], []],
        ...['people.departed', 'left rebel-held districts, 24 h'],
        'ALE-022 src-rus-mod: 366 366 366, D3',
      ],
    ]);
    // Both parts are there to be read; the board itself adds nothing up.
    expect(text).not.toContain('6366');
    const { entry } = await entryAt('ALE-022', at.knownAt);
    expect([entry.about, entry.asserts]).toEqual([[], []]);
    expect(entry.relations).toMatchObject([{ type: 'separate_from', target: 'ALE-004' }]);
    expect(entry.time.occurred).toMatchObject({
      from: '2016-12-13T11:30:00+02:00',
      to: wednesday('11:30'),
    });
  });

  ask('Q11', async (question) => {
    const fighters = async (at: At): Promise<readonly string[]> => {
      const { own } = await shown('displacement', at);
      const group = own.find(({ disaggregation }) => disaggregation?.['status'] === 'fighter');
      return group?.lines.map(figureInShort) ?? [];
    };
    const answers = {
      [wednesday('11:45')]: ['ALE-022 src-rus-mod: 336 336 336, D3'],
      [wednesday('12:00')]: ['ALE-022 src-rus-mod: 366 366 366, D3'],
    };
    for (const [knownAt, answer] of Object.entries(answers)) {
      expect(await fighters({ validAt: question.validAt, knownAt })).toEqual(answer);
    }
    expect(Object.keys(answers)).toEqual(question.knownAt);
    expect((await fighters({ validAt: question.validAt, knownAt: 'rev:69' })).join()).toMatch(
      / 336 /,
    );
    const { versions } = await entryAt('ALE-022');
    expect(versions).toMatchObject([
      { change: 'EntryLogged', revision: 68, author: 'log-keeper' },
      {
        change: 'EntryCorrected',
        revision: 70,
        author: 'watch-officer',
        recordedAt: '2016-12-14T09:52:00.000000Z',
        class: 'clerical',
      },
    ]);
    const before = await entryAt('ALE-022', wednesday('11:45'));
    expect(before.entry.figures.map(({ best }) => best)).toEqual([6000, 336]);
  });

  ask('Q15', async (question) => {
    const at = momentsOf(question);
    const { own, text } = await shown('casualties', at);
    const killed = own.filter(({ measure }) => measure === 'people.killed');
    expect(scopesAndLines(killed)).toEqual([
      ['people.killed', 'alleged executions', 'ALE-001 src-un-reports: 40 - 99 (scores), F3'],
      [
        'people.killed',
        'killed during takeover of rebel-held areas',
        'ALE-002 src-un-reports: 82 82 82, F3',
      ],
    ]);
    expect(killed.flatMap(({ envelopes }) => envelopes)).toMatchObject([
      { low: 40, high: 99, openLow: false, openHigh: false },
      { low: 82, high: 82, openLow: false, openHigh: false },
    ]);
    expect(killed.map(({ preferred, possible }) => [preferred, possible])).toEqual([
      [[], []],
      [[], []],
    ]);
    // Of the shelling that day nobody had counted the dead, only said that people were hurt.
    const shelling = own.filter(({ scope }) => scope.startsWith('shelling of Wednesday'));
    expect(scopesAndLines(shelling)).toEqual([
      ['people.injured', 'shelling of Wednesday 14 December', 'ALE-013 src-shimale: 1 - -, C3'],
    ]);
    expect(text).not.toMatch(/\b(122|181|164)\b|whole conflict|200000|999999/);
    const { body } = await figures(server.api, 'ALE', { ...at, measure: 'people.killed' });
    expect(body.setAside.map(({ entry, verdict }) => `${entry} ${verdict}`)).toEqual([
      'ALE-030 kind',
    ]);
    const { entry } = await entryAt('ALE-002', at.knownAt);
    expect(entry.relations).toMatchObject([{ type: 'elaborates', target: 'ALE-001' }]);
  });

  ask('Q19', async (question) => {
    const at = momentsOf(question);
    const { own } = await shown('shelter', at);
    expect(scopesAndLines(own)).toEqual([
      ['shelter.capacity', 'planned, not open', 'ALE-005 src-turkey-dpm: 80000 80000 80000, B2'],
    ]);
    expect(own).toMatchObject([{ availability: 'planned', of: ['shelter-1'], possible: [] }]);
    expect(own[0]?.lines[0]?.places).toEqual([
      { role: 'site', description: 'In Turkey or in Syria: left open' },
    ]);
    const site = await answerTo(server.api, 'shelter-1/status', at);
    expect(inShort(site.proposition)).toEqual([
      'reported',
      'planned: reported, src-turkey-dpm, ALE-005, B2',
    ]);
  });

  test('how many the shelling killed, counted in 2019: unknown until then, and certain only for the day after', async () => {
    const killed = async (
      validAt: string,
      knownAt: string,
    ): Promise<FiguresResponse | undefined> => {
      const { own } = await shown('casualties', { validAt, knownAt });
      const isTheirs = ({ measure, scope }: FiguresResponse): boolean =>
        measure === 'people.killed' && scope.includes('Aleppo city');
      return own.find(isTheirs);
    };
    const in2019 = '2019-12-31T00:00:00+02:00';
    expect(await killed(wednesday('14:00'), '2019-12-01T00:00:00+02:00')).toBeUndefined();
    const during = await killed(wednesday('14:00'), in2019);
    expect([during?.lines, during?.possible.map(figureInShort)]).toEqual([
      [],
      ['ALE-031 src-sohr: 10 10 10, C2'],
    ]);
    const afterwards = await killed('2016-12-15T00:00:00+02:00', in2019);
    expect(afterwards?.lines.map(figureInShort)).toEqual(['ALE-031 src-sohr: 10 10 10, C2']);
    expect(afterwards?.envelopes).toMatchObject([{ low: 10, high: 10, openHigh: true }]);
  });
});

interface Demands {
  readonly demands: readonly (Body & { readonly id: string; readonly life: string })[];
  readonly forecasts: readonly Body[];
  readonly raised: readonly Body[];
}

async function demands(at: At): Promise<Demands> {
  const answer = await server.api.get<Demands>('/v1/situations/ALE/demands', { ...at });
  expect([answer.status, answer.text]).toEqual([200, answer.text]);
  return answer.body;
}

describe('the desk asks what is demanded and expected', () => {
  const dem1 = {
    id: 'dem-1',
    life: 'open',
    reachedUs: 'alleged',
    allegedBy: ['src-rebel-groups'],
    status: { state: 'reported' },
    tellings: [{ entry: 'ALE-008', by: 'act-shia-militia', of: 'act-rebels', kind: 'demand' }],
    deadlines: { state: 'unknown', given: [], without: [] },
    blocks: [
      { how: 'condition_of', target: 'ALE-004', subjects: ['evac-1'] },
      { how: 'before', entry: 'ALE-008' },
    ],
  };
  const dem2 = {
    id: 'dem-2',
    life: 'open',
    reachedUs: 'alleged',
    allegedBy: ['src-zeineddin'],
    status: { state: 'reported' },
    tellings: [{ entry: 'ALE-020', by: 'act-iran' }],
    deadlines: { given: [] },
    blocks: [],
  };
  const dem3 = {
    id: 'dem-3',
    life: 'open',
    reachedUs: 'stated',
    allegedBy: [],
    status: { state: 'reported' },
    tellings: [{ entry: 'ALE-025', by: 'act-syr-gov', kind: 'ultimatum' }],
    deadlines: { given: [] },
    blocks: [
      { how: 'condition_of', target: 'ALE-003', subjects: ['agr-1'] },
      { how: 'consequence', words: 'the deal is off' },
    ],
  };

  ask('Q12', async (question) => {
    const atNoon = await demands(momentsOf(question, 0));
    const atOne = await demands(momentsOf(question, 1));
    expect(atNoon.demands).toMatchObject([dem1, dem2]);
    expect(atOne.demands).toMatchObject([dem1, dem2, dem3]);
    expect([...atNoon.raised, ...atOne.raised]).toEqual([]);
    for (const id of ['dem-1', 'dem-2', 'dem-3']) {
      const status = await answerTo(server.api, `${id}/status`, momentsOf(question, 1));
      expect(status.proposition).toMatchObject({ state: 'reported', values: [{ value: 'open' }] });
      expect(verdictsOf(status)).toHaveLength(1);
    }
  });

  ask('Q20', async (question) => {
    const { forecasts, raised, demands: open } = await demands(momentsOf(question));
    expect(forecasts).toMatchObject([
      {
        entry: 'ALE-023',
        origin: 'src-lavrov',
        what: 'rebel resistance comes to an end',
        uttered: null,
        window: {
          from: '2016-12-16',
          to: '2016-12-17',
          earliest: '2016-12-15T22:00:00.000000Z',
          latest: '2016-12-17T22:00:00.000000Z',
        },
        standing: 'ahead',
      },
    ]);
    // No deadline of anything, and no account of any proposition.
    expect(raised).toEqual([]);
    expect(JSON.stringify(open)).not.toContain('ALE-023');
    const { body } = await board(server.api, 'ALE', { ...momentsOf(question) });
    const propositions = body.facets.flatMap((facet) => facet.propositions);
    expect(JSON.stringify(propositions)).not.toContain('ALE-023');
    const later = (validAt: string) => demands({ ...momentsOf(question), validAt });
    expect((await later('2016-12-16T00:00:00+02:00')).forecasts).toMatchObject([
      { standing: 'in_window' },
    ]);
    const after = await later('2016-12-18T00:00:00+02:00');
    expect(after.forecasts).toMatchObject([{ standing: 'passed' }]);
    expect(after.raised).toMatchObject([
      { kind: 'forecast_window_ended', subject: 'ALE-023', due: ['2016-12-17'] },
    ]);
  });
});
