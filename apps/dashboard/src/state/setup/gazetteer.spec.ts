import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { lookingUp } from './gazetteer.js';

const PLACES = [{ id: 'gn-1', name: 'Fuah' }];
const FOUND: Answer = { body: { places: PLACES, attribution: 'GeoNames' } };

/** A desk that looks for places; each question gets the answer that a test says. */
async function looking(answer: (q: string) => Answer = () => FOUND) {
  const world = await testDesk({
    answer: servedWith(({ path }) =>
      path.startsWith('/gazetteer')
        ? answer(new URLSearchParams(path.split('?')[1]).get('q') ?? '')
        : undefined,
    ),
  });
  return {
    ...{ ...world, ...lookingUp(world.desk) },
    asked: () =>
      world.server.asked.map(({ path }) => path).filter((path) => path.includes('gazetteer')),
  };
}

describe('places looked for by name', () => {
  it('are asked for once nobody types any more, by the last text, and told with who knows them', async () => {
    const { look, suggested, clock, asked } = await looking();
    expect(suggested.value).toEqual({ state: 'idle' });
    look('Fu', '35.980,36.700');
    await clock.pass(249);
    look(' Fuah ', '35.980,36.700');
    expect(suggested.value).toEqual({ state: 'looking' });
    await clock.pass(249);
    expect(asked()).toEqual([]);
    await clock.pass(1);
    expect(asked()).toEqual(['/gazetteer?q=Fuah&near=35.980%2C36.700']);
    expect(suggested.value).toEqual({ state: 'found', places: PLACES, by: 'GeoNames' });
  });

  it('are near nothing where the situation has no places', async () => {
    const { look, clock, asked } = await looking();
    look('Fuah', undefined);
    await clock.pass(250);
    expect(asked()).toEqual(['/gazetteer?q=Fuah']);
  });

  it('are not looked for by less than two letters, and what was found before is gone', async () => {
    const { look, suggested, clock, asked } = await looking();
    look('Fu', undefined);
    await clock.pass(250);
    expect(suggested.value.state).toBe('found');
    look(' F ', undefined);
    expect(suggested.value).toEqual({ state: 'idle' });
    await clock.pass(250);
    expect(asked()).toHaveLength(1);
  });

  it('are looked for by no more of a long text than the server takes', async () => {
    const { look, clock, asked } = await looking();
    look('a'.repeat(101), undefined);
    await clock.pass(250);
    expect(asked()).toEqual([`/gazetteer?q=${'a'.repeat(100)}`]);
  });

  it('say so where they could not be looked for, and can be looked for again', async () => {
    const answers: Answer[] = [{ status: 503 }, FOUND];
    const { look, suggested, clock } = await looking(() => answers.shift());
    look('Fuah', undefined);
    await clock.pass(250);
    expect(suggested.value).toEqual({ state: 'failed' });
    look('Fuah', undefined);
    await clock.pass(250);
    expect(suggested.value.state).toBe('found');
  });

  it('are not told of a text that is no longer looked for, found or not', async () => {
    const late = (answer: Answer) => (q: string) => {
      if (q === 'Fuah') look('Kafr', undefined);
      return answer;
    };
    const found = await looking((q) => late(FOUND)(q));
    let { look } = found;
    look('Fuah', undefined);
    await found.clock.pass(250);
    expect(found.suggested.value).toEqual({ state: 'looking' });

    const failed = await looking((q) => late(undefined)(q));
    ({ look } = failed);
    look('Fuah', undefined);
    await failed.clock.pass(250);
    expect(failed.suggested.value).toEqual({ state: 'looking' });
  });

  it('are forgotten by who leaves, and not asked for any more', async () => {
    const { look, leave, suggested, clock, asked } = await looking();
    look('Fuah', undefined);
    leave();
    expect(suggested.value).toEqual({ state: 'idle' });
    await clock.pass(250);
    expect([suggested.value, asked()]).toEqual([{ state: 'idle' }, []]);
  });
});
