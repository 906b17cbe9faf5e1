import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer } from '../../testing/test-edges.js';
import { entryOf } from '../../testing/test-situation.js';
import { settled } from '../../testing/wait.js';
import { openPalette } from './palette.js';

const LISTED = {
  situations: [
    { code: 'ALE', name: 'Aleppo' },
    { code: 'DRN', name: 'Derna flood' },
  ],
  next: null,
};

/** A palette that somebody looks at, on a board of the past. */
async function opened(entries: (path: string) => Answer = () => undefined) {
  const world = await testDesk({
    href: 'http://desk.test/situations/ALE/board?filter=kind:x&knownAt=rev:3',
    answer: servedWith(({ path }) => {
      if (path.startsWith('/situations?') || path === '/situations') return { body: LISTED };
      return path.includes('/entries?') ? entries(path) : undefined;
    }),
  });
  const palette = openPalette(world.desk);
  const leave = palette.choices.subscribe(() => undefined);
  return {
    ...world,
    palette,
    /** What is offered for a text. */
    offered: async (text: string): Promise<readonly string[]> => {
      palette.text.value = text;
      await settled();
      return palette.choices.value.map(({ label }) => label);
    },
    /** Where the first that is offered leads. */
    goes: async (text: string) => {
      palette.text.value = text;
      await settled();
      palette.choices.value[0]?.run();
      return world.desk.location.place.value;
    },
    leave: () => {
      leave();
      palette.leave();
      world.leave();
    },
  };
}

describe('the palette', () => {
  it('leads to an entry by its number, and to a revision', async () => {
    const { offered, goes, leave } = await opened();
    expect(await offered('#17')).toEqual(['Open entry ALE-017']);
    expect((await goes('ale-17')).entry).toBe('ALE-017');
    expect((await goes('rev:61')).moments).toEqual({ knownAt: 'rev:61' });
    leave();
  });

  it('leads to moments as they are written and as they are said, in either language', async () => {
    const { goes, leave } = await opened();
    const at = '2016-12-13T10:00:00.000Z';
    expect((await goes('2016-12-13 12:00')).moments.knownAt).toContain('2016-12-13T12:00');
    expect((await goes('yesterday 12:00')).moments).toEqual({ validAt: at, knownAt: at });
    expect((await goes('أمس 12:00')).moments).toEqual({ validAt: at, knownAt: at });
    leave();
  });

  it('leads from a subject to its answers, from what else is registered to its entries', async () => {
    const { goes, leave } = await opened();
    const subject = await goes('agreement 13');
    expect([subject.screen, subject.screenParams]).toEqual(['board', { subject: 'agr-1' }]);
    const place = await goes('FUAH');
    expect([place.screen, place.filter]).toEqual(['timeline', 'place:pl-fua']);
    expect((await goes('sohr')).filter).toBe('origin:src-sohr');
    expect((await goes('government')).filter).toBe('actor:act-gov');
    leave();
  });

  it('leads to another situation, which takes nothing of this one along', async () => {
    const { goes, offered, leave } = await opened();
    await offered('derna');
    expect(await goes('derna')).toMatchObject({
      ...{ code: 'DRN', screen: 'board', moments: {}, filter: '', screenParams: {} },
    });
    leave();
  });

  it('finds entries by their words; what was found for other letters is not offered', async () => {
    const found = [entryOf('ALE-007')];
    const { offered, desk, palette, leave } = await opened((path) =>
      path.includes('q=shel') ? { body: { entries: found, next: null } } : undefined,
    );
    const label = `ALE-007 · ${found[0]?.headline ?? ''}`;
    expect(await offered('shel')).toContain(label);
    palette.choices.value.find((one) => one.label === label)?.run();
    expect(desk.location.place.value.entry).toBe('ALE-007');
    palette.text.value = 'shelx';
    expect(palette.choices.value).toEqual([]);
    leave();
  });

  it('offers the commands whose name has the text, all of them without one, and never itself', async () => {
    const { offered, desk, leave } = await opened();
    const done: string[] = [];
    const command = (id: string, label: string) => ({
      ...{ id, label: () => label, keys: 'x' },
      run: () => done.push(id),
    });
    desk.commands.register([
      command('palette', 'Find anything'),
      command('a', 'Print the list'),
      { ...command('b', 'Print what cannot be'), isAvailable: () => false },
      ...Array.from({ length: 12 }, (_, at) => command(`c${at}`, `Command ${at}`)),
    ]);
    expect(await offered('PRINT')).toEqual(['Print the list']);
    expect(await offered('anything')).toEqual([]);
    expect(await offered('')).toHaveLength(12);
    leave();
  });

  it('asks the server for entries from the third letter on, and not without a situation', async () => {
    const { offered, desk, server, leave } = await opened(() => ({
      body: { entries: [entryOf('ALE-007')], next: null },
    }));
    const asked = () => server.asked.filter(({ path }) => path.includes('/entries?')).length;
    await offered('qu');
    expect(asked()).toBe(0);
    expect(await offered('qui')).toEqual(['ALE-007 · Shelling of Fuah']);
    const before = asked();
    desk.location.go({ code: undefined });
    expect(await offered('quie')).toEqual([]);
    expect(await offered('17')).toEqual([]);
    expect(await offered('yesterday 12:00')).toEqual([]);
    expect(asked()).toBe(before);
    leave();
  });

  it.each(['x rev:6', 'rev:6x', 'xALE-7', 'x 2016-12-13', '  '])(
    'takes %s for no place of the log',
    async (text) => {
      const { offered, leave } = await opened();
      const labels = await offered(text);
      expect(labels.filter((label) => !label.startsWith('As known then'))).toEqual([]);
      leave();
    },
  );

  it('finds what has every word of a text, by name or id, and not the situation that is open', async () => {
    const { offered, palette, leave } = await opened();
    expect(await offered('flood derna')).toEqual(['DRN · Derna flood']);
    expect(await offered('derna fuah')).toEqual([]);
    expect(await offered('aleppo')).toEqual([]);
    expect(await offered('pl-fua')).toEqual(['Fuah']);
    expect(palette.choices.value[0]).toMatchObject({
      id: 'places-pl-fua',
      sort: 'Place: its entries',
    });
    expect(await offered('u')).toEqual([]);
    leave();
  });
});
