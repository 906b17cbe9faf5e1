// A history of many events, made by the domain itself and put straight into a log: faster than over HTTP, and just as valid.
import { toContent } from '../dist/apps/server/apps/server/src/entry-input/to-content.js';
import { decider } from '../dist/apps/server/apps/server/src/command-side/decider.js';
import { toEvent } from '../dist/apps/server/apps/server/src/command-side/writer/to-event.js';
import { situationId } from '../dist/apps/server/apps/server/src/command-side/situation-id.js';
import { newId } from '../dist/apps/server/libs/platform/src/index.js';
import {
  evolve,
  INITIAL_CORE,
  situationStream,
} from '../dist/apps/server/libs/situation/src/index.js';
import { entry, registers } from './case.mjs';

const TIME_ZONE = 'Asia/Damascus';
const APPEND = 100;
const SECOND = 1_000_000;
/** Every tenth event grades anew what was logged before it. */
const REGRADED = 10;
const OF_PATH = { sources: 'source', actors: 'actor', places: 'place', subjects: 'subject' };

/** Codes of so many situations. */
export const codesOf = (count) => Array.from({ length: count }, (_, i) => `BENCH${i}`);

/** Appends a history of so many events, spread over the situations; resolves with how many events and bytes that were. */
export async function fill(store, { events, codes }) {
  const size = { events: 0, bytes: 0 };
  const began = (Date.now() - events * 1_000) * 1_000;
  const makers = codes.map((code, i) =>
    situation(code, Math.ceil(events / codes.length), began + i),
  );
  const ends = new Map(codes.map((code) => [code, 'no-stream']));
  for (;;) {
    const parts = makers.map((maker) => Array.from({ length: APPEND }, () => maker.next().value));
    const full = parts.map((part) => part.filter((event) => event !== undefined));
    if (full.every((part) => part.length === 0)) return size;
    await Promise.all(
      full.map(async (part, i) => {
        if (part.length === 0) return;
        const stream = situationStream(situationId(codes[i]));
        ends.set(codes[i], (await store.append(stream, part, ends.get(codes[i]))).revision);
        size.events += part.length;
        size.bytes += Buffer.byteLength(JSON.stringify(part));
      }),
    );
  }
}

/** The events of one situation, a second apart: opened, registers, then entries and new grades. */
function* situation(code, count, began) {
  let core = INITIAL_CORE;
  let last;
  const place = { situation: situationId(code), recordedAt: began, storedAt: began };
  const sealed = (command, author) => {
    place.recordedAt += SECOND;
    place.storedAt = place.recordedAt;
    const state = { core, entries: new Map(last === undefined ? [] : [[last.entryNo, last]]) };
    const decision = decider.decide({ command, author, recordedAt: place.recordedAt }, state);
    const { fact } = decision;
    if (fact === undefined) throw new Error(`Not stored: ${JSON.stringify(decision)}`);
    const order = {
      author,
      commandId: newId(),
      requestHash: '0'.repeat(64),
      correlationId: newId(),
    };
    const event = toEvent(fact, order, place);
    const stored = {
      ...fact,
      eventId: event.id,
      revision: core.revision + 1,
      recordedAt: place.recordedAt,
      author,
    };
    const next = evolve(state, stored);
    core = next.core;
    last = next.entries.get(fact.data.entryNo) ?? last;
    return event;
  };
  for (const command of opening(code)) yield sealed(command, 'desk');
  for (let n = 0; core.revision + 1 < count; n += 1) {
    const logged = { kind: 'log-entry', ...toContent(entry(n)) };
    if (last === undefined || n % REGRADED < REGRADED - 1) yield sealed(logged, 'desk');
    else yield sealed(regrade(last), 'review');
  }
}

function opening(code) {
  const open = {
    kind: 'open-situation',
    code,
    name: `History ${code}`,
    mode: 'actual',
    timeZone: TIME_ZONE,
  };
  const items = Object.entries(registers()).map(([path, body]) => {
    if (path === 'sides') return { kind: 'declare-sides', ...body };
    const [folder, id] = path.split('/');
    return { kind: 'register-item', register: OF_PATH[folder], id, item: body };
  });
  return [open, ...items];
}

function regrade({ entryNo, content }) {
  const credibility = content.grade.credibility === 5 ? 4 : 5;
  return {
    kind: 'regrade-entry',
    entryNo,
    credibility,
    rationale: 'Seen again with what came in since.',
    because: [],
  };
}
