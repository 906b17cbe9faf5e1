// What the administrator of an EventStoreDB does: users over its HTTP API, rights as events of its own streams.
import { jsonEvent, NO_STREAM } from '@eventstore/db-client';
import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';
import { NodeClient } from '../dist/apps/server/libs/event-store/src/eventstoredb/node-client.js';

const PATIENCE_MS = 5_000;
const AGAIN_MS = 1_000;

/** Something that the operator has to mend; its message says what. */
export class Refusal extends Error {}

/** The node that leads; it alone changes users and rights. Waits for one for so many milliseconds. */
export async function findLeader(settings, waitMs) {
  const until = Date.now() + waitMs;
  for (;;) {
    const found = await askAll(settings);
    const leader = found.find(({ info }) => info?.state === 'leader');
    if (leader !== undefined) return leader;
    if (Date.now() >= until) {
      const reasons = found.map(({ node, reason }) => `${node}: ${reason}`).join('; ');
      throw new Refusal(`No node of EventStoreDB leads, or none can be reached. ${reasons}`);
    }
    await pause(AGAIN_MS);
  }
}

function askAll(settings) {
  return Promise.all(
    settings.nodes.map(async (node) => {
      try {
        const { status, body } = await http(settings, node, { path: '/info' });
        const reason = `it answers ${status} and is ${body?.state ?? 'in no known state'}`;
        return { node, info: body, reason };
      } catch (error) {
        return { node, reason: error.message || error.code };
      }
    }),
  );
}

/** Calls on one node under one name: users over HTTP, events over gRPC. */
export function openNode(settings, node, credentials) {
  const client = new NodeClient(node, settings);
  const options = { credentials, requiresLeader: true };
  return {
    http: (method, path, body) => http(settings, node, { method, path, body, credentials }),

    /** The last event of a stream: its data, and where it stands; no data where there is none. */
    lastOf: async (stream) => {
      const read = client.readStream(stream, {
        ...options,
        direction: 'backwards',
        fromRevision: 'end',
        maxCount: 1,
      });
      const found = await eventsOf(read).catch((error) => {
        if (error.type !== 'stream-not-found') throw error;
        return [];
      });
      const [last] = found;
      return last === undefined ? { at: NO_STREAM } : { data: last.data, at: last.revision };
    },

    /** Adds an event behind the one that was seen last: nobody else's change is overwritten unseen. */
    append: async (stream, type, { data, at }) => {
      const settled = { ...options, expectedRevision: at, deadline: PATIENCE_MS };
      await client.appendToStream(stream, jsonEvent({ type, data }), settled);
    },

    /** Throws where these credentials may not read the whole log. */
    readAll: async () => {
      await eventsOf(client.readAll({ ...options, direction: 'backwards', maxCount: 1 }));
    },

    end: () => client.end(),
  };
}

/** Reads to the end: the client's reads never settle when they are left early. */
async function eventsOf(read) {
  const events = [];
  for await (const { event } of read) events.push(event);
  return events;
}

/** One call of the HTTP API, as JSON. */
function http(settings, node, { method = 'GET', path, body, credentials }) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const send = settings.insecure ? plainRequest : tlsRequest;
  const url = `${settings.insecure ? 'http' : 'https'}://${node}${path}`;
  const options = {
    method,
    ca: settings.rootCertificate,
    timeout: PATIENCE_MS,
    headers: {
      accept: 'application/json',
      ...(text === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
      ...(credentials === undefined ? {} : { authorization: basic(credentials) }),
    },
  };
  return new Promise((resolve, reject) => {
    const outgoing = send(url, options, (answer) => {
      const chunks = [];
      answer.on('data', (chunk) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        resolve({ status: answer.statusCode, body: parsed(Buffer.concat(chunks).toString()) });
      });
    });
    outgoing.on('timeout', () => outgoing.destroy(new Error(`no answer in ${PATIENCE_MS} ms`)));
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}

function basic({ username, password }) {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
