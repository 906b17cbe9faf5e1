import { describe, expect, it } from '@jest/globals';
import { type AdoptedPackResponse } from '@sitlog/api-types';
import { type Answer, type Asked } from '../../testing/test-edges.js';
import { testDesk } from '../../testing/test-desk.js';
import { boardOf, changeOf, eventOf, SITUATION } from '../../testing/test-situation.js';
import { settled, until } from '../../testing/wait.js';
import { changingPacks, dropReasonsOf } from './change-packs.js';
import { packsOf } from './packs.js';

const AID = { pack: 'aid', version: 2, sha256: 'a', names: { en: 'Aid', ar: 'مساعدات' } };
const CORE = { pack: 'core', version: 1, sha256: 'c', names: { en: 'Core' } };
const LINE = { code: 'relief', pack: 'aid', names: { en: 'Relief', ar: 'إغاثة' } };

const answerOf = (packs: readonly AdoptedPackResponse[]) => ({
  ...boardOf(9),
  packs,
  ...{ sections: [], facets: [LINE], subjectTypes: [], families: [], kinds: [], measures: [] },
  ...{ units: [], actorRoles: [], placeRoles: [], sourceTypes: [], sectors: [] },
});

/** A desk at a server with two packs on offer, of which the situation has what a test says; what is written gets the answer that a test says. */
async function packs({
  href = 'http://desk.test/situations/ALE/vocabulary',
  adopted = [CORE] as readonly AdoptedPackResponse[],
  written = (_: Asked): Answer => ({ body: { revision: 10, position: '0:10' } }),
} = {}) {
  const world = await testDesk({
    href,
    answer: (asked) => {
      const { method, path } = asked;
      if (method === 'POST') return written(asked);
      if (path === '/vocabulary') {
        const offered = { requires: ['core'], kinds: 3 };
        return { body: { packs: [CORE, AID].map((one) => ({ ...offered, ...one })) } };
      }
      if (path.includes('/preview?')) {
        return { body: { ...boardOf(9), offered: AID, adopted: null, changes: [], faults: [] } };
      }
      return { body: path.includes('/vocabulary') ? answerOf(adopted) : SITUATION };
    },
  });
  const { desk, server } = world;
  const own = packsOf(desk);
  for (const one of [own.list, own.adopted, own.preview]) one.subscribe(() => undefined);
  desk.live.followLive(desk.past.listener);
  await settled();
  const asked = (part: string): readonly string[] =>
    server.asked
      .filter(({ method, path }) => method === 'GET' && path.includes(`ALE/${part}`))
      .map(({ path }) => path);
  return { ...world, ...own, asked };
}

describe('the packs of the situation', () => {
  it('are those adopted and those on offer, by the names of the language', async () => {
    const { list, packName, linesOf, codeName, desk } = await packs();
    expect(list.value.standing.map((one) => one.adopted.pack)).toEqual(['core']);
    expect(list.value.offered.map(({ pack }) => pack)).toEqual(['aid']);
    expect([packName('aid'), packName('none'), linesOf('aid')]).toEqual([
      'Aid',
      'none',
      ['Relief'],
    ]);
    expect([codeName('facets', 'relief'), codeName('facets', 'x')]).toEqual(['Relief', 'x']);
    desk.settings.set({ lang: 'ar' });
    expect([packName('aid'), packName('core')]).toEqual(['مساعدات', 'Core']);
  });

  it('are as known then at an earlier moment, where nothing is on offer or looked at', async () => {
    const { list, isThen, asked } = await packs({
      href: 'http://desk.test/situations/ALE/vocabulary?knownAt=rev:3&adopt=aid',
    });
    expect([isThen.value, list.value.offered]).toEqual([true, []]);
    expect(asked('vocabulary')).toEqual(['/situations/ALE/vocabulary?knownAt=rev%3A3']);
  });

  it('are read again when the stream tells of a change of theirs', async () => {
    const { streams, asked } = await packs();
    streams[0]?.tell('snapshot', boardOf(9));
    streams[0]?.tell('change', changeOf(10, [eventOf(10, 'entry.logged', 'ALE-001')]));
    await settled();
    expect(asked('vocabulary')).toHaveLength(1);
    streams[0]?.tell('change', changeOf(11, [eventOf(11, 'vocabulary.adopted')]));
    await settled();
    expect(asked('vocabulary')).toHaveLength(2);
  });

  it('of another situation are not taken for those of this one', async () => {
    const { adopted, desk } = await packs();
    desk.location.go({ code: 'HAM' });
    expect(adopted.value).toBeUndefined();
  });

  it('are looked at by the address', async () => {
    const { preview, desk, asked } = await packs();
    expect(preview.value).toBeUndefined();
    desk.location.setScreenParams({ adopt: 'aid' });
    await settled();
    expect(preview.value?.offered.version).toBe(2);
    expect(asked('vocabulary/preview')).toEqual(['/situations/ALE/vocabulary/preview?pack=aid']);
    desk.location.setScreenParams({ adopt: 'core' });
    expect(preview.value).toBeUndefined();
  });
});

