import { describe, expect, it } from '@jest/globals';
import { readNameList } from '../../core/setup/name-list.js';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Answer, type Asked } from '../../testing/test-edges.js';
import { boardOf, changeOf, eventOf, SITUATION } from '../../testing/test-situation.js';
import { VOCABULARY } from '../../testing/test-vocabulary.js';
import { settled, until } from '../../testing/wait.js';
import { puttingOf } from './putting.js';
import { registeringNames } from './register-names.js';
import { setupOf } from './setup.js';

const HISTORY = { ...boardOf(9), tag: '"t1"', versions: [], next: null };
const DONE = { body: { result: 'recorded' } };

/** A desk at the set-up of the situation; what is written gets the answer that a test says. */
async function setup({
  query = '',
  written = (_: Asked): Answer => DONE,
  situation = SITUATION,
} = {}) {
  const served = servedWith(
    ({ path }) => (path.includes('/history') ? { body: HISTORY } : undefined),
    situation,
  );
  const world = await testDesk({
    href: `http://desk.test/situations/ALE/setup${query}`,
    answer: (asked) => (asked.method === 'GET' ? served(asked) : written(asked)),
  });
  const own = setupOf(world.desk);
  own.found.subscribe(() => undefined);
  await settled();
  const writes = (): readonly Asked[] =>
    world.server.asked.filter(({ method }) => method !== 'GET');
  return { ...world, ...own, writes };
}

describe('the registers', () => {
  const sources = [
    { id: 'src-b', name: 'Émile', type: 'media', reliability: 'B', side: 'red' },
    { id: 'src-a', name: 'Agency', type: 'wire', reliability: 'A' },
  ] as const;
  const situation = { ...SITUATION, sources, opposing: [['blue', 'red']] };

  it('are searched by name and id, whatever the accents, as the address says', async () => {
    const { found, desk } = await setup({ query: '?part=sources', situation });
    expect(found.value.map(({ name }) => name)).toEqual(['Agency', 'Émile']);
    desk.location.setScreenParams({ q: 'emi' });
    expect(found.value.map(({ id }) => id)).toEqual(['src-b']);
    desk.location.setScreenParams({ q: 'SRC-A' });
    expect(found.value.map(({ id }) => id)).toEqual(['src-a']);
  });

  it('offer the types that the situation has adopted, in the language in use', async () => {
    const { typesOf, typeName, desk } = await setup();
    expect(typesOf('subjects').map(({ code }) => code)).toContain('area');
    expect([typesOf('places'), typeName('sources', 'wire')]).toEqual([[], 'news agency']);
    desk.settings.set({ lang: 'ar' });
    expect(typeName('sources', 'wire')).toMatch(/[ء-ي]/);
    expect(typeName('sources', 'unheard_of')).toBe('unheard_of');
    expect(typeName('sources', undefined)).toBe('');
  });

  it('offer no type that is given up, and call one by its code that has no name', async () => {
    const [first, second, third] = VOCABULARY.sourceTypes;
    const sourceTypes = [
      { ...first!, code: 'wire', deprecated: true },
      { ...second!, code: 'ham', names: {} },
      { ...third!, code: 'radio', names: { en: 'radio', ar: 'إذاعة' } },
    ];
    const told = { ...VOCABULARY, sourceTypes };
    const { typesOf, server, desk } = await setup();
    server.answers(
      servedWith(({ path }) => (/vocabulary/.test(path) ? { body: told } : undefined)),
    );
    desk.vocabulary.vocabularyAsked.again();
    await settled();
    expect(typesOf('sources')).toEqual([
      { code: 'ham', names: [], label: 'ham' },
      { code: 'radio', names: ['radio', 'إذاعة'], label: 'radio' },
    ]);
    expect(typesOf('actors')).toEqual([]);
  });

  it('know the sides that somebody has or that oppose each other', async () => {
    expect((await setup({ situation })).sides.value).toEqual(['blue', 'red']);
  });

  it('keep what is written in a form, for its situation', async () => {
    const { keep, begunIn, desk } = await setup();
    keep('sources/', { draft: { name: 'Ra' }, tag: undefined, item: {} });
    expect(begunIn('sources/')?.draft).toEqual({ name: 'Ra' });
    desk.location.go({ code: 'HAM' });
    expect(begunIn('sources/')).toBeUndefined();
  });

  it('are as known then at an earlier moment, with their history', async () => {
    const { isThen, historyOf, server } = await setup({ query: '?knownAt=rev:3' });
    historyOf('sources/src-sohr').state.subscribe(() => undefined);
    await settled();
    expect(isThen.value).toBe(true);
    expect(server.asked.at(-1)?.path).toBe(
      '/situations/ALE/sources/src-sohr/history?knownAt=rev%3A3',
    );
  });
});

