import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type FiguresResponse } from '@sitlog/api-types';
import { ucdpRows, type UcdpRow } from '../../../test/oracle/ucdp.js';
import { type Body, type Desk, openDesk } from './support/desk.js';
import { board, figures } from './support/scenes/reads.js';
import { openLab, type Server } from './support/server.js';

const rows = ucdpRows() ?? [];
const onUcdp = rows.length === 0 ? describe.skip : describe;
const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterAll(() => lab.clean());

/** The first source named in a cell, as an id of the register. */
function sourceIn(cell: string | undefined): string {
  const name = cell?.split(';')[0]?.replaceAll('"', '').trim().toLowerCase() ?? '';
  const id = name.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return `src-${id === '' ? 'ucdp' : id}`.slice(0, 60);
}

const numbersIn = (row: UcdpRow): readonly number[] =>
  ['low', 'best', 'high'].map((column) => Number(row[column]));
const dayOf = (cell = ''): string => cell.slice(0, 10);

function entryOf(row: UcdpRow): Body {
  const [min, best, max] = numbersIn(row);
  const period = { from: dayOf(row['date_start']), to: dayOf(row['date_end']) };
  return {
    mode: 'occurrence',
    kind: 'harm.killed',
    headline: `UCDP ${row['id']}`,
    about: [],
    places: [],
    time: { occurred: { ...period, precision: 'day' } },
    attribution: [
      { sourceId: 'src-ucdp', act: 'coded' },
      { sourceId: sourceIn(row['source_original']), act: 'reported' },
    ],
    externalIds: [{ scheme: 'ucdp', id: row['id'] }],
    figures: [
      {
        measure: 'people.killed',
        unit: 'person',
        quantifier: min === max ? 'exact_as_reported' : 'range',
        ...{ min, best, max },
        stockFlow: 'flow',
        period,
        scope: `${row['dyad_name']}, ${row['where_coordinates']}`,
        clarity: Number(row['event_clarity']),
      },
    ],
  };
}

async function openUcdpDesk(): Promise<Desk> {
  const sources = new Set(['src-ucdp', ...rows.map((row) => sourceIn(row['source_original']))]);
  const source: Body = { name: 'A source', type: 'media', reliability: 'C' };
  return openDesk(
    server.api,
    {},
    Object.fromEntries([...sources].map((id) => [`sources/${id}`, source])),
  );
}

const shownNumbers = (groups: readonly FiguresResponse[]): readonly string[] =>
  groups
    .flatMap(({ lines }) => lines.map(({ low, best, high }) => JSON.stringify([low, best, high])))
    .toSorted();
const wanted = (some: readonly UcdpRow[]): readonly string[] =>
  some.map((row) => JSON.stringify(numbersIn(row))).toSorted();

onUcdp('the figures of UCDP (skipped where ../shared/data is absent)', () => {
  let desk: Desk;
  let atLeast: string;

  beforeAll(async () => {
    desk = await openUcdpDesk();
    for (const row of rows) {
      const { status, text, body } = await desk.log(entryOf(row));
      expect([status, text]).toEqual([201, text]);
      atLeast = body.position;
    }
  });

  test('all stand side by side, each as it was coded, and nothing is added', async () => {
    expect(rows).toHaveLength(269);
    const { body, status } = await figures(server.api, desk.code, { atLeast });
    expect(status).toBe(200);
    expect(shownNumbers(body.figures)).toEqual(wanted(rows));
    expect(body.setAside).toEqual([]);
    const coded = new Set(rows.flatMap(numbersIn));
    const spanned = body.figures.flatMap(({ envelopes }) =>
      envelopes.flatMap(({ low, high }) => [low, high]),
    );
    expect(spanned.filter((number) => number === null || !coded.has(number))).toEqual([]);
  });

  test.each(['2016-11-20', '2016-12-14', '2016-12-31'])(
    'on %s those stand whose period is over, and those of the day may',
    async (day) => {
      const validAt = `${day}T00:00:00+02:00`;
      const { body } = await figures(server.api, desk.code, { atLeast, validAt });
      const past = rows.filter((row) => dayOf(row['date_end']) < day);
      expect(shownNumbers(body.figures)).toEqual(wanted(past));
      const possible = body.figures.flatMap((group) => group.possible);
      const today = rows.filter((row) => dayOf(row['date_end']) === day);
      expect(possible).toHaveLength(today.length);
      const shown = await board(server.api, desk.code, { atLeast, validAt });
      const [casualties] = shown.body.facets.filter(({ facet }) => facet === 'casualties');
      const listed = casualties?.figures?.flatMap(({ lines }) => lines).length ?? 0;
      const unlisted = casualties?.figures?.reduce((sum, group) => sum + group.unlisted, 0) ?? 0;
      expect(listed + unlisted).toBe(past.length);
    },
  );
});
