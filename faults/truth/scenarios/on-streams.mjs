// What an administrator of EventStoreDB can do to the stream of one situation: it alone is concerned, the others go on.
import { readdirSync, rmSync } from 'node:fs';
import { ask } from '../../trial/http.mjs';
import { boardOf, healthOf } from '../truth-trial.mjs';
import { accept } from '../acceptance.mjs';
import { storeAdmin } from '../store-admin.mjs';

const BROKEN = ['situation-broken'];
const OTHERS = ['F2', 'F3'];

/** Runs `harm` on the stream of F1, and looks that it is said, that F1 refuses, and that the others go on. */
async function harmed(trial, harm) {
  const admin = storeAdmin(trial);
  try {
    const stream = await admin.streamOf('F1');
    await harm(admin, stream);
    trial.struck(['F1']);
    await trial.noticed('F1 is named as broken', async () => {
      const all = await Promise.all(trial.urls.map(healthOf));
      return all.every((health) => health.situations?.broken?.some(({ code }) => code === 'F1'));
    });
    trial.observer.from = performance.now();
    await trial.refused('F1', BROKEN);
    await trial.goesOn(OTHERS);
  } finally {
    await admin.close();
  }
}

/** The first events of a stream are hidden ($tb); a named person accepts it, and writing goes on. */
export async function truncated(trial) {
  await harmed(trial, (admin, stream) => admin.truncateBefore(stream, 6));
  await accept(trial, 'F1');
  await trial.goesOn(['F1']);
  await staysIncomplete(trial, 'F1');
}

/** Only the last events of a stream are kept ($maxCount), and several entries come at once. */
export async function keptShort(trial) {
  await harmed(trial, async (admin, stream) => {
    await admin.keepOnly(stream, 2);
    const burst = Array.from({ length: 5 }, () => trial.ledger.intend('burst', 'F1'));
    await Promise.all(burst.map((write) => trial.ledger.attempt(write, trial.urls[0])));
  });
  trial.ledger.violations.length = 0;
}

/** A stream is deleted so that it can be written again (soft delete). */
export async function softDeleted(trial) {
  await harmed(trial, (admin, stream) => admin.softDelete(stream));
  await accept(trial, 'F1');
  await trial.goesOn(['F1']);
  await staysIncomplete(trial, 'F1');
}

/** A stream is deleted for good (tombstone): nothing can be written there any more, and that is said. */
export async function tombstoned(trial) {
  await harmed(trial, (admin, stream) => admin.tombstone(stream));
}

/** An event of a later release stands in a stream: the situation goes on, and says what it could not read. */
export async function unreadable(trial, events) {
  const admin = storeAdmin(trial);
  try {
    const stream = await admin.streamOf('F1');
    const kept = await trial.heads();
    for (const event of events) await admin.append(stream, event);
    trial.struck(['F1'], (code) => kept.get(code) + 1);
    await trial.noticed('the answers of F1 name what is missing', async () => {
      const board = await boardOf(trial.urls[0], 'F1');
      return board.settled === false && board.incomplete?.length > 0;
    });
    trial.observer.from = performance.now();
    await trial.goesOn(['F1', ...OTHERS]);
    await rebuilt(trial);
    await staysIncomplete(trial, 'F1');
    await trial.goesOn(['F1', ...OTHERS]);
  } finally {
    await admin.close();
  }
}

/** Views that are built anew meet it too: they are there, and say the same. */
async function rebuilt(trial) {
  await trial.again(trial.servers[0], (folder) => {
    for (const name of readdirSync(folder)) {
      if (name.startsWith('views-')) rmSync(`${folder}/${name}`);
    }
  });
  await trial.noticed('views built anew serve', async () => {
    const { status } = await ask(trial.urls[0], '/v1/situations/F2/board');
    return status === 200;
  });
}

async function staysIncomplete(trial, code) {
  const board = await boardOf(trial.urls[0], code);
  if (board.settled === false && board.missing?.length > 0) return;
  trial.violate('not incomplete', `${code}: settled ${board.settled}, missing ${board.missing}`);
}
