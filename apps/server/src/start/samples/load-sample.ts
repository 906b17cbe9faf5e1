import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type EventStore } from '@sitlog/event-store';
import { nameId } from '@sitlog/platform';
import { readStored, situationStream } from '@sitlog/situation';
import { readFile } from 'node:fs/promises';
import { isDeleted, isGap } from '../../continuity/look-at-stream.js';
import { situationId } from '../../command-side/situation-id.js';

/** A scripted exercise: a situation and the writes that follow, in the order of its clock. */
interface Sample {
  readonly situation: { readonly code: string; readonly recordedAt: string };
  readonly steps: readonly SampleStep[];
}

/** One write of the script; `path` is relative to the situation. */
interface SampleStep {
  readonly method: 'POST' | 'PUT';
  readonly path: string;
  readonly recordedAt: string;
  readonly operator?: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Namespace of the keys under which the sample's writes are sent. */
const KEYS = '0d6f3c1e-54b2-5a0b-8a35-2f2f1f1c7d11';

/** Reads a sample that ships with the project. */
export async function readSample(file: URL): Promise<Sample> {
  return JSON.parse(await readFile(file, 'utf8')) as Sample;
}

/**
 * Plays a sample through the same requests as everyone else's data, from where an earlier start left off. Where events of it
 * are missing it is left as it is.
 */
export async function loadSample(
  app: NestFastifyApplication,
  store: EventStore,
  sample: Sample,
): Promise<void> {
  try {
    await playSample(app, store, sample);
  } catch (error) {
    if (!isGap(error) && !isDeleted(error)) throw error;
  }
}

async function playSample(
  app: NestFastifyApplication,
  store: EventStore,
  { situation, steps }: Sample,
): Promise<void> {
  const opening: SampleStep = {
    method: 'POST',
    path: '',
    recordedAt: situation.recordedAt,
    body: situation,
  };
  if (await isSomebodyElses(store, situation.code)) return;
  const done = await eventsOf(store, situation.code, steps.length + 1);
  for (const [index, step] of [opening, ...steps].entries()) {
    if (index < done) continue;
    const refusal = await play(app, situation.code, { step, index });
    // Another server may play it at the same time: then this step is its, and so are the next ones.
    if (refusal === undefined || (await eventsOf(store, situation.code, index + 1)) > index) {
      continue;
    }
    throw new Error(
      `The step ${index} (${step.path}) of the sample ${situation.code} was refused: ${refusal}`,
    );
  }
}

/** Whether the code was taken by a situation that this script did not open. */
async function isSomebodyElses(store: EventStore, code: string): Promise<boolean> {
  const opening = { from: 0, to: 0 };
  for await (const event of store.readStream(situationStream(situationId(code)), opening)) {
    const reading = readStored(event);
    return reading.kind !== 'event' || reading.envelope.commandId !== keyOf(code, 0);
  }
  return false;
}

function keyOf(code: string, index: number): string {
  return nameId(KEYS, `${code}/${index}`);
}

// Each write of the script is one event, so the length of the stream says how far it went.
async function eventsOf(store: EventStore, code: string, atMost: number): Promise<number> {
  let count = 0;
  const range = { from: 0, to: atMost - 1 };
  for await (const _ of store.readStream(situationStream(situationId(code)), range)) count += 1;
  return count;
}

async function play(
  app: NestFastifyApplication,
  code: string,
  { step, index }: { readonly step: SampleStep; readonly index: number },
): Promise<string | undefined> {
  const answer = await app.inject({
    method: step.method,
    url: index === 0 ? '/v1/situations' : `/v1/situations/${code}${step.path}`,
    headers: {
      'idempotency-key': keyOf(code, index),
      ...(step.operator === undefined ? {} : { 'sitlog-operator': step.operator }),
    },
    payload: { ...step.body, recordedAt: step.recordedAt },
  });
  return answer.statusCode >= 300 ? answer.body : undefined;
}
