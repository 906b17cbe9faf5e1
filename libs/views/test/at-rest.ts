import { expect } from '@jest/globals';
import { type EventStore, openMemoryEventStore } from '@sitlog/event-store';
import fc from 'fast-check';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { history } from '../../../test/oracle/histories/histories.js';
import { PROJECTIONS, viewFile } from '../src/index.js';
import { contents } from './contents.js';
import { holds, keep } from './keeping.js';
import { storedForm, streamOf } from './logged.js';
import { inFolder } from './running.js';

const told = fc.sample(history(), { numRuns: 3, seed: 11 });

/** Views that were left in a folder, of a log that can still be read. */
export interface AtRest {
  readonly folder: string;
  readonly store: EventStore;
  /** What they held, and of how many events. */
  readonly held: unknown;
  readonly count: number;
}

/** Does something with views as they stand when they were closed in order, or when the process was killed. */
export async function withViewsAtRest(
  how: 'closed' | 'killed',
  work: (views: AtRest) => Promise<void>,
): Promise<void> {
  const store = await loggedStore();
  const count = told.flat().length;
  await inFolder((folder) =>
    inFolder(async (copy) => {
      const kept = keep(folder, store);
      await kept.until(holds(count));
      const held = kept.look((db) => contents(db));
      if (how === 'killed') cpSync(folder, copy, { recursive: true });
      await kept.stop();
      if (how === 'closed') cpSync(folder, copy, { recursive: true });
      await work({ folder: copy, store, held, count });
    }),
  );
}

async function loggedStore(): Promise<EventStore> {
  const store = openMemoryEventStore();
  for (const [i, events] of told.entries()) {
    const [first, ...rest] = events.map((event) => storedForm(`s1${i}`, event));
    await store.append(streamOf(`s1${i}`), [first!, ...rest], 'no-stream');
  }
  return store;
}

/** Starts views on what is in a folder: what they serve is right, at once or after they were built anew. */
export async function startOn(
  folder: string,
  { store, held, count }: AtRest,
): Promise<{ readonly damaged: boolean }> {
  const kept = keep(folder, store);
  await kept.until(holds(count));
  expect(kept.look((db) => contents(db))).toEqual(held);
  const damaged = kept.news.some(({ kind }) => kind === 'damage');
  if (damaged) {
    expect(kept.news.find(({ kind }) => kind === 'serving')).toMatchObject({ served: undefined });
  }
  await kept.stop();
  return { damaged };
}

/** Turns one bit of a file round. */
export function flip(path: string, byte: number, bit: number): void {
  const bytes = readFileSync(path);
  bytes[byte] = (bytes[byte] ?? 0) ^ (1 << bit);
  writeFileSync(path, bytes);
}

/** The first build of the views in a folder. */
export function firstBuild(folder: string): string {
  return viewFile(folder, PROJECTIONS);
}
