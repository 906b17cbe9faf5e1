import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type ExplanationResponse, type PropositionResponse } from '@sitlog/api-types';
import { type EntryReceipt } from './support/answers.js';
import { type Answer } from './support/api.js';
import { type Body, type Desk, openDesk, saidBy } from './support/desk.js';
import { board, figures, outline, propositionOf, timeline } from './support/scenes/reads.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterAll(() => lab.clean());

const at = (time: string): string => `2024-03-10T${time}:00Z`;

/** A desk of an exercise that opens early in the morning of one day; its entries are recorded when they say so. */
function deskOfTheDay(): Promise<Desk> {
  return openDesk(server.api, { mode: 'exercise', timeZone: 'UTC', recordedAt: at('00:00') });
}

type Span = readonly [from: string, to: string | null];

function told(by: string, [from, to]: Span, recordedAt: string, more: Body = {}): Body {
  const occurred = { from: at(from), to: to === null ? null : at(to), precision: 'interval' };
  return {
    attribution: saidBy(by),
    time: { occurred },
    recordedAt: at(recordedAt),
    ...more,
  };
}

async function receiptOf(answer: Promise<Answer<EntryReceipt>>): Promise<EntryReceipt> {
  const { status, text, body } = await answer;
  expect([status, text]).toEqual([201, text]);
  return body;
}

function correct(
  desk: Desk,
  entryNo: string,
  patch: Body,
  recordedAt: string,
): Promise<EntryReceipt> {
  return receiptOf(
    desk.amend(entryNo, 'corrections', {
      class: 'source_corrected',
      reason: 'as it was told',
      patch: [patch],
      recordedAt: at(recordedAt),
    }),
  );
}

const LABEL = { path: '/time/occurred/label', value: 'since six' };
const SHELLING = 'area-1/shelling';

async function shelling(
  desk: Desk,
  validAt: string,
  atLeast: string,
): Promise<PropositionResponse | undefined> {
  const { body } = await board(server.api, desk.code, { validAt: at(validAt), atLeast });
  return propositionOf(body, SHELLING);
}

function inShort(answer: PropositionResponse | undefined): string {
  const { state, values = [], possible = [] } = answer ?? {};
  return [state, ...values.map((v) => v.value), ...possible.map((p) => `?${p.value}`)].join(' ');
}

describe('a correction of words of an entry’s time', () => {
  test('leaves the later word of the same origin the last one', async () => {
    const desk = await deskOfTheDay();
    const first = await receiptOf(desk.log(told('src-monitor', ['06:00', null], '09:00')));
    const stopped = { kind: 'hostilities.shelling_stopped' };
    const last = await receiptOf(desk.log(told('src-monitor', ['11:00', null], '12:00', stopped)));
    const { position } = await correct(desk, first.entryNo, LABEL, '15:00');
    expect(inShort(await shelling(desk, '15:30', position))).toBe('reported none');
    const path = `${desk.path}/board/${SHELLING}`;
    const { body } = await server.api.get<ExplanationResponse>(path, { validAt: at('15:30') });
    expect(body.accounts.map(({ entry, taken }) => [entry, taken])).toEqual([
      [last.entryNo, true],
      [first.entryNo, false],
    ]);
  });

  test('does not unsettle what the board says of the past', async () => {
    const desk = await deskOfTheDay();
    const { entryNo } = await receiptOf(desk.log(told('src-monitor', ['06:00', null], '09:00')));
    const { position } = await correct(desk, entryNo, LABEL, '15:00');
    expect(inShort(await shelling(desk, '08:30', position))).toBe('unknown ?ongoing');
    expect(inShort(await shelling(desk, '09:30', position))).toBe('reported ongoing');
  });

  test.each<[string, Span, string]>([
    ['until the end that it names', ['16:00', '20:00'], 'reported ongoing'],
    ['for ever where it names no end', ['16:00', null], 'unknown ?ongoing'],
  ])('leaves an announcement open %s', async (_, span, inTheEnd) => {
    const desk = await deskOfTheDay();
    const { entryNo } = await receiptOf(desk.log(told('src-monitor', span, '15:10')));
    const { position } = await correct(desk, entryNo, LABEL, '17:30');
    expect(inShort(await shelling(desk, '17:45', position))).toBe('unknown ?ongoing');
    expect(inShort(await shelling(desk, '20:00', position))).toBe(inTheEnd);
  });

  test('leaves the newer of two figures of a day the last one', async () => {
    const desk = await deskOfTheDay();
    const counted = (best: number): Body => ({
      kind: 'harm.killed',
      figures: [
        {
          measure: 'people.killed',
          unit: 'person',
          quantifier: 'exact_as_reported',
          stockFlow: 'cumulative',
          scope: 'the city',
          asOf: '2024-03-10',
          best,
        },
      ],
    });
    const day: Span = ['06:00', null];
    const first = await receiptOf(desk.log(told('src-monitor', day, '16:00', counted(10))));
    await receiptOf(desk.log(told('src-monitor', day, '18:00', counted(25))));
    const { position } = await correct(desk, first.entryNo, LABEL, '19:00');
    const asked = { validAt: at('19:30'), atLeast: position };
    const { body } = await figures(server.api, desk.code, asked);
    expect(body.figures.flatMap(({ lines }) => lines.map(({ best }) => best))).toEqual([25]);
  });
});

