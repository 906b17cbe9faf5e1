import { afterAll, expect } from '@jest/globals';
import { type ProblemResponse } from '@sitlog/api-types';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { failAt, failingSync } from '../../../test/faults/failing-sync.js';
import { needsOwnLog, testUnless } from '../../../test/faults/needs.js';
import { type EntryReceipt } from './support/answers.js';
import { type Answer, newKey } from './support/api.js';
import { deskAt, openDesk } from './support/desk.js';
import { wholeLog } from './support/scenes/reads.js';
import { type Launched, openLab, running, type ServerProcess } from './support/server.js';

/** Every how many syncs one fails: a few in every run, all by hand (`SYNC_STEP=1`). */
const STEP = Number(process.env['SYNC_STEP'] ?? 5);
const ROUNDS = 6;
const AT_ONCE = 5;

const lab = openLab();
const shim = failingSync(lab.folder());
afterAll(() => lab.clean());

interface Round {
  readonly keys: readonly string[];
  readonly answers: readonly (Answer<EntryReceipt> | undefined)[];
}

/** Sends entries at the same time, each under its own key; undefined where the connection was lost. */
async function writeRound(server: ServerProcess, code: string): Promise<Round> {
  const keys = Array.from({ length: AT_ONCE }, newKey);
  const { log } = deskAt(server.api, code);
  const send = (key: string) => log({ headline: key }, { key }).catch(() => undefined);
  return { keys, answers: await Promise.all(keys.map(send)) };
}

/** Writes until an answer is no receipt, or for so many rounds. */
async function writeRounds(server: ServerProcess, code: string): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  while (rounds.length < ROUNDS) {
    const round = await writeRound(server, code);
    rounds.push(round);
    if (round.answers.some((answer) => answer?.status !== 201)) break;
  }
  return rounds;
}

function codesOf(rounds: readonly Round[]): readonly string[] {
  const failed = rounds.flatMap(({ answers }) => answers).filter((a) => a && a.status !== 201);
  return failed.map((a) => (a!.body as unknown as ProblemResponse).type.split(':').at(-1)!);
}

/** After a restart each key gives a receipt, the first one where there was one, and one entry. */
async function expectSettled(folder: string, code: string, rounds: readonly Round[]) {
  const server = await lab.startProcess({ folder });
  const { log } = deskAt(server.api, code);
  for (const { keys, answers } of rounds) {
    for (const [at, key] of keys.entries()) {
      const again = await log({ headline: key }, { key });
      expect([again.status, again.text]).toEqual([201, again.text]);
      if (answers[at]?.status === 201) expect(again.body).toEqual(answers[at].body);
    }
  }
  const events = await wholeLog(server.api);
  const stored = events.filter(({ metadata }) => metadata.event === 'EntryLogged');
  const sent = rounds.flatMap(({ keys }) => keys);
  expect(stored.map(({ metadata }) => metadata.commandId).toSorted()).toEqual(sent.toSorted());
  expect(await server.stop()).toBe(0);
}

/** The server refuses to start, in one line. */
async function expectRefusedStart(launched: Launched): Promise<void> {
  await launched.ended;
  expect([launched.process.exitCode, launched.lastWords()]).toEqual([
    1,
    expect.stringMatching(/^Sitlog: cannot open the log [^\n]*\n$/),
  ]);
}

/** Whoever waits is told that the outcome is open, who comes later that nothing was stored, and the server ends. */
async function expectEnd(launched: Launched, codes: readonly string[]): Promise<void> {
  const failed = performance.now();
  await launched.ended;
  expect(performance.now() - failed).toBeLessThan(3_000);
  expect([launched.process.exitCode, launched.lastWords()]).toEqual([
    70,
    expect.stringMatching(/^Sitlog: the log's writer has failed and is shut down until a restart/),
  ]);
  expect(codes).toContain('indeterminate');
  expect(codes.filter((c) => c !== 'indeterminate' && c !== 'store-unavailable')).toEqual([]);
}

interface Attempt {
  /** Whether there were so many syncs. */
  readonly fired: boolean;
  /** Whether the writer met it. */
  readonly ended: boolean;
}

async function runFailing(library: string, at: number): Promise<Attempt> {
  const folder = lab.folder();
  const sound = await lab.startProcess({ folder });
  const { code } = await openDesk(sound.api);
  await sound.stop();
  const mark = join(folder, 'fired');
  const env = failAt(at, { library, path: join(folder, 'log.sqlite'), mark });
  const launched = lab.launch({ folder, env });
  const server = await running(folder, launched).catch(() => undefined);
  const rounds = server === undefined ? [] : await writeRounds(server, code);
  const codes = codesOf(rounds);
  if (server === undefined) await expectRefusedStart(launched);
  else if (codes.length > 0) await expectEnd(launched, codes);
  else await server.stop();
  await expectSettled(folder, code, rounds);
  return { fired: existsSync(mark), ended: codes.length > 0 };
}

testUnless(needsOwnLog ?? ('missing' in shim ? shim.missing : undefined))(
  'a server whose sync fails says that the outcome is open, exits with 70, and a retry after the restart settles it',
  async () => {
    const library = 'library' in shim ? shim.library : '';
    const attempts: Attempt[] = [];
    do attempts.push(await runFailing(library, 1 + attempts.length * STEP));
    while (attempts.at(-1)!.fired);
    expect(attempts.filter(({ ended }) => ended).length).toBeGreaterThan(0);
  },
  240_000,
);
