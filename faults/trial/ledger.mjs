import { randomUUID } from 'node:crypto';
import { entry } from '../../bench/case.mjs';
import { ask, problemOf } from './http.mjs';

/** Problems that say for certain that nothing was stored by this try. */
const NOTHING_STORED = new Set([
  'store-unavailable',
  'insufficient-storage',
  'shutting-down',
  'overloaded',
]);
/** A connection that was refused has carried nothing. */
const NOT_SENT = new Set(['ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT']);

/** Keeps every write before it is sent, and what became of it: the truth that the log is compared with. */
export function newLedger() {
  const writes = [];
  const refused = [];
  const violations = [];
  let lastAck = performance.now();
  let silence = 0;
  let slowestRefusal = 0;

  function pauseEnded(now) {
    silence = Math.max(silence, now - lastAck);
    lastAck = now;
  }

  function take(write, answer) {
    if (answer.status === 201) {
      write.receipt = answer.body;
      write.ackedAt = performance.now();
      pauseEnded(write.ackedAt);
      return 'acknowledged';
    }
    const problem = problemOf(answer);
    write.said = { status: answer.status, problem: problem ?? answer.reason };
    if (answer.status !== 0) slowestRefusal = Math.max(slowestRefusal, answer.ms);
    if (NOTHING_STORED.has(problem) || NOT_SENT.has(answer.reason)) return 'refused';
    write.uncertain = true;
    const isMeant = problem === 'indeterminate' || answer.status === 0;
    if (answer.reason === 'TimeoutError' || !isMeant) {
      const what = `${write.key}: ${answer.status} ${answer.reason ?? ''} ${answer.text}`;
      violations.push({ rule: 'unexpected answer', what });
    }
    return 'uncertain';
  }

  return {
    writes,
    refused,
    violations,
    /** A new entry for a situation, under a key of its own. */
    intend: (writer, code) => {
      const headline = `${writer}, ${writes.length}`;
      const write = {
        key: randomUUID(),
        code,
        headline,
        body: { ...entry(writes.length), headline },
      };
      writes.push(write);
      return write;
    },
    /** One try: 'acknowledged', 'refused' (nothing was stored by it) or 'uncertain'. */
    attempt: async (write, url) => {
      write.sentAt ??= performance.now();
      const { code, key, body } = write;
      const path = `/v1/situations/${code}/entries`;
      return take(write, await ask(url, path, { method: 'POST', body, key }));
    },
    /** Leaves a write that was only ever refused: the log must not hold it. */
    leave: (write) => {
      writes.splice(writes.indexOf(write), 1);
      refused.push(write.key);
    },
    /** From here on the time without an acknowledgement counts. */
    begin: () => {
      lastAck = performance.now();
      silence = 0;
    },
    /** The longest time in which no write was acknowledged, in milliseconds. */
    end: () => {
      pauseEnded(performance.now());
      return silence;
    },
    slowestRefusal: () => slowestRefusal,
    acknowledged: () => writes.filter(({ receipt }) => receipt !== undefined).length,
  };
}
