import { describe, expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { testFocus } from '../../testing/test-focus.js';
import { boardOf, tickOf } from '../../testing/test-situation.js';
import { until } from '../../testing/wait.js';

const LINE = 'SOHR reports shelling of Fuah at 5';
const DEMAND = 'SOHR demands a corridor to Fuah';
const RECEIPT = { entryNo: 'ALE-004', revision: 10, recordedAt: '2016-12-14T08:31:00Z' };

/** A bar with natural words in it, once they are read. */
async function spoken(text: string, options: Parameters<typeof testDesk>[0] = {}) {
  const page = testFocus();
  const answer = servedWith(({ method }) => (method === 'GET' ? undefined : { body: RECEIPT }));
  const world = await testDesk({ answer, ...options });
  const { desk } = world;
  desk.live.followLive(desk.past.listener);
  world.streams[0]?.tell('snapshot', boardOf(9));
  world.streams[0]?.tell('tick', tickOf(9));
  desk.registersNow.isActive.value = true;
  desk.draft.write({ text: 'shelling' });
  await until(() => desk.spoken.proposed.value.length > 0);
  desk.draft.write({ text });
  const part = (is: string) => desk.spoken.proposed.value.find((one) => one.is === is)!;
  return {
    ...{ ...world, ...desk.spoken, desk, world, page, part },
    is: (of: { readonly value: readonly { readonly is: string }[] }) =>
      of.value.map((one) => one.is),
    posts: () => world.server.asked.filter(({ method }) => method === 'POST'),
    leave: () => {
      page.leave();
      world.leave();
    },
  };
}

describe('natural words', () => {
  it('propose what they may mean; what is certain is taken, all else is asked', async () => {
    const { proposed, open, decided, is, leave } = await spoken(LINE);
    expect(is(proposed)).toEqual(['source', 'kind', 'place', 'time']);
    expect(is(open)).toEqual(['source', 'kind', 'time']);
    expect(decided.value).toMatchObject([{ is: 'place', id: 'pl-fua', role: 'occurred_at' }]);
    leave();
  });

  it('are decided on one by one, and asked again', async () => {
    const { decide, reopen, open, decided, choices, part, is, leave } = await spoken(LINE);
    decide(part('time'), 1);
    decide(part('kind'), -1);
    expect(is(open)).toEqual(['source']);
    expect(is(decided)).toEqual(['place', 'time']);
    reopen(part('kind'));
    expect(is(open)).toEqual(['source', 'kind']);
    expect(choices.value).toEqual({ 'time 30 at 5': 1 });
    leave();
  });

  it('mean whom somebody says, whatever they come to, part by part', async () => {
    const { mean, part, desk, choices, decided, leave } = await spoken(LINE);
    const [source, place] = [part('source'), part('place')];
    mean(source, 'src-sohr');
    mean(place, 'pl-fua');
    expect(desk.draft.draft.value.meant).toEqual({
      ...{ [source.key]: 'src-sohr', [place.key]: 'pl-fua' },
    });
    expect(choices.value).toEqual({ [source.key]: 0, [place.key]: 0 });
    expect(decided.value.map(({ is }) => is).toSorted()).toEqual(['place', 'source']);
    leave();
  });

  it('are all taken at once', async () => {
    const { takeAll, decide, open, choices, part, leave } = await spoken(LINE);
    decide(part('time'), 1);
    takeAll();
    expect(open.value).toEqual([]);
    expect(choices.value).toEqual({ 'source 0 SOHR': 0, 'kind 13 shelling': 0, 'time 30 at 5': 1 });
    leave();
  });

  it('are not taken where they do not say what is counted: that is chosen', async () => {
    const { takeAll, open, decided, part, decide, leave } = await spoken('1,200 families in Fuah');
    expect(part('figure').choices.length).toBeGreaterThan(1);
    takeAll();
    expect(open.value.map(({ is }) => is)).toEqual(['figure']);
    expect(decided.value.map(({ is }) => is)).not.toContain('figure');
    decide(part('figure'), 1);
    expect(open.value).toEqual([]);
    leave();
  });

  it('lose the source from the headline only where that is recorded', async () => {
    const { desk, decide, part, leave } = await spoken(LINE);
    const headline = () => desk.understood.understood.value.headline;
    expect(headline()).toBe(LINE);
    decide(part('source'), 0);
    expect(headline()).not.toContain('SOHR');
    expect(headline()).toMatch(/shelling of Fuah/i);
    decide(part('source'), -1);
    expect(headline()).toBe(LINE);
    leave();
  });

  it('are not read in a line with sigils, nor in an empty one', async () => {
    const { proposed, desk, leave } = await spoken('Shelling @pl-fua');
    expect(proposed.value).toEqual([]);
    desk.draft.write({ text: '   ' });
    expect(proposed.value).toEqual([]);
    leave();
  });

  it('are not read where nobody here knows any names', async () => {
    const { desk, leave } = await testDesk({ answer: () => undefined });
    desk.registersNow.isActive.value = true;
    desk.draft.write({ text: LINE });
    const { spokenReader } = await import('../../core/entry-line/spoken-reader.js');
    expect([typeof spokenReader, desk.spoken.proposed.value]).toEqual(['function', []]);
    leave();
  });

  it('mean the time at which the line was begun', async () => {
    const { desk, part, clock, leave } = await spoken(LINE);
    const before = part('time').choices;
    await clock.pass(24 * 3_600_000);
    desk.draft.write({ text: `${LINE}.` });
    expect(part('time').choices).toEqual(before);
    leave();
  });
});

describe('recording natural words', () => {
  it('asks first for what is not decided, and records without it the second time', async () => {
    const { desk, page, posts, leave } = await spoken(LINE);
    desk.barKeys.record();
    expect([desk.barForm.missing.value, posts()]).toEqual(['parts', []]);
    expect(page.focused).toEqual(['.log-spoken .open']);
    desk.barKeys.record();
    await until(() => posts().length === 1);
    expect(posts()[0]?.body).toMatchObject({ headline: LINE, places: [{ placeId: 'pl-fua' }] });
    expect(posts()[0]?.body).not.toHaveProperty('kind', 'hostilities.shelling');
    leave();
  });

  it('records what was decided, and beside it the line as it was typed', async () => {
    const { desk, takeAll, posts, leave } = await spoken(LINE);
    takeAll();
    desk.barKeys.record();
    await until(() => posts().length === 1);
    expect(posts()[0]?.body).toMatchObject({
      kind: 'hostilities.shelling',
      attribution: [{ sourceId: 'src-sohr' }],
    });
    expect(JSON.stringify(posts()[0]?.body)).toContain(LINE);
    leave();
  });

  it('registers a demand that it names for the first time, and records it as that', async () => {
    const { desk, world, takeAll, posts, leave } = await spoken(DEMAND);
    takeAll();
    desk.barKeys.record();
    await until(() => posts().length === 1);
    const puts = world.server.asked.filter(({ method }) => method === 'PUT');
    expect(puts).toMatchObject([
      {
        path: '/situations/ALE/subjects/sub-a-corridor-to-fuah',
        body: { name: 'a corridor to Fuah', type: 'demand' },
      },
    ]);
    expect(posts()[0]?.body).toMatchObject({
      about: ['sub-a-corridor-to-fuah'],
      demand: { id: 'sub-a-corridor-to-fuah', by: 'src-sohr', what: 'a corridor to Fuah' },
    });
    leave();
  });

  it('takes all by Alt and Enter', async () => {
    const { desk, open, leave } = await spoken(LINE);
    const none = { shiftKey: false, ctrlKey: false, metaKey: false, isComposing: false, code: '' };
    const ends = { preventDefault: () => undefined, stopPropagation: () => undefined };
    desk.barKeys.onLogKey({ ...none, ...ends, key: 'Enter', altKey: true } as never);
    expect(open.value).toEqual([]);
    leave();
  });

  it('asks for a name first, and keeps the line where none is given', async () => {
    const { desk, posts, leave } = await spoken('A note', {
      deviceStorage: new Map([['sitlog.settings', '{"operator":""}']]),
    });
    desk.barKeys.record();
    expect(desk.naming.isAsking.value).toBe(true);
    desk.naming.leave();
    await until(() => !desk.naming.isAsking.value);
    expect([desk.draft.draft.value.text, posts()]).toEqual(['A note', []]);
    desk.barKeys.record();
    desk.naming.give('Mona');
    await until(() => posts().length === 1);
    expect(posts()[0]?.headers['sitlog-operator']).toBe('Mona');
    leave();
  });
});

describe('the bar', () => {
  it('is entered at the end of what is written, and left to where one came from', async () => {
    const { desk, page, leave } = await spoken('A note');
    const placed: unknown[] = [];
    const field = {
      focus: () => page.focused.push('field'),
      blur: () => page.focused.push('left'),
      setSelectionRange: (...range: readonly number[]) => placed.push(range),
    };
    desk.caret.field.value = field as unknown as HTMLTextAreaElement;
    page.focus(page.element('button'));
    desk.barKeys.enter();
    desk.barForm.isFormOpen.value = true;
    desk.barKeys.leave();
    expect([page.focused, placed]).toEqual([['field', 'left', 'button'], [[6, 6]]]);
    expect([desk.barForm.isFormOpen.value, desk.draft.draft.value.text]).toEqual([false, 'A note']);
    leave();
  });

  it('is left to the screen where one came from nowhere', async () => {
    const { desk, page, leave } = await spoken('A note');
    desk.barKeys.enter();
    desk.barKeys.leave();
    expect(page.focused).toEqual(['main']);
    leave();
  });

  it('goes to the choice of a time that has two senses', async () => {
    const { desk, page, leave } = await spoken('Shelling ~"at 5"');
    desk.barKeys.record();
    expect([desk.barForm.missing.value, page.focused]).toEqual(['choice', ['.log-choice button']]);
    desk.barKeys.choose(7);
    expect([desk.barForm.missing.value, desk.understood.pick.value]).toEqual(['choice', undefined]);
    desk.barKeys.choose(0);
    expect([desk.barForm.missing.value, desk.understood.pick.value]).toEqual([undefined, 0]);
    leave();
  });
});
