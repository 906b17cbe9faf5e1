import { describe, expect, it } from '@jest/globals';
import { withFullNames } from './filter-names.js';

const known = {
  kinds: [
    'hostilities.shelling',
    'hostilities.airstrike',
    'ceasefire.announced',
    'evacuation.announced',
  ],
  ids: new Set(['src-sohr', 'pl-east-aleppo', 'src-twin', 'act-twin', 'src-desk']),
};

describe('a filter with short names', () => {
  it.each([
    [{ kind: 'shelling' }, { kind: 'hostilities.shelling' }],
    [{ kind: 'hostilities' }, { kind: 'hostilities' }],
    [{ kind: 'announced' }, { kind: 'announced' }],
    [
      { origin: 'sohr', place: 'east-aleppo' },
      { origin: 'src-sohr', place: 'pl-east-aleppo' },
    ],
    [
      { origin: 'src-sohr', q: 'sohr' },
      { origin: 'src-sohr', q: 'sohr' },
    ],
    [{ actor: 'twin' }, { actor: 'twin' }],
    [{ actor: 'none' }, { actor: 'none' }],
    [{ origin: 'desk' }, { origin: 'desk' }],
  ])('%j asks for %j', (short, full) => {
    expect(withFullNames(short, known)).toEqual(full);
  });
});
