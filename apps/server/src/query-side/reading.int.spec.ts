import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type NewEvent, openMemoryEventStore } from '@sitlog/event-store';
import { systemClock } from '@sitlog/platform';
import { PROJECTIONS, readProgress, viewFile } from '@sitlog/views';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storedForm, streamOf } from '../../../../libs/views/test/logged.js';
import { catchUp, viewsIn } from '../../../../libs/views/test/running.js';
import { history } from '../../../../test/oracle/histories/histories.js';
import * as answers from '../answers.js';
import { Problem } from '../http/problems/problem.js';
import { boardAnswer } from '../queries/read-board/board.answer.js';
import { entryAnswer } from '../queries/read-entry/entry.answer.js';
import { situationsAnswer } from '../queries/read-situations/situations.answer.js';
import { Answerer } from '../threads/answer-in-thread.js';
import { Answer } from '../threads/answered.js';
import { SettledPromises } from '../clock/settled-promises.js';
import { type ThreadQuestion } from '../threads/question.js';
import { situationId } from '../command-side/situation-id.js';
import { type KnownEnd } from './moments/known-end.js';
import { Reading } from './reading.js';
import { Receipts } from './views-read/receipts.js';
import { type Views } from './views-read/views.js';

const CODE = 'ALE';
const SITUATION = situationId(CODE);
const folder = mkdtempSync(join(tmpdir(), 'sitlog-reading-'));
const db = viewsIn(folder);
const store = openMemoryEventStore();
let revision = 0;

beforeAll(async () => {
  const events = fc.sample(history(), { numRuns: 20, seed: 7 }).find((one) => one.length > 8) ?? [];
  const [first, ...rest] = events.map((event) => storedForm(SITUATION, event));
  if (first === undefined) throw new Error('There is no history.');
  const all: [NewEvent, ...NewEvent[]] = [first, ...rest];
  await store.append(streamOf(SITUATION), all, 'no-stream');
  revision = rest.length;
  await catchUp(store, db);
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

/** Views that stay where they are, after this server has acknowledged something later in a situation. */
function behindIn(code: string): Reading {
  const views = {
    db,
    file: viewFile(folder, PROJECTIONS),
    progress: readProgress(db),
    onProgress: () => () => undefined,
    at: () => Promise.resolve(db),
    reaches: () => Promise.resolve(false),
  } as unknown as Views;
  const receipts = new Receipts(views);
  receipts.note(code, 1_000n);
  const answerer = new Answerer(Object.values(answers));
  const ask = ({ put }: ThreadQuestion): Promise<Answer> => {
    const said = answerer.answer(put());
    if (said.kind === 'answer') return Promise.resolve(new Answer(said.answer));
    if (said.kind === 'failure') return Promise.reject(new Error(said.message));
    return Promise.reject(new Problem(said.code, said.detail, said.extras));
  };
  return new Reading({
    views,
    readers: { ask },
    receipts,
    end: { refuseBeyond: () => Promise.resolve() } as unknown as KnownEnd,
    clock: systemClock,
    settledUntil: () => systemClock.now(),
    promises: new SettledPromises(),
    breaks: { missing: () => [], signature: () => '' },
  });
}

const bodyOf = ({ bytes }: Answer): unknown => JSON.parse(new TextDecoder().decode(bytes));
const read = async (reading: Reading, moments: object): Promise<unknown> =>
  bodyOf(await reading.ask(boardAnswer, { code: CODE, moments, language: 'en' }, { code: CODE }));

test('says that it is behind what was acknowledged, and settled only where that cannot matter', async () => {
  const reading = behindIn(CODE);
  expect(await read(reading, {})).toMatchObject({ settled: false, behind: true });
  const now = new Date().toISOString();
  expect(await read(reading, { knownAt: now })).toMatchObject({ settled: false, behind: true });
  const cited = await read(reading, { knownAt: `rev:${revision}` });
  expect(cited).toMatchObject({ settled: true, knownRevision: revision });
  expect(cited).not.toHaveProperty('behind');
  const earlier = await read(reading, { knownAt: '1990-01-01T00:00:00Z' });
  expect(earlier).toMatchObject({ settled: true });
  expect(bodyOf(await reading.ask(situationsAnswer, {}, {}))).toMatchObject({ settled: false });
});

test('does not say that something is not there while it may have been acknowledged', async () => {
  const reading = behindIn(CODE);
  const late = { code: 'view-behind', status: 503 };
  const entry = { code: CODE, entryNo: `${CODE}-999`, asked: {} };
  await expect(reading.ask(entryAnswer, entry, { code: CODE })).rejects.toMatchObject(late);
  await expect(read(reading, { knownAt: `rev:${revision + 1}` })).rejects.toMatchObject(late);
  const whole = behindIn('OTHER');
  await expect(whole.ask(entryAnswer, entry, { code: CODE })).rejects.toMatchObject({
    status: 404,
  });
  expect(await read(whole, {})).toMatchObject({ settled: true });
});
