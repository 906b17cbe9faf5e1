import { expect, it } from '@jest/globals';
import { entryQueries } from './entry-query.js';

const SOURCES = [
  { id: 'src-sohr', name: 'SOHR' },
  { id: 'src-reuters', name: 'Reuters' },
];

it.each([
  ['17', [{ numbers: 'ALE-017' }, { q: '17' }]],
  ['ale-017', [{ numbers: 'ALE-017' }]],
  ['#4', [{ numbers: 'ALE-004' }]],
  ['reut', [{ origin: 'src-reuters' }, { q: 'reut' }]],
  ['kind:shelling Fuah', [{ kind: 'shelling', q: 'Fuah' }]],
  ['  ', []],
])('an entry is looked for by number, words or source: %s', (text, asked) => {
  expect(entryQueries(text, 'ALE', SOURCES)).toEqual(asked);
});
