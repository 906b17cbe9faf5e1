// The client, in a process of its own: node bench/load.mjs '<job as JSON>' sends requests over keep-alive connections
// and prints what it measured as one line of JSON.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { entry } from './case.mjs';

const job = JSON.parse(process.argv[2] ?? '{}');
const { url, connections, count, from = 0, paths, seconds } = job;
const { hostname, port } = new URL(url);
const agent = new Agent({ keepAlive: true, maxSockets: connections });
const until = performance.now() + seconds * 1000;

function send(n) {
  const body = paths === undefined ? JSON.stringify(entry(from + n)) : undefined;
  const path = paths === undefined ? job.path : paths[n % paths.length];
  const headers =
    body === undefined
      ? {}
      : {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(body),
          'idempotency-key': randomUUID(),
        };
  return new Promise((resolve, reject) => {
    const began = performance.now();
    const outgoing = request(
      { agent, hostname, port, path, headers, method: body === undefined ? 'GET' : 'POST' },
      (answer) => {
        const chunks = [];
        answer.on('data', (chunk) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          const ms = performance.now() - began;
          resolve({ ms, status: answer.statusCode, text: Buffer.concat(chunks).toString() });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const latencies = [];
const faults = [];
let next = 0;
let last;

async function one() {
  while (next < count && performance.now() < until) {
    const n = next;
    next += 1;
    try {
      const answer = await send(n);
      latencies.push(answer.ms);
      if (answer.status >= 300) faults.push(answer.text.slice(0, 300));
      else last = answer.text;
    } catch (error) {
      faults.push(String(error));
    }
  }
}

const began = performance.now();
await Promise.all(Array.from({ length: connections }, one));
const took = performance.now() - began;
const ended = Date.now();
agent.destroy();
latencies.sort((a, b) => a - b);
const at = (share) =>
  latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))];
console.log(
  JSON.stringify({
    count: latencies.length,
    perSecond: latencies.length / (took / 1000),
    p50: at(0.5),
    p99: at(0.99),
    most: latencies.at(-1),
    errors: faults.length,
    fault: faults[0],
    last: paths === undefined ? last : undefined,
    ended,
  }),
);