describe('a correction of when it began', () => {
  test('is bounded by the recording of the entry, as it began before that', async () => {
    const desk = await deskOfTheDay();
    const { entryNo } = await receiptOf(desk.log(told('src-monitor', ['08:00', null], '09:00')));
    const from = { path: '/time/occurred/from', value: at('07:00') };
    const { position } = await correct(desk, entryNo, from, '15:00');
    expect(inShort(await shelling(desk, '07:30', position))).toBe('unknown ?ongoing');
    expect(inShort(await shelling(desk, '09:00', position))).toBe('reported ongoing');
  });

  test('is bounded by the correction where it says that it began after the recording', async () => {
    const desk = await deskOfTheDay();
    const { entryNo } = await receiptOf(desk.log(told('src-monitor', ['08:00', null], '09:00')));
    const from = { path: '/time/occurred/from', value: at('14:00') };
    await correct(desk, entryNo, from, '15:00');
    const { position } = await correct(desk, entryNo, LABEL, '18:00');
    const seen = await Promise.all(
      ['13:00', '14:30', '15:00'].map((moment) => shelling(desk, moment, position)),
    );
    expect(seen.map(inShort)).toEqual(['unknown', 'unknown ?ongoing', 'reported ongoing']);
  });
});

describe('what is told ahead', () => {
  const MOMENTS = ['12:30', '13:30', '13:45', '20:00'];

  test.each<[string, Span, readonly string[]]>([
    ['has an end', ['13:15', '13:45'], ['none', 'possible', 'definite', 'definite']],
    ['has no end', ['13:15', null], ['none', 'possible', 'possible', 'possible']],
  ])(
    'lies in the timeline and its outline where it lies on the board: it %s',
    async (_, span, lies) => {
      const desk = await deskOfTheDay();
      const said = await receiptOf(desk.log(told('src-monitor', span, '12:15')));
      for (const [i, moment] of MOMENTS.entries()) {
        const asked = { validAt: at(moment), atLeast: said.position };
        const [entries, columns] = [
          await timeline(server.api, desk.code, asked),
          await outline(server.api, desk.code, asked),
        ];
        const placed = entries.body.entries.map(({ placement }) => placement);
        expect(placed).toEqual(lies[i] === 'none' ? [] : [lies[i]]);
        const flags = columns.body.columns.flags.map((flag) => (flag & 2) !== 0);
        expect(flags).toEqual(lies[i] === 'none' ? [] : [lies[i] === 'possible']);
        const answer = inShort(await shelling(desk, moment, said.position));
        expect(answer).toBe(
          { none: 'unknown', possible: 'unknown ?ongoing', definite: 'reported ongoing' }[lies[i]!],
        );
      }
    },
  );
});
