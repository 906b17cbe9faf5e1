import { describe, expect, it } from '@jest/globals';
import { SHIPPED } from '@sitlog/vocabulary';
import { memoryDatabase } from '../../testing/memory-storage.js';
import { servedWith, testDesk } from '../../testing/test-desk.js';
import { type Asked } from '../../testing/test-edges.js';
import { boardOf, changeOf, eventOf } from '../../testing/test-situation.js';
import { FIRST_TOLD, vocabularyTold } from '../../testing/test-vocabulary.js';
import { settled, until } from '../../testing/wait.js';

type World = NonNullable<Parameters<typeof testDesk>[0]>;

async function live(world: World = {}) {
  const found = await testDesk(world);
  found.desk.live.followLive(found.desk.past.listener);
  found.streams[0]?.tell('snapshot', boardOf(9));
  found.desk.deskClock.followDesk();
  await settled();
  return found;
}

/** A server of which the situation has adopted these packs and dropped some of them. */
function adopting(...adopted: Parameters<typeof vocabularyTold>) {
  const others = servedWith();
  return (asked: Asked) =>
    asked.path.startsWith('/situations/ALE/vocabulary')
      ? { body: vocabularyTold(...adopted) }
      : others(asked);
}

describe('the names of codes', () => {
  it('are those of the packs that the situation has adopted, in the language in use', async () => {
    const { desk } = await live();
    expect(desk.words.t().vocabulary.facet('talks')).toBe('Talks and demands');
    expect(desk.words.t().told.vocabulary.aspect('formal', 'agreement')).toBe('formal status');
    await desk.words.speak('ar');
    expect(desk.words.t().vocabulary.kind('hostilities.shelling')).toBe('قصف');
  });

  it('are the codes in words as long as nobody has told, and where a pack is not adopted', async () => {
    const { desk } = await live({ href: 'http://desk.test/' });
    expect(desk.words.t().vocabulary.kind('hostilities.shelling')).toBe('hostilities: shelling');
    const core = SHIPPED.filter(({ pack }) => pack === 'core');
    const small = await live({ answer: adopting(core) });
    const { kind } = small.desk.words.t().vocabulary;
    expect(kind('ops.contact')).toBe('Contact made');
    expect(kind('hostilities.shelling')).toBe('hostilities: shelling');
  });

  it('stay with what was said by a pack that was dropped, which nobody is offered any more', async () => {
    const { desk } = await live({ answer: adopting(FIRST_TOLD, ['conflict']) });
    expect(desk.words.t().vocabulary.kind('hostilities.shelling')).toBe('Shelling');
    desk.filter.setFilter('kind:shelling');
    expect(desk.filter.filter.value.asked).toEqual({ kind: 'shelling' });
    expect(desk.understood.names.value.kinds.map(({ id }) => id)).not.toContain(
      'hostilities.shelling',
    );
  });

  it('are asked for as of the known moment, and again when the vocabulary changes', async () => {
    const { desk, server, streams } = await live();
    const asked = (): readonly string[] =>
      server.asked.map(({ path }) => path).filter((path) => path.includes('/vocabulary'));
    streams.at(-1)?.tell('change', changeOf(10, [eventOf(10, 'entry.logged', 'ALE-004')]));
    await settled();
    expect(asked()).toEqual(['/situations/ALE/vocabulary']);
    streams.at(-1)?.tell('change', changeOf(11, [eventOf(11, 'vocabulary.adopted')]));
    await settled();
    expect(asked()).toHaveLength(2);
    desk.location.go({ moments: { knownAt: 'rev:3' } });
    await settled();
    expect(asked().at(-1)).toBe('/situations/ALE/vocabulary?knownAt=rev%3A3');
  });

  it('are awaited before entries are asked for by the name of a kind', async () => {
    const { desk, server } = await testDesk({
      answer: (asked) => (asked.path.includes('/vocabulary') ? undefined : servedWith()(asked)),
      href: 'http://desk.test/',
    });
    desk.location.go({ code: 'ALE', filter: 'kind:shelling' });
    expect(desk.filter.isRead.value).toBe(false);
    await settled();
    // The server does not answer: then it is asked for as it is written.
    expect(server.asked.some(({ path }) => path.includes('/vocabulary'))).toBe(true);
    expect(desk.filter.isRead.value).toBe(true);
    desk.filter.setFilter('mortar');
    expect(desk.filter.isRead.value).toBe(true);
  });

  it('are there for a page that is opened without the server', async () => {
    const database = memoryDatabase();
    const first = await live({ database });
    await first.desk.store.getAll('drafts');
    const { desk } = await live({ database, answer: () => undefined });
    await until(() => desk.words.t().vocabulary.facet('talks') === 'Talks and demands');
    expect(desk.registersNow.readiness.value).toBe('kept');
    expect(desk.understood.names.value.kinds.map(({ id }) => id)).toContain('ops.contact');
  });
});

describe('the board of the stream', () => {
  it('has its lines in the order of the vocabulary', async () => {
    const { desk, streams } = await live();
    const lines = ['needs', 'ceasefire', 'log_health'];
    const facets = lines.map((facet) => ({ facet, propositions: [] }));
    streams.at(-1)?.tell('snapshot', { ...boardOf(12), facets });
    await settled();
    expect(desk.board.board.value?.facets.map(({ facet }) => facet)).toEqual([
      'ceasefire',
      'needs',
      'log_health',
    ]);
  });
});
