import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { boardOf, entryOf, SITUATION } from '../../testing/test-situation.js';
import { vocabularyTold } from '../../testing/test-vocabulary.js';
import { chooserOf } from './chooser.js';
import { findEntries } from './find-entries.js';

/** A desk at which somebody looks for an entry; each question is answered with these numbers. */
async function looking(found: (query: URLSearchParams) => readonly string[]) {
  const world = await testDesk({
    answer: servedWith(({ path }) => {
      if (!path.startsWith('/situations/ALE/entries?')) return undefined;
      const entries = found(new URLSearchParams(path.split('?')[1])).map((no) => entryOf(no));
      return { body: { ...boardOf(9), entries, next: null } };
    }),
  });
  const queries = () =>
    world.server.asked
      .filter(({ path }) => path.includes('/entries?'))
      .map(({ path }) => Object.fromEntries(new URLSearchParams(path.split('?')[1])));
  const find = async (text: string, without = '') =>
    (await findEntries(world.desk, text, without)).map(({ entryNo }) => entryNo);
  return { ...world, find, queries };
}

const NEWEST = { limit: '8', order: 'recorded', direction: 'descending' };

describe('looking for an entry', () => {
  it('asks for the newest by its number and by words, and offers each once', async () => {
    const { find, queries } = await looking((query) =>
      query.has('numbers') ? ['ALE-007'] : ['ALE-009', 'ALE-007'],
    );
    expect(await find('7')).toEqual(['ALE-007', 'ALE-009']);
    expect(queries()).toEqual([
      { numbers: 'ALE-007', ...NEWEST },
      { q: '7', ...NEWEST },
    ]);
  });

  it('asks for those of a source by its name', async () => {
    const { find, queries } = await looking(() => []);
    await find('sohr');
    expect(queries()[0]).toEqual({ origin: 'src-sohr', ...NEWEST });
  });

  it('offers eight at most, and never the one that is written about', async () => {
    const nine = Array.from({ length: 10 }, (_, at) => `ALE-${at + 1}`);
    const { find } = await looking(() => nine);
    expect(await find('mortar', 'ALE-2')).toEqual(nine.filter((no) => no !== 'ALE-2').slice(0, 8));
  });

  it('asks nothing without a word', async () => {
    const { find, queries } = await looking(() => ['ALE-001']);
    expect(await find('  ')).toEqual([]);
    expect(queries()).toEqual([]);
  });
});

describe('what a form chooses from', () => {
  it('are the registers and what has been adopted', async () => {
    const { desk, leave } = await testDesk();
    const { registers, adopted, words } = chooserOf(desk);
    const { sources, actors, places, subjects } = SITUATION;
    expect(registers).toEqual({ sources, actors, places, subjects });
    expect(adopted.kinds.all.map(({ code }) => code)).toContain('hostilities.shelling');
    expect(words).toBe(desk.words.t());
    leave();
  });

  it('is nothing where nothing is known', async () => {
    const { desk, leave } = await testDesk({ answer: () => undefined });
    const { registers, adopted } = chooserOf(desk);
    expect(registers).toEqual({ sources: [], actors: [], places: [], subjects: [] });
    expect(adopted.kinds.all).toEqual([]);
    leave();
  });

  it('are not what was dropped', async () => {
    const { desk, leave } = await testDesk({
      answer: servedWith(({ path }) =>
        path.includes('/vocabulary') ? { body: vocabularyTold([]) } : undefined,
      ),
    });
    expect(chooserOf(desk).adopted.kinds.all).toEqual([]);
    leave();
  });
});
