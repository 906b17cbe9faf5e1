import { describe, expect, it } from '@jest/globals';
import { itemOf } from '@sitlog/line-reading';
import { nearNames } from './near-names.js';

const item = (id: string, name: string) => itemOf(id, name);
const PLACES = [
  item('pl-zabadani', 'Zabadani'),
  item('pl-madaya', 'Madaya'),
  item('pl-old-town', 'Old town of Zabadani'),
  item('pl-fua', 'الفوعة'),
];
const near = (name: string): readonly string[] => nearNames(name, PLACES).map(({ id }) => id);

describe('names that are near a name', () => {
  it('are those that it is a part of, then those that are spelt alike', () => {
    expect(near('Zabadani')).toEqual(['pl-zabadani', 'pl-old-town']);
    expect(near('Zebadany')).toEqual(['pl-zabadani']);
    expect(near('الفوعا')).toEqual(['pl-fua']);
  });

  it('are none where nothing is like it', () => {
    expect(near('Homs')).toEqual([]);
    expect(near('Z')).not.toContain('pl-madaya');
  });
});
