// What becomes of a log as a whole: an older copy put back, another folder, views of another log.
import { cpSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ask } from '../../trial/http.mjs';
import { until } from '../../trial/until.mjs';
import { acceptLog } from '../acceptance.mjs';
import { healthOf } from '../truth-trial.mjs';

const LOG_BROKEN = ['log-broken'];
const ALL = ['F1', 'F2', 'F3'];
/** The situations that are written to after the copy. */
const LOST = ['F1', 'F2'];
const isViews = (path) => basename(path).startsWith('views-');

const saysState =
  (trial, ...states) =>
  async () => {
    const all = await Promise.all(trial.urls.map(healthOf));
    return all.every(({ log }) => states.includes(log?.state));
  };

async function refusesAll(trial, states) {
  await trial.noticed(`the log is named as ${states.join(' or ')}`, saysState(trial, ...states));
  trial.observer.from = performance.now();
  for (const code of ALL) await trial.refused(code, LOG_BROKEN);
}

/** A named person accepts it; then writing goes on everywhere, under numbers that were never given before. */
async function acceptedAndGoesOn(trial) {
  // What lost nothing is whole again; the others stay without what they lost.
  for (const code of ALL) if (!LOST.includes(code)) trial.concerned.delete(code);
  await acceptLog(trial);
  await until('a sound log', saysState(trial, 'sound'), 60_000);
  await trial.goesOn(ALL);
}

/** EventStoreDB is put back to an earlier moment under running servers, and only then written on. */
export async function storeRestored(trial, { process, data }) {
  const copy = join(trial.home, 'earlier');
  await process.end('SIGTERM');
  cpSync(data, copy, { recursive: true });
  await process.restart();
  await until(
    'the store again',
    async () => (await ask(trial.urls[0], '/health/ready')).status === 200,
  );
  const kept = await trial.heads();
  for (const code of LOST) await trial.log(code, 3);
  await process.end('SIGTERM');
  rmSync(data, { recursive: true });
  cpSync(copy, data, { recursive: true });
  trial.struck(ALL, (code) => kept.get(code) + 1);
  await process.restart();
  await refusesAll(trial, ['went-back', 'changed']);
  await acceptedAndGoesOn(trial);
}

/** The embedded log alone is put back, beside the views that have seen more. */
export async function logRestored(trial) {
  const [server] = trial.servers;
  const copy = join(trial.home, 'earlier');
  await trial.again(server, (folder) => cpSync(folder, copy, { recursive: true }));
  const kept = await trial.heads();
  for (const code of LOST) await trial.log(code, 3);
  trial.struck(ALL, (code) => kept.get(code) + 1);
  await trial.again(server, (folder) => putBackLog(copy, folder));
  await refusesAll(trial, ['went-back', 'changed']);
  await acceptedAndGoesOn(trial);
}

/** The same, but the log that was put back has been written on elsewhere, beyond what the views have seen. */
export async function logOfAnotherRun(trial) {
  const [server] = trial.servers;
  const copy = join(trial.home, 'earlier');
  await trial.again(server, (folder) => cpSync(folder, copy, { recursive: true }));
  await trial.log('F1', 3);
  const ownViews = join(trial.home, 'own-views');
  await trial.again(server, (folder) => {
    cpSync(folder, ownViews, { recursive: true });
    clear(folder);
    cpSync(copy, folder, { recursive: true });
  });
  await trial.log('F1', 8);
  trial.struck(ALL);
  await trial.again(server, (folder) => {
    for (const name of readdirSync(folder).filter(isViews)) rmSync(join(folder, name));
    for (const name of readdirSync(ownViews).filter(isViews)) {
      cpSync(join(ownViews, name), join(folder, name));
    }
  });
  await refusesAll(trial, ['went-back', 'changed']);
}

/** The data folder is moved away under a running server, and another one put in its place. */
export async function folderReplaced(trial) {
  const [server] = trial.servers;
  const copy = join(trial.home, 'earlier');
  await trial.again(server, (folder) => cpSync(folder, copy, { recursive: true }));
  await trial.log('F1', 1);
  const away = `${server.folder}-away`;
  renameSync(server.folder, away);
  cpSync(copy, server.folder, { recursive: true });
  trial.struck(ALL);
  await refusesAll(trial, ['replaced']);
  await server.term();
  clear(server.folder);
  rmSync(server.folder, { recursive: true });
  renameSync(away, server.folder);
  await server.start();
  trial.concerned.clear();
  await trial.goesOn(ALL);
}

function putBackLog(copy, folder) {
  for (const name of readdirSync(folder).filter((one) => one.startsWith('log.sqlite'))) {
    rmSync(join(folder, name));
  }
  for (const name of readdirSync(copy).filter((one) => one.startsWith('log.sqlite'))) {
    cpSync(join(copy, name), join(folder, name));
  }
}

function clear(folder) {
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
}