describe('a change of the packs', () => {
  const adoption = { what: 'adopt', pack: 'aid', version: 2 } as const;

  it('is sent in the version that was looked at, and what is read then knows of it', async () => {
    const { desk, server, asked } = await packs();
    desk.settings.set({ operator: 'Nora' });
    const changing = changingPacks(desk);
    expect(await changing.send(adoption)).toBe(10);
    const sent = server.asked.find(({ method }) => method === 'POST');
    expect(sent).toMatchObject({
      path: '/situations/ALE/vocabulary/adoptions',
      body: { pack: 'aid', version: 2 },
      headers: { 'sitlog-operator': 'Nora' },
    });
    await settled();
    expect(asked('vocabulary').at(-1)).toBe('/situations/ALE/vocabulary?atLeast=0%3A10');
    expect(changing.state.value).toEqual({ state: 'open' });
  });

  it('is sent again under its key until it is known, and under another once it says something else', async () => {
    const answers: Answer[] = [undefined, { body: { revision: 10, position: '0:10' } }];
    const { desk, server, clock } = await packs({
      written: () => (answers.length > 0 ? answers.shift() : { status: 409 }),
    });
    const changing = changingPacks(desk);
    const sent = changing.send({ what: 'drop', pack: 'aid', reason: 'a mistake' });
    await until(() => changing.state.value.state === 'uncertain');
    await clock.pass(1_000);
    expect(await sent).toBe(10);
    await changing.send({ what: 'drop', pack: 'aid', reason: '' });
    const posts = server.asked.filter(({ method }) => method === 'POST');
    const [first, second, third] = posts.map(({ headers }) => headers['idempotency-key']);
    expect([first === second, second === third]).toEqual([true, false]);
    expect(posts.map(({ body }) => body)).toEqual([
      { pack: 'aid', reason: 'a mistake' },
      { pack: 'aid', reason: 'a mistake' },
      { pack: 'aid' },
    ]);
    expect(posts[2]?.path).toBe('/situations/ALE/vocabulary/drops');
  });

  it.each([
    ['urn:sitlog:problem:pack-not-newer', true],
    ['urn:sitlog:problem:pack-not-adopted', true],
    ['urn:sitlog:problem:pack-in-use', false],
  ])(
    'that is refused (%s) says why, and whether somebody else has made it: %s',
    async (type, is) => {
      const { desk, asked } = await packs({ written: () => ({ status: 409, type }) });
      const changing = changingPacks(desk);
      expect(await changing.send(adoption)).toBeUndefined();
      expect(changing.state.value).toMatchObject({ state: 'refused', isMeanwhile: is });
      await settled();
      expect(asked('vocabulary')).toHaveLength(is ? 2 : 1);
    },
  );

  it('is given up once nobody waits for it', async () => {
    const { desk, clock, server } = await packs({ written: () => undefined });
    const changing = changingPacks(desk);
    const sent = changing.send(adoption);
    await until(() => changing.state.value.state === 'uncertain');
    changing.leave();
    await clock.pass(60_000);
    expect(await sent).toBeUndefined();
    expect(server.asked.filter(({ method }) => method === 'POST')).toHaveLength(2);
  });

  it('keeps the reason that is being written, for its situation', async () => {
    const { desk } = await packs();
    dropReasonsOf(desk).keep('aid', 'not needed');
    expect([dropReasonsOf(desk).of('aid'), dropReasonsOf(desk).of('core')]).toEqual([
      'not needed',
      '',
    ]);
    desk.location.go({ code: 'HAM' });
    expect(dropReasonsOf(desk).of('aid')).toBe('');
  });
});
