import { describe, expect, it } from '@jest/globals';
import { numbersIn, strictest } from './marking-numbers.js';

describe('what a comparison rests on', () => {
  it('finds the entries wherever they stand, and nothing else', () => {
    const rows = [
      {
        id: 'ea/shelling',
        entries: ['ALE-011'],
        before: null,
        after: { values: [{ entries: ['ALE-016'] }] },
      },
      { id: 'agr-1/formal', entries: [], inWords: 'because of ALE-001 and others' },
    ];
    expect([...numbersIn(rows)]).toEqual(['ALE-011', 'ALE-016']);
  });

  it('takes the strictest marking, and one that it does not know for the strictest', () => {
    expect(strictest(['TLP:GREEN', 'TLP:AMBER+STRICT', 'TLP:AMBER'])).toBe('TLP:AMBER+STRICT');
    expect(strictest(['TLP:RED', 'TLP:NEW'])).toBe('TLP:NEW');
    expect(strictest([])).toBeUndefined();
  });
});
