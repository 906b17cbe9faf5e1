import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** A server sends a tick every 5 s; without one for so long a client takes the connection for dead. */
const SILENCE_MS = 12_500;
const AGAIN_MS = 250;
/** The lists of a facet's line. */
const PARTS = ['propositions', 'figures', 'demands', 'forecasts', 'raised', 'checks'];

/**
 * Follows a situation as the guide tells clients to: keeps a board by snapshots and changes, comes back with the last id, at the
 * next server. Whatever the guide does not allow is a violation.
 */
export function followLive({ urls, code }) {
  const board = new Map();
  const violations = [];
  const events = [];
  const state = {
    revision: undefined,
    validAt: undefined,
    id: undefined,
    gaps: 0,
    byes: 0,
    opened: 0,
    mayReplace: true,
  };
  let current;
  let isClosed = false;

  const wrong = (what) => violations.push({ rule: 'live', what: `${code}: ${what}` });

  const frames = {
    snapshot: ({ facets, knownRevision, validAt }) => {
      if (!state.mayReplace) wrong('a snapshot that no gap announced');
      board.clear();
      for (const { facet, ...lists } of facets) {
        for (const [part, list] of Object.entries(lists)) {
          for (const one of list) board.set(`${facet} ${part} ${one.id}`, one);
        }
      }
      Object.assign(state, { revision: knownRevision, validAt, mayReplace: false });
    },
    change: (change) => {
      const { from, knownRevision, validAt } = change;
      if (from.knownRevision !== state.revision) {
        wrong(`a change from ${from.knownRevision}, holding ${state.revision}`);
      }
      const revisions = change.events.map(({ revision }) => revision).join();
      const wanted = Array.from(
        { length: knownRevision - state.revision },
        (_, n) => state.revision + 1 + n,
      );
      if (revisions !== wanted.join()) wrong(`events ${revisions} instead of ${wanted.join()}`);
      events.push(...change.events);
      for (const part of PARTS) {
        for (const { facet, id, after } of change[part]) {
          if (after === null) board.delete(`${facet} ${part} ${id}`);
          else board.set(`${facet} ${part} ${id}`, after);
        }
      }
      Object.assign(state, { revision: knownRevision, validAt });
    },
    history: ({ from }) => {
      if (from.knownRevision !== state.revision) {
        wrong(`history from ${from.knownRevision}, holding ${state.revision}`);
      }
    },
    gap: () => Object.assign(state, { gaps: state.gaps + 1, mayReplace: true }),
    bye: () => (state.byes += 1),
    tick: () => undefined,
  };

  function take(block) {
    const match = /^event: ([a-z]+)\n(?:id: (\S+)\n)?data: ([^\n]+)$/.exec(block);
    if (match === null) {
      if (!block.startsWith('retry: ')) wrong(`no frame: ${block.slice(0, 100)}`);
      return;
    }
    const [, name, id, data] = match;
    frames[name](JSON.parse(data));
    if (id !== undefined) state.id = id;
  }

  function once(url) {
    const headers = state.id === undefined ? {} : { 'last-event-id': state.id };
    return new Promise((resolve) => {
      const options = { agent: false, headers, timeout: SILENCE_MS };
      current = request(`${url}/v1/situations/${code}/changes`, options, (response) => {
        let rest = '';
        if (response.statusCode !== 200) response.destroy();
        else state.opened += 1;
        response.setEncoding('utf8');
        response.on('data', (text) => {
          const blocks = (rest + text).split('\n\n');
          rest = blocks.pop();
          blocks.forEach(take);
        });
        response.on('error', () => undefined);
        response.on('close', resolve);
      });
      current.on('timeout', () => current.destroy());
      current.on('error', resolve);
      current.end();
    });
  }

  async function run() {
    for (let turn = 0; !isClosed; turn += 1) {
      await once(urls[turn % urls.length]);
      if (!isClosed) await pause(AGAIN_MS);
    }
  }

  const running = run();
  return {
    code,
    board,
    events,
    state,
    violations,
    close: async () => {
      isClosed = true;
      current.destroy();
      await running;
    },
  };
}
