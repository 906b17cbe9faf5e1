import { describe, expect, it } from '@jest/globals';
import { testBar } from '../../testing/bar/test-bar.js';
import { type Answer } from '../../testing/test-edges.js';
import { settled } from '../../testing/wait.js';

/** A bar from which a name is about to be registered; the server answers that in turn. */
async function registering(
  { sigil = '@', name = 'Fua' }: { readonly sigil?: '@' | '+'; readonly name?: string } = {},
  ...answers: readonly Answer[]
) {
  const waiting = [...answers];
  const world = await testBar(({ method }) => (method === 'PUT' ? waiting.shift() : undefined));
  const { desk, server } = world;
  const done: string[] = [];
  world.type(`x ${name}`);
  desk.creating.asked.value = {
    ...{ sigil, name, choices: [] },
    then: (id) => done.push(id),
    back: () => done.push('back'),
  };
  return {
    ...{ ...world, ...desk.creating, done },
    said: () => desk.announcer.notice.value,
    words: () => desk.words.t(),
    reads: () => server.asked.filter(({ path }) => path === '/situations/ALE').length,
  };
}

const DONE = { body: {} };

describe('what is registered from the bar', () => {
  it('gets an id that no other has, and the registers are read again', async () => {
    const { register, done, writes, reads } = await registering({}, DONE);
    const before = reads();
    expect(await register({})).toBe(true);
    await settled();
    expect(writes('PUT')).toMatchObject([
      { path: '/situations/ALE/places/pl-fua-2', body: { name: 'Fua' } },
    ]);
    expect([done, reads()]).toEqual([['pl-fua-2'], before + 1]);
  });

  it('is known by its name and its type before the registers are read', async () => {
    const subject = await registering({ sigil: '+', name: 'Truce' }, DONE);
    await subject.register({ type: 'agreement' });
    expect(subject.desk.understood.created.value).toEqual([
      { id: 'sub-truce', name: 'Truce', list: 'subjects', situation: 'ALE', type: 'agreement' },
    ]);
    const place = await registering({}, DONE);
    await place.register({ type: 7 });
    expect(place.desk.understood.created.value).toEqual([
      { id: 'pl-fua-2', name: 'Fua', list: 'places', situation: 'ALE' },
    ]);
  });

  it('is not there where somebody else was quicker; the registers are read again', async () => {
    const { register, done, said, words, reads } = await registering({}, { status: 412 });
    const before = reads();
    expect(await register({})).toBe(false);
    await settled();
    expect([said(), done]).toEqual([words().entryBar.idTaken('pl-fua-2'), []]);
    expect(reads()).toBe(before + 1);
  });

  it('is said not to be there where the server cannot be reached', async () => {
    const { register, said, words, edges } = await registering();
    const fetch = () => Promise.reject(new TypeError('fetch failed'));
    Object.assign(edges.network, { fetch });
    expect(await register({})).toBe(false);
    expect(said()).toBe(words().entryBar.notCreated(words().common.problem.unreachable));
  });

  it('changes nothing in the line of who has left it meanwhile', async () => {
    const { register, leave, desk, done } = await registering({}, DONE);
    const sent = register({});
    desk.creating.leave();
    leave();
    expect(await sent).toBe(false);
    expect(done).toEqual(['back']);
  });

  it('is one that stands there already where that is taken', async () => {
    const { take, asked, done, writes } = await registering();
    take('pl-fua');
    expect([done, asked.value, writes('PUT')]).toEqual([['pl-fua'], undefined, []]);
  });

  it('is nothing where nothing was asked for', async () => {
    const { desk } = await testBar();
    const { register, take, leave } = desk.creating;
    take('pl-fua');
    leave();
    expect(await register({})).toBe(false);
  });
});
