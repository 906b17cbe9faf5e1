import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Generator {
  readonly API_TYPES: URL;
  readonly apiTypes: () => Promise<string>;
}

const tool = new URL('../../../tools/contract/api-types.mjs', import.meta.url).href;

test('the types are those of docs/openapi.json (npm run openapi writes both)', async () => {
  const { API_TYPES, apiTypes } = (await import(tool)) as Generator;
  expect(readFileSync(API_TYPES, 'utf8')).toBe(await apiTypes());
});
