import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { checkLog } from './checker.mjs';
import { asked, wholeLog } from './http.mjs';
import { untilReady } from './server.mjs';
import { until } from './until.mjs';

/** Reads everything back and compares: log and writes, boards and live clients, and all of it with a server that starts anew. */
export async function verify(trial) {
  const { urls, codes, ledger, live } = trial;
  const events = await wholeLog(urls[0]);
  const { counts, violations } = checkLog({ ...ledger, events });
  const found = [...violations];
  const violate = (rule, what) => found.push({ rule, what });
  const ends = await endsOf(trial, events);
  await liveAtEnd(trial, ends, violate);
  for (const client of live) checkLive(client, events, found);
  const validAt = new Date().toISOString();
  const boards = await Promise.all(urls.map((url) => boardsOf(url, codes, ends, validAt)));
  const fresh = await startAnew(trial);
  await untilReady(fresh.url);
  if (!isDeepStrictEqual(await wholeLog(fresh.url), events)) {
    violate('log', 'a server that was started anew reads another log');
  }
  const anew = await boardsOf(fresh.url, codes, ends, validAt);
  boards.forEach((those, n) => {
    for (const code of codes) {
      if (those[code] === anew[code]) continue;
      violate(
        'board',
        `${code} at server ${n} is not the board built anew (revision ${ends[code]})`,
      );
    }
  });
  trial.note(
    `boards at revision ${Object.values(ends).join(', ')}: ${Object.values(anew)
      .map((h) => h.slice(0, 12))
      .join(', ')}`,
  );
  return { counts, found };
}

/** The last revision of each situation in the log. */
async function endsOf({ urls, codes }, events) {
  const last = new Map(events.map(({ stream, revision }) => [stream, revision]));
  const ends = {};
  for (const code of codes) {
    const opened = events.find(
      ({ metadata, data }) => metadata.event === 'SituationOpened' && data.code === code,
    );
    ends[code] = last.get(opened?.stream);
    for (const url of urls) {
      await until(`revision ${ends[code]} of ${code} at ${url}`, async () => {
        const { knownRevision } = await asked(url, `/v1/situations/${code}`);
        return knownRevision >= ends[code];
      });
    }
  }
  return ends;
}

/** Live clients come to the end of their situation, and hold the board of that moment. */
async function liveAtEnd({ urls, live }, ends, violate) {
  for (const { code, state, board } of live) {
    await until(`live ${code} at ${ends[code]}`, () =>
      Promise.resolve(state.revision >= ends[code]),
    );
    const { validAt, revision } = state;
    const held = new Map(board);
    const shown = await asked(urls[0], boardPath(code, revision, validAt));
    const wanted = new Map(
      shown.facets.flatMap(({ facet, ...lists }) =>
        Object.entries(lists).flatMap(([part, list]) =>
          list.map((one) => [`${facet} ${part} ${one.id}`, one]),
        ),
      ),
    );
    if (!isDeepStrictEqual(held, wanted)) {
      violate(
        'live',
        `${code}: the board that was followed is not the board at revision ${revision}`,
      );
    }
  }
}

/** Nothing was sent live that is not in the log as it was sent. */
function checkLive({ code, events: sent, violations }, events, found) {
  found.push(...violations);
  const stored = new Map(events.map((event) => [event.position, event]));
  for (const { position, revision } of sent) {
    if (stored.get(position)?.revision === revision) continue;
    found.push({ rule: 'live', what: `${code}: ${revision} at ${position} is not in the log` });
  }
}

async function boardsOf(url, codes, ends, validAt) {
  const hashes = {};
  for (const code of codes) {
    const body = await asked(url, boardPath(code, ends[code], validAt));
    hashes[code] = createHash('sha256').update(canonicalize(body)).digest('hex');
  }
  return hashes;
}

function boardPath(code, revision, validAt) {
  const query = new URLSearchParams({ validAt, knownAt: `rev:${revision}` });
  return `/v1/situations/${code}/board?${query}`;
}

/** A further server without views: on the same store, or on a copy of the embedded log after its server has stopped. */
async function startAnew(trial) {
  const { engine, servers, serverIn } = trial;
  const folder = join(trial.home, 'anew');
  if (engine === 'embedded') {
    for (const client of trial.live) await client.close();
    const { code } = await servers[0].term();
    if (code !== 0) trial.violate('end', `the server ended with ${code}`);
    cpSync(servers[0].folder, folder, {
      recursive: true,
      filter: (path) => !basename(path).startsWith('views-'),
    });
  }
  const server = serverIn('anew');
  servers.push(server);
  return { url: await server.start() };
}
