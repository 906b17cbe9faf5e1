import { openSqliteEventStore } from '../../../dist/apps/server/libs/event-store/src/index.js';
import { wholeLog } from '../../trial/http.mjs';
import { boardOf } from '../truth-trial.mjs';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Events that nobody can read stand in the embedded log; views that follow and views that are built anew say so. */
export async function unreadableEmbedded(trial, events) {
  const [url] = trial.urls;
  const [server] = trial.servers;
  const { stream } = (await wholeLog(url)).find(
    ({ metadata, data }) => metadata.event === 'SituationOpened' && data.code === 'F1',
  );
  const kept = await trial.heads();
  await trial.again(server, (folder) => appendTo(folder, stream, events));
  trial.struck(['F1'], (code) => kept.get(code) + 1);
  await saysMissing(trial, url);
  trial.observer.from = performance.now();
  await trial.goesOn(trial.codes);
  await trial.again(server, (folder) => {
    for (const name of readdirSync(folder)) {
      if (name.startsWith('views-')) rmSync(join(folder, name));
    }
  });
  await saysMissing(trial, url);
  await trial.goesOn(trial.codes);
}

function saysMissing(trial, url) {
  return trial.noticed('the answers of F1 name what is missing', async () => {
    const board = await boardOf(url, 'F1').catch(() => undefined);
    return board?.settled === false && board.incomplete?.length > 0;
  });
}

async function appendTo(folder, stream, events) {
  const store = openSqliteEventStore({ file: join(folder, 'log.sqlite') });
  let last = -1;
  for await (const { revision } of store.readStream(stream)) last = revision;
  await store.append(stream, events, last);
  await store.close();
}
