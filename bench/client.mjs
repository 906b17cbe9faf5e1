// Sends a number of requests over 64 kept-alive connections and says how long each took.
// Runs in a process of its own, so that measuring does not slow what is measured.
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

const CONNECTIONS = 64;
const [port, path, count] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

function entry(n) {
  return {
    mode: 'statement',
    kind: 'hostilities.shelling',
    headline: `Shelling heard in the eastern districts, report ${n}`,
    narrative: 'A resident said that shelling was heard; where it came from was not clear. '.repeat(
      6,
    ),
    about: ['ea'],
    time: {
      occurred: {
        from: new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString(),
        to: new Date(Date.UTC(2026, 0, 1) + n * 60_000 + 3_600_000).toISOString(),
        precision: 'hour',
        label: 'within the hour',
      },
    },
    attribution: [
      { sourceId: 'src-paper', act: 'published' },
      { sourceId: `src-${n % 20}`, act: 'said', quote: true },
    ],
    places: [{ placeId: 'pl-east', role: 'occurred_at' }],
    grade: { credibility: 3 },
  };
}

function post(n) {
  const body = JSON.stringify(entry(n));
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': randomUUID(),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method: 'POST', agent, headers },
      (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode));
      },
    );
    sent.on('error', reject).end(body);
  });
}

const times = [];
let next = 0;
let errors = 0;
const began = performance.now();
await Promise.all(
  Array.from({ length: CONNECTIONS }, async () => {
    while (next < count) {
      const n = next;
      next += 1;
      const start = performance.now();
      const status = await post(n).catch(() => 0);
      times.push(performance.now() - start);
      if (status !== 201) errors += 1;
    }
  }),
);
const seconds = (performance.now() - began) / 1000;
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
process.stdout.write(
  JSON.stringify({ perSecond: count / seconds, p50: at(0.5), p99: at(0.99), errors }),
);
