import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type BoardResponse, type EntryInResponse } from '@sitlog/api-types';
import { type EntryReceipt } from './support/answers.js';
import { type Answer } from './support/api.js';
import { type Body, type Desk, openDesk, saidBy } from './support/desk.js';
import { board, propositionOf } from './support/scenes/reads.js';
import { expectRefusal } from './support/scenes/refusals.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder() });
});
afterAll(() => lab.clean());

async function receiptOf(answer: Promise<Answer<EntryReceipt>>): Promise<EntryReceipt> {
  const { status, text, body } = await answer;
  expect([status, text]).toEqual([201, text]);
  return body;
}

const CHECKER = { operator: 'Checker' };

function grade(
  desk: Desk,
  entryNo: string,
  because: readonly string[],
): Promise<Answer<EntryReceipt>> {
  const body = { credibility: 1, rationale: 'two saw it', because };
  return desk.amend(entryNo, 'gradings', body);
}

interface Told {
  readonly desk: Desk;
  readonly graded: string;
  readonly other: string;
}

/** Two accounts of two origins; how the second is logged can be said otherwise. */
async function told(more: (graded: string) => Body = () => ({})): Promise<Told> {
  const desk = await openDesk(server.api);
  const { entryNo: graded } = await receiptOf(desk.log());
  const body = { attribution: saidBy('src-gov'), ...more(graded) };
  const { entryNo: other } = await receiptOf(desk.log(body));
  return { desk, graded, other };
}

type Act = (of: Told) => Promise<EntryReceipt>;
const relate =
  (type: string, isBack = false): Act =>
  ({ desk, graded, other }) => {
    const [entryNo, target] = isBack ? [graded, other] : [other, graded];
    const aspect = type === 'contradicts' ? { aspect: 'who fired' } : {};
    return receiptOf(desk.amend(entryNo, 'relations', { type, target, ...aspect }));
  };
const verify =
  (outcome: string): Act =>
  ({ desk, other }) =>
    receiptOf(desk.amend(other, 'verification', { outcome, rationale: 'seen' }, CHECKER));
const retract: Act = ({ desk, other }) =>
  receiptOf(desk.amend(other, 'retraction', { reason: 'fabricated' }));
const correct =
  (path: string, value: unknown): Act =>
  ({ desk, other }) =>
    receiptOf(
      desk.amend(other, 'corrections', {
        class: 'clerical',
        reason: 'looked up',
        patch: [{ path, value }],
      }),
    );

const AGAINST: readonly (readonly [string, Act])[] = [
  ['is refuted', verify('refuted')],
  ['is a duplicate of it', relate('duplicate_of')],
  ['contradicts it', relate('contradicts')],
  ['is contradicted by it', relate('contradicts', true)],
  ['comes from the same origin', correct('/attribution', saidBy('src-monitor'))],
];

describe('credibility 1', () => {
  test.each(AGAINST)('is not given because of an entry that %s', async (_, act) => {
    const entries = await told();
    await act(entries);
    const { desk, graded, other } = entries;
    await expectRefusal(server.api, () => grade(desk, graded, [other]), {
      status: 422,
      code: 'second-origin-missing',
      at: '/because',
    });
  });

  test('is not given because of an entry that repeats it', async () => {
    const { desk, graded, other } = await told((entryNo) => ({ derivedFrom: [entryNo] }));
    await expectRefusal(server.api, () => grade(desk, graded, [other]), {
      status: 422,
      code: 'second-origin-missing',
      at: '/because',
    });
  });

  async function shown({ desk, graded }: Told, atLeast: string) {
    const { body } = await server.api.get<{ entry: EntryInResponse }>(
      `${desk.path}/entries/${graded}`,
      {
        atLeast,
      },
    );
    const { body: whole } = await board(server.api, desk.code);
    const [value] = propositionOf(whole, 'area-1/shelling')?.values ?? [];
    return {
      entry: body.entry.grade,
      value: value?.grade.credibility,
      check: checkIn(whole),
    };
  }

  function checkIn({ facets }: BoardResponse): unknown {
    const checks = facets.find(({ facet }) => facet === 'log_health')?.checks ?? [];
    return checks.find(({ id }) => id === 'support_withdrawn');
  }

  test.each([...AGAINST, ['is retracted as fabricated', retract] as const])(
    'falls back to 2, and is named, once the entry on which it rests %s',
    async (_, act) => {
      const entries = await told();
      const { desk, graded, other } = entries;
      const given = await receiptOf(grade(desk, graded, [other]));
      expect(await shown(entries, given.position)).toMatchObject({
        entry: { credibility: 1 },
        value: 1,
        check: { count: 0, entries: [] },
      });
      const { position } = await act(entries);
      const after = await shown(entries, position);
      expect(after).toMatchObject({
        entry: { credibility: 2, supportWithdrawn: true },
        value: 2,
        check: { count: 1, entries: [graded] },
      });
      const known = { knownAt: `rev:${given.revision}` };
      const before = await board(server.api, desk.code, known);
      expect(propositionOf(before.body, 'area-1/shelling')?.values[0]?.grade.credibility).toBe(1);
    },
  );

  /** What a comparison says was corrected by one event of the proposition that both entries assert. */
  async function corrected({ path }: Desk, { revision }: EntryReceipt): Promise<unknown> {
    const noon = '2024-03-10T12:00:00Z';
    const { body } = await server.api.get<{ corrected: readonly { readonly id: string }[] }>(
      `${path}/comparison`,
      {
        fromValidAt: noon,
        toValidAt: noon,
        fromKnownAt: `rev:${revision - 1}`,
        toKnownAt: `rev:${revision}`,
      },
    );
    return body.corrected.find(({ id }) => id === 'area-1/shelling');
  }

  test('stands again with its support, or with another one', async () => {
    const entries = await told();
    const { desk, graded, other } = entries;
    await receiptOf(grade(desk, graded, [other]));
    const lost = await retract(entries);
    const back = await receiptOf(desk.amend(other, 'reinstatement', { reason: 'it stands' }));
    expect((await shown(entries, back.position)).entry).toMatchObject({ credibility: 1 });
    await verify('refuted')(entries);
    const third = await receiptOf(desk.log({ attribution: saidBy('src-opp') }));
    const relation = { type: 'corroborates', target: third.entryNo, aspect: 'that it fell' };
    const again = await receiptOf(desk.amend(graded, 'relations', relation));
    const { entry, check } = await shown(entries, again.position);
    expect(entry).toMatchObject({ credibility: 1 });
    expect(entry).not.toHaveProperty('supportWithdrawn');
    expect(check).toMatchObject({ count: 0 });
    const row = await corrected(desk, lost);
    expect(row).toMatchObject({
      before: { values: [{ grade: { credibility: 1 } }] },
      events: [{ revision: lost.revision, entryNo: other }],
    });
  });
});
