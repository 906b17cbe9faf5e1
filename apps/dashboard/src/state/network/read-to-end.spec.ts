import { expect, it } from '@jest/globals';
import { createApi } from './api.js';
import { createPages } from './read-to-end.js';

it('reads an answer page after page, as one', async () => {
  const pages: Readonly<Record<string, object>> = {
    '/v1/figures?measure=killed': { knownRevision: 7, figures: [1, 2], setAside: [], next: 'b' },
    '/v1/figures?measure=killed&cursor=b': {
      knownRevision: 7,
      figures: [3],
      setAside: [4],
      next: 'c',
    },
    '/v1/figures?measure=killed&cursor=c': {
      knownRevision: 7,
      figures: [],
      setAside: [5],
      next: null,
    },
  };
  const asked: string[] = [];
  const fetch = (url: string): Promise<Response> => {
    asked.push(url);
    return Promise.resolve(Response.json(pages[url]));
  };
  const { readToEnd } = createPages({ api: createApi({ network: { fetch } }) });
  expect(await readToEnd('/figures', { measure: 'killed' })).toMatchObject({
    knownRevision: 7,
    figures: [1, 2, 3],
    setAside: [4, 5],
  });
  expect(asked).toHaveLength(3);
});
