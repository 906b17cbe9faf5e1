import { expect, it } from '@jest/globals';
import { servedWith, testDesk } from '../../testing/test-desk.js';

it('reads an answer page after page, as one', async () => {
  const pages: Readonly<Record<string, object>> = {
    '/figures?measure=killed': { knownRevision: 7, figures: [1, 2], setAside: [], next: 'b' },
    '/figures?measure=killed&cursor=b': {
      knownRevision: 7,
      figures: [3],
      setAside: [4],
      next: 'c',
    },
    '/figures?measure=killed&cursor=c': {
      knownRevision: 7,
      figures: [],
      setAside: [5],
      next: null,
    },
  };
  const { desk, server, leave } = await testDesk({
    answer: servedWith(({ path }) => {
      const page = pages[path];
      return page === undefined ? undefined : { body: page };
    }),
  });
  expect(await desk.pages.readToEnd('/figures', { measure: 'killed' })).toMatchObject({
    knownRevision: 7,
    figures: [1, 2, 3],
    setAside: [4, 5],
  });
  expect(server.asked.filter(({ path }) => path.startsWith('/figures'))).toHaveLength(3);
  leave();
});