describe('the set-up', () => {
  it('shows the part that the address names, else the subjects', async () => {
    const { part, found, desk } = await setup({ query: '?part=places' });
    expect(part.value).toBe('places');
    desk.location.setScreenParams({ part: 'unheard-of' });
    expect([part.value, found.value.map(({ id }) => id)]).toEqual(['subjects', ['agr-1']]);
  });

  it.each(['sides', 'situation'])('finds no items in the part %s', async (part) => {
    expect((await setup({ query: `?part=${part}` })).found.value).toEqual([]);
  });

  it('has an item open as the address says, and goes back to none without a step of its own', async () => {
    const { open, opened, page } = await setup();
    const steps = page.history.length;
    expect(opened.value).toBeUndefined();
    open('');
    expect([opened.value, page.history.length]).toEqual(['', steps + 1]);
    open(undefined);
    expect([opened.value, page.history.length]).toEqual([undefined, steps + 1]);
  });

  it('is of now unless the address names a known moment, and open unless the situation is closed', async () => {
    const { isThen, isClosed } = await setup();
    expect([isThen.value, isClosed.value]).toEqual([false, false]);
    const closed = await setup({ situation: { ...SITUATION, status: 'closed' } });
    expect(closed.isClosed.value).toBe(true);
  });

  it('shows nothing of a situation that is not known', async () => {
    const { itemsOf, sides, isClosed, found, desk } = await setup();
    desk.location.go({ code: 'HAM' });
    expect([itemsOf('places'), [...sides.value], isClosed.value, found.value]).toEqual([
      ...[[], [], false, []],
    ]);
  });

  it('has items found in a register that is not shown', async () => {
    const { matching } = await setup({ query: '?part=sides' });
    expect(matching('places', ' fua ').map(({ id }) => id)).toEqual(['pl-fua']);
    expect(matching('places', 'SOHR')).toEqual([]);
  });

  it('reads what changed of an item anew with the registers, and not where there is no situation', async () => {
    const { historyOf, server, desk, streams } = await setup();
    desk.live.followLive(desk.past.listener);
    streams[0]?.tell('snapshot', boardOf(9));
    historyOf('sources/src-sohr').state.subscribe(() => undefined);
    const reads = () => server.asked.filter(({ path }) => path.includes('/history')).length;
    await settled();
    expect(reads()).toBe(1);
    server.answers(servedWith(() => ({ body: HISTORY }), { ...SITUATION, knownRevision: 10 }));
    streams[0]?.tell('change', changeOf(10, [eventOf(10, 'source.registered')]));
    await settled();
    expect(reads()).toBe(2);
    desk.location.go({ code: undefined });
    await settled();
    expect(reads()).toBe(2);
  });

  it('lets go of what was written in a form, and of nothing else', async () => {
    const { keep, begunIn } = await setup();
    const begun = (name: string) => ({ draft: { name }, tag: undefined, item: {} });
    keep('sources/', begun('Ra'));
    keep('places/', begun('Fu'));
    keep('sources/', begun('Rad'));
    expect(begunIn('sources/')?.draft).toEqual({ name: 'Rad' });
    keep('sources/', undefined);
    expect([begunIn('sources/'), begunIn('places/')?.draft]).toEqual([undefined, { name: 'Fu' }]);
  });
});

