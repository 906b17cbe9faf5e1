import { describe, expect, it } from '@jest/globals';
import { testBar } from '../../testing/bar/test-bar.js';
import { testDesk } from '../../testing/test-desk.js';
import { SITUATION } from '../../testing/test-situation.js';

const places = ['Fuah', 'Fukan', 'Furat'].map((name) => ({
  ...SITUATION.places[0]!,
  ...{ id: `pl-${name.toLowerCase()}`, name },
}));

/** A bar of a situation with three places that begin alike. */
const bar = (more?: Parameters<typeof testBar>[0]) =>
  testBar(more, { situation: { ...SITUATION, places } });

describe('the offers at the caret', () => {
  it('are gone through up from none to the last, and down from none to the first', async () => {
    const { desk, type, press } = await bar();
    const begin = () => {
      type('x @Fu');
      desk.caret.chosen.value = -1;
    };
    begin();
    expect(desk.caret.offers.value).toHaveLength(4);
    press('ArrowUp');
    expect(desk.caret.chosen.value).toBe(3);
    press('ArrowUp');
    expect(desk.caret.chosen.value).toBe(2);
    begin();
    press('ArrowDown');
    expect(desk.caret.chosen.value).toBe(0);
    press('ArrowDown');
    press('ArrowDown');
    expect(desk.caret.chosen.value).toBe(2);
  });

  it('are listed behind a sigil alone, and none of them is chosen by itself', async () => {
    const { desk, type } = await bar();
    type('x @');
    expect(desk.caret.offers.value).toHaveLength(3);
    expect(desk.caret.chosen.value).toBe(-1);
    type('x @F');
    expect(desk.caret.chosen.value).toBe(0);
  });

  it('are there again for a word that one comes back to', async () => {
    const { desk, type, press } = await bar();
    type('x @Fu');
    press('Escape');
    type('x @Fu ^so');
    type('x @Fu ^so', 5);
    expect(desk.caret.offers.value).toHaveLength(4);
  });

  it('name what is new without the blanks around it, from two letters on', async () => {
    const { desk, type } = await bar();
    type('x @" Zaba "');
    desk.caret.caret.value = 10;
    expect(desk.caret.offers.value).toEqual([{ is: 'create', name: 'Zaba' }]);
    type('x @" Z  ');
    expect(desk.caret.offers.value).toEqual([]);
  });

  it('are those of one name, and nothing new, where two have it', async () => {
    const twice = places.map((one) => ({ ...one, name: 'Fuah' }));
    const { desk, type } = await testBar(undefined, { situation: { ...SITUATION, places: twice } });
    type('x @Fuah');
    expect(desk.caret.offers.value.map(({ is }) => is)).toEqual(['item', 'item', 'item']);
  });

  it('call nothing new where nobody here knows the names', async () => {
    const { desk, leave } = await testDesk({ answer: () => undefined });
    desk.registersNow.isActive.value = true;
    desk.draft.write({ text: 'x @Zabadani' });
    desk.caret.caret.value = 'x @Zabadani'.length;
    expect([desk.caret.asked.value?.value, desk.caret.offers.value]).toEqual(['Zabadani', []]);
    leave();
  });
});

describe('an offer', () => {
  it('is taken into a line that has no field any more', async () => {
    const { desk, type, text } = await bar();
    type('x @Fur');
    desk.caret.field.value = null;
    desk.caret.moved();
    desk.caret.accept(desk.caret.offers.value[0]);
    expect(text().trim()).toBe('x @pl-furat');
  });

  it('is not taken where there is none, or no word for it', async () => {
    const { desk, type, text } = await bar();
    type('x @Fur');
    const [first] = desk.caret.offers.value;
    desk.caret.accept(undefined);
    expect(text()).toBe('x @Fur');
    type('x @Fur ');
    desk.caret.accept(first);
    expect([text(), desk.caret.asked.value]).toEqual(['x @Fur ', undefined]);
  });

  it('to register something is none for what cannot be registered from the bar', async () => {
    const { desk, type } = await bar();
    type('x #Zabadani');
    desk.caret.accept({ is: 'create', name: 'Zabadani' });
    expect(desk.creating.asked.value).toBeUndefined();
  });
});

describe('what is registered from the line', () => {
  const registered = () => bar(({ method }) => (method === 'PUT' ? { body: {} } : undefined));

  it('takes the place of its name, also where the line goes on meanwhile', async () => {
    const { desk, type, text } = await registered();
    type('x @Zabadani');
    desk.caret.accept(desk.caret.offers.value[0]);
    expect(desk.creating.asked.value).toMatchObject({ choices: [] });
    type('x @Zabadani again', 3);
    await desk.creating.register({});
    expect(text()).toMatch(/^x @pl-zabadani +again$/);
  });

  it('leaves the line alone where its name stands elsewhere by then', async () => {
    const { desk, type, text, field } = await registered();
    type('x @Zabadani');
    desk.caret.accept(desk.caret.offers.value[0]);
    type('by Zabadani');
    field.hasFocus = false;
    expect(await desk.creating.register({})).toBe(true);
    expect([text(), field.hasFocus]).toEqual(['by Zabadani', true]);
  });

  it('is given up, and the line is gone on with', async () => {
    const { desk, type, text, field, writes } = await registered();
    type('x @Zabadani');
    desk.caret.accept(desk.caret.offers.value[0]);
    field.hasFocus = false;
    desk.creating.leave();
    expect([desk.creating.asked.value, field.hasFocus, text()]).toEqual([
      ...[undefined, true, 'x @Zabadani'],
    ]);
    expect(await desk.creating.register({})).toBe(false);
    expect(writes('PUT')).toEqual([]);
  });
});
