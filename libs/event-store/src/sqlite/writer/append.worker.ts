import { BroadcastChannel, parentPort, workerData } from 'node:worker_threads';
import { type Database, openDatabase } from '@sitlog/platform';
import { AppendWriter } from './append-writer.js';
import { commitBatch } from './commit-batch.js';
import { watchedWriter } from './watched-writer.js';
import { type WriterRequest, type WriterSettings } from './writer-messages.js';

const { files, channel, busyTimeout } = workerData as WriterSettings;
let database: Database | undefined;
const writer = watchedWriter(files, () => {
  database = openDatabase(files.file, { busyTimeout });
  return new AppendWriter(database);
});
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
  database?.close();
}