describe('what is put', () => {
  const wanted = { path: '/situations/ALE/sources/src-x', body: { name: 'X' } };

  it('never goes over what is there, or over what is not what was seen', async () => {
    const { desk, writes } = await setup();
    const putting = puttingOf(desk);
    await putting.put({ ...wanted, tag: undefined });
    await putting.put({ ...wanted, tag: '"t1"' });
    const [first, second] = writes().map(({ headers }) => headers);
    expect([first?.['if-none-match'], first?.['if-match']]).toEqual(['*', undefined]);
    expect([second?.['if-none-match'], second?.['if-match']]).toEqual([undefined, '"t1"']);
  });

  it('is told as somebody else’s doing where that was quicker, and the registers are read again', async () => {
    const { desk, server } = await setup({ written: () => ({ status: 412 }) });
    const putting = puttingOf(desk);
    const before = server.asked.length;
    expect(await putting.put({ ...wanted, tag: '"t0"' })).toBe(false);
    expect(putting.state.value).toMatchObject({ state: 'refused', isMeanwhile: true });
    await settled();
    expect(server.asked.slice(before).map(({ path }) => path)).toContain('/situations/ALE');
  });

  it('that is posted is sent again under its key until it is known what became of it', async () => {
    const answers: Answer[] = [undefined, DONE, DONE];
    const { desk, clock, writes } = await setup({ written: () => answers.shift() });
    const putting = puttingOf(desk);
    const closing = { path: '/situations/ALE/closing', body: { reason: 'over' } };
    const sent = putting.post(closing);
    await until(() => putting.state.value.state === 'uncertain');
    await clock.pass(1_000);
    expect(await sent).toBe(true);
    await putting.post({ ...closing, body: { reason: 'another' } });
    const keys = writes().map(({ headers }) => headers['idempotency-key']);
    expect([keys[0] === keys[1], keys[1] === keys[2]]).toEqual([true, false]);
  });
});

describe('a list of names', () => {
  const rowsOf = (text: string) =>
    readNameList(text, { list: 'actors', items: [], types: [], otherwise: '', now: 0 });

  it('is registered line by line, each new and none twice, and says what became of each', async () => {
    const { desk, writes } = await setup({
      written: ({ path }) =>
        path.endsWith('act-two') ? { status: 422, detail: 'Not that one.' } : DONE,
    });
    const registering = registeringNames(desk, 'actors');
    const rows = rowsOf('One\nTwo\nOne\nThree');
    await registering.send(rows);
    expect([...registering.outcomes.value]).toEqual([
      [1, { state: 'registered' }],
      [2, { state: 'refused', why: 'Not that one.' }],
      [4, { state: 'registered' }],
    ]);
    expect(writes().every(({ headers }) => headers['if-none-match'] === '*')).toBe(true);
    await registering.send(rows);
    expect(writes().map(({ path }) => path.split('/').at(-1))).toEqual([
      ...['act-one', 'act-two', 'act-three'],
      'act-two',
    ]);
  });

  it('is busy until the last line is done, then has the registers read again', async () => {
    const { desk, server, writes } = await setup();
    const registering = registeringNames(desk, 'actors');
    const reads = () => server.asked.filter(({ path }) => path === '/situations/ALE').length;
    const before = reads();
    const sent = registering.send(rowsOf('One\nTwo'));
    expect(registering.isBusy.value).toBe(true);
    expect(registering.outcomes.value.get(1)).toEqual({ state: 'sending' });
    expect(registering.outcomes.value.get(2)).toEqual({ state: 'unsent' });
    await registering.send(rowsOf('Three'));
    await sent;
    await settled();
    expect([registering.isBusy.value, writes().length, reads()]).toEqual([false, 2, before + 1]);
  });

  it('tells all that is wrong with a line', async () => {
    const errors = [{ message: 'No side.' }, { message: 'No type.' }];
    const { desk, edges } = await setup();
    const problem = { type: 'about:blank', title: 'No', status: 400, detail: 'Not valid.', errors };
    Object.assign(edges.network, { fetch: () => Promise.resolve(Response.json(problem, problem)) });
    const registering = registeringNames(desk, 'actors');
    await registering.send(rowsOf('One'));
    expect(registering.outcomes.value.get(1)).toEqual({
      ...{ state: 'refused', why: 'No side. No type.' },
    });
  });

  it('leaves unsent, and says so, what nobody waits for any more', async () => {
    const { desk, clock } = await setup({ written: () => undefined });
    const registering = registeringNames(desk, 'actors');
    const sent = registering.send(rowsOf('One\nTwo'));
    await settled();
    registering.leave();
    await clock.pass(60_000);
    await sent;
    expect(registering.outcomes.value.get(2)).toEqual({ state: 'unsent' });
  });
});
