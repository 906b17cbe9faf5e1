import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BoardResponse } from '@sitlog/api-types';
import { SHIPPED, vocabularyOfPacks } from '@sitlog/vocabulary';
import { type Development, DEVELOPMENTS } from '../../../libs/vocabulary/test/developments.js';
import { type Body, type Desk, occurredFrom, openDesk } from './support/desk.js';
import { openLab, type Server } from './support/server.js';

/** A development, told of a subject of its own. */
interface Told extends Development {
  readonly pack: string;
  readonly id: string;
}

type Facet = BoardResponse['facets'][number];
type Answer = NonNullable<Facet['propositions']>[number];

/** So many requests are on their way. */
const AT_ONCE = 16;
const packs = vocabularyOfPacks(SHIPPED);
const told: readonly Told[] = DEVELOPMENTS.flatMap(({ pack, rows }) =>
  rows.map((row, i) => ({ ...row, pack, id: `${pack.replaceAll('_', '-')}-${i}` })),
);
const REGISTERS: Readonly<Record<string, Body>> = {
  'sources/src-monitor': { name: 'A monitor', type: 'monitor', reliability: 'C' },
  'actors/act-1': { name: 'Somebody' },
  'actors/act-2': { name: 'Somebody else' },
};

const lab = openLab();
let server: Server;
let desk: Desk;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
  desk = await openDesk(server.api, { packs: SHIPPED.map(({ pack }) => ({ pack })) }, REGISTERS);
  await atOnce(told, async ({ id, subject }) => {
    const put = await server.api.put(`${desk.path}/subjects/${id}`, { type: subject, name: id });
    expect([id, put.status, put.text]).toEqual([id, 200, put.text]);
  });
});
afterAll(() => lab.clean());

function hour(at: number): string {
  return `2024-03-10T${String(at).padStart(2, '0')}:00:00Z`;
}

/** What is told of a subject at an hour, in the mode that feeds the aspect. */
function entryOf({ id, subject, aspect, ...row }: Told, kind: string, at: number): Body {
  const isAssessed = packs.aspectOf(subject, aspect)?.assessed === true;
  const speaks = row.assertion === 'own' && kind === row.kind;
  const demand = { id, by: 'act-1', of: 'act-2', what: 'Something' };
  return {
    mode: isAssessed ? 'assessment' : 'statement',
    kind,
    headline: `${kind} of ${id}`,
    about: [id],
    time: occurredFrom(hour(at), hour(at)),
    attribution: [{ sourceId: 'src-monitor', act: 'reported' }],
    places: [],
    ...(row.actorsIn === undefined ? {} : { actors: [{ actorId: 'act-1', role: row.actorsIn }] }),
    ...(speaks ? { assertions: [ownAssertion(`${id}/${aspect}`, row)] } : {}),
    ...(packs.kinds.get(kind)?.setsDemand === undefined ? {} : { demand }),
  };
}

/** What an entry says by itself, where its kind leaves that to who writes it. */
function ownAssertion(proposition: string, { value, says }: Pick<Development, 'value' | 'says'>) {
  const how = says === 'denies' ? { negated: true } : says === 'ends' ? { ends: true } : {};
  return { proposition, value, ...how };
}

/** Several at a time: each is of a subject of its own, so that their order says nothing. */
async function atOnce<T>(all: readonly T[], send: (one: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < all.length; at += AT_ONCE) {
    await Promise.all(all.slice(at, at + AT_ONCE).map(send));
  }
}

async function log(entries: readonly Body[]): Promise<void> {
  await atOnce(entries, async (entry) => {
    const { status, text } = await desk.log(entry);
    expect([entry['headline'], status, text]).toEqual([entry['headline'], 201, text]);
  });
}

async function boardAt(at: number): Promise<ReadonlyMap<string, Answer>> {
  const query = { validAt: hour(at) };
  const { body } = await server.api.get<BoardResponse>(`${desk.path}/board`, query);
  return new Map(
    body.facets.flatMap(({ propositions = [] }) => propositions.map((one) => [one.id, one])),
  );
}

/** Whether anything at all is told of a proposition. */
function isTold({ values, denied, possible, endings, abstentions, earlier }: Answer): boolean {
  return [values, denied, possible, endings, abstentions, earlier].some((list) => list.length > 0);
}

/** The aspects that a kind speaks of, and those that an entry asserts by itself. */
function spokenOf({ kind, aspect }: Told): readonly string[] {
  const { asserts = [], denies = [], ends = [] } = packs.kinds.get(kind) ?? {};
  return [...asserts, ...denies, ...ends].map((said) => said.aspect).concat(aspect);
}

/** The value that a development gives, where it stands among those that are so, or among those that are not. */
function standing({ id, aspect, value, actorsIn, says }: Told, board: ReadonlyMap<string, Answer>) {
  const { values = [], denied = [], endings = [] } = board.get(`${id}/${aspect}`) ?? {};
  const wanted = actorsIn === undefined ? value : 'act-1';
  if (says === 'ends') return endings.some((one) => wanted === null || one.value === wanted);
  return (says === 'denies' ? denied : values).some((one) => one.value === wanted);
}

describe('every development that the packs can say', () => {
  test('moves the line that it is about, and no other', async () => {
    await log(told.map((one) => entryOf(one, one.kind, 8)));
    const board = await boardAt(9);
    expect(
      told.filter((one) => !standing(one, board)).map(({ development }) => development),
    ).toEqual([]);
    const others = told.flatMap((one) =>
      packs
        .aspectsOf(one.subject)
        .filter(({ code }) => !spokenOf(one).includes(code))
        .map(({ code }) => `${one.id}/${code}`),
    );
    expect(others.length).toBeGreaterThan(500);
    expect(others.filter((id) => !board.has(id) || isTold(board.get(id)!))).toEqual([]);
  });

  test('is over once its origin says what ends it', async () => {
    const ending = told.filter(({ endedBy }) => endedBy !== null);
    const ends = ending.map((one) => entryOf(one, one.endedBy?.[0] ?? '', 10));
    await log(ends);
    const [before, after] = [await boardAt(9), await boardAt(11)];
    expect(ending.filter((one) => !standing(one, before))).toEqual([]);
    expect(
      ending.filter((one) => standing(one, after)).map(({ development }) => development),
    ).toEqual([]);
  });
});
