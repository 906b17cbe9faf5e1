import { platform, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import * as answers from './answers.js';
import { Answerer } from './threads/answer-in-thread.js';
import { type Put } from './threads/messages.js';

/** Where processors are short, writes and the live feed come before what is read. */
const BELOW_OTHERS = 5;

// Only there it is the priority of the thread that asks; elsewhere it would be that of the whole process.
if (platform() === 'linux') setPriority(BELOW_OTHERS);
const answerer = new Answerer(Object.values(answers));
parentPort?.on('message', (put: Put) => {
  const said = answerer.answer(put);
  parentPort?.postMessage(said, said.kind === 'answer' ? [said.answer.bytes.buffer] : []);
});
