import { BroadcastChannel, parentPort, workerData } from 'node:worker_threads';
import { openDatabase } from '@sitlog/platform';
import { AppendWriter } from './append-writer.js';
import { commitBatch } from './commit-batch.js';
import { type WriterRequest, type WriterSettings } from './writer-messages.js';

const { file, channel, busyTimeout } = workerData as WriterSettings;
const database = openDatabase(file, { busyTimeout });
const writer = new AppendWriter(database);
const followers = new BroadcastChannel(channel);

parentPort?.on('message', (request: WriterRequest) => {
  if (request.kind === 'close') {
    end();
    return;
  }
  const answer = commitBatch(writer, request.appends);
  parentPort?.postMessage(answer);
  followers.postMessage(undefined);
  if (answer.kind === 'failed') end();
});

function end(): void {
  followers.close();
  parentPort?.close();
  database.close();
}
