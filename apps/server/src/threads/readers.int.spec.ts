import { afterEach, expect, test } from '@jest/globals';
import { type Answer } from './answered.js';
import { type ThreadQuestion, type QuestionKind } from './question.js';
import { Readers, type ReadersLimits } from './readers.js';

/** A thread that answers its number of the question, holds until the first number is not 0, or never comes to an end. */
const SCRIPT = `
  import { parentPort } from 'node:worker_threads';
  let asked = 0;
  parentPort.on('message', ({ name, args }) => {
    asked += 1;
    if (name === 'hold') {
      Atomics.add(args, 1, 1);
      Atomics.wait(args, 0, 0);
    }
    while (name === 'endless');
    const much = [];
    while (name === 'much') much.push(new Array(100_000).fill(much.length));
    const bytes = new TextEncoder().encode(String(asked));
    parentPort.postMessage({ kind: 'answer', answer: { bytes, headers: {} } });
  });`;

const all: Readers[] = [];
const held: Int32Array[] = [];
afterEach(async () => {
  for (const switched of held.splice(0)) release(switched);
  await Promise.all(all.splice(0).map((readers) => readers.close()));
});

function readersWith(limits: Partial<ReadersLimits> = {}): Readers {
  const readers = new Readers(new URL(`data:text/javascript,${encodeURIComponent(SCRIPT)}`), {
    threads: 2,
    budget: { longest: 120_000, memory: 64 },
    waiting: { quick: 4, long: 4, live: 4 },
    patience: 120_000,
    hasRoomFor: () => true,
    ...limits,
  });
  all.push(readers);
  return readers;
}

/** What a held question waits for, and by which is told how often such a question was begun. */
function newSwitch(): Int32Array {
  const made = new Int32Array(new SharedArrayBuffer(8));
  held.push(made);
  return made;
}

function release(switched: Int32Array): void {
  Atomics.store(switched, 0, 1);
  Atomics.notify(switched, 0);
}

function asking(
  name: string,
  kind: QuestionKind,
  { key = name, args, ...more }: { readonly args?: unknown } & Partial<ThreadQuestion> = {},
): ThreadQuestion {
  const facts = { now: 0, settledUntil: 0, isBehind: false, breaks: [] };
  const put = () => ({ file: '', name, args, facts });
  return { kind, key, put, at: () => '1', source: 'a', ...more };
}

const textOf = ({ bytes }: Answer): string => new TextDecoder().decode(bytes);

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise(setImmediate);
}

test('a question that takes too long is refused, and the next one has a thread of its own', async () => {
  const readers = readersWith({ threads: 2, budget: { longest: 2_000, memory: 64 } });
  await expect(readers.ask(asking('endless', 'quick'))).rejects.toMatchObject({
    code: 'too-costly',
    status: 422,
  });
  const slow = readersWith();
  expect(textOf(await slow.ask(asking('echo', 'quick')))).toBe('1');
});

test('a question that needs too much memory is refused, and this process goes on', async () => {
  const readers = readersWith();
  await expect(readers.ask(asking('much', 'quick'))).rejects.toMatchObject({ code: 'too-costly' });
  expect(textOf(await readers.ask(asking('echo', 'quick')))).toBe('1');
});

test('long questions leave a thread to the others, and the main one its turns', async () => {
  const readers = readersWith();
  const switched = newSwitch();
  const long = ['a', 'b'].map((key) =>
    readers.ask(asking('hold', 'long', { key, args: switched, source: key })),
  );
  await until(() => Atomics.load(switched, 1) === 1);
  expect(textOf(await readers.ask(asking('echo', 'quick')))).toBe('1');
  expect(readers.load.waiting).toBe(1);
  release(switched);
  expect(await Promise.all(long)).toHaveLength(2);
});

test('equal questions share one answer while the views stand where they stood', async () => {
  const readers = readersWith();
  const switched = newSwitch();
  const same = Array.from({ length: 9 }, () =>
    readers.ask(asking('hold', 'long', { args: switched })),
  );
  await until(() => Atomics.load(switched, 1) === 1);
  const later = readers.ask(asking('hold', 'long', { args: switched, at: () => '2' }));
  expect(readers.load).toEqual({ running: 1, waiting: 1 });
  release(switched);
  expect(new Set((await Promise.all(same)).map(textOf))).toEqual(new Set(['1']));
  expect(textOf(await later)).toBe('2');
  expect(Atomics.load(switched, 1)).toBe(2);
});

test('what nobody waits for any more is not begun', async () => {
  const readers = readersWith();
  const switched = newSwitch();
  const first = readers.ask(asking('hold', 'long', { key: 'first', args: switched }));
  await until(() => Atomics.load(switched, 1) === 1);
  const leaving = new AbortController();
  const left = readers.ask(
    asking('hold', 'long', { key: 'left', args: switched, gone: leaving.signal }),
  );
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: 'unavailable' });
  expect(readers.load).toEqual({ running: 1, waiting: 0 });
  release(switched);
  await first;
  expect(Atomics.load(switched, 1)).toBe(1);
});

test('so many questions wait, half of them of one source; beyond, they are refused at once', async () => {
  const readers = readersWith();
  const switched = newSwitch();
  const ask = (key: string, source: string): Promise<Answer> =>
    readers.ask(asking('hold', 'long', { key, args: switched, source }));
  const taken = [ask('0', 'a')];
  await until(() => Atomics.load(switched, 1) === 1);
  taken.push(ask('1', 'a'), ask('2', 'a'));
  await expect(ask('3', 'a')).rejects.toMatchObject({ code: 'overloaded', status: 503 });
  taken.push(ask('4', 'b'), ask('5', 'b'));
  await expect(ask('6', 'c')).rejects.toMatchObject({ code: 'overloaded' });
  expect(textOf(await readers.ask(asking('echo', 'quick')))).toBe('1');
  release(switched);
  expect(await Promise.all(taken)).toHaveLength(5);
});

test('who leaves its answers lying is given no other, and who waits too long for a thread is told', async () => {
  const full = readersWith({ hasRoomFor: (source) => source !== 'a' });
  await expect(full.ask(asking('echo', 'quick'))).rejects.toMatchObject({ code: 'overloaded' });
  expect(textOf(await full.ask(asking('echo', 'quick', { source: 'b' })))).toBe('1');
  const hasty = readersWith({ patience: 1 });
  const switched = newSwitch();
  const first = hasty.ask(asking('hold', 'long', { key: 'first', args: switched }));
  await until(() => Atomics.load(switched, 1) === 1);
  const second = hasty.ask(asking('hold', 'long', { key: 'second', args: switched }));
  await expect(second).rejects.toMatchObject({ code: 'overloaded' });
  release(switched);
  await first;
});
