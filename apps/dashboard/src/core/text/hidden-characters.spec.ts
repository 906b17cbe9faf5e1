import { describe, expect, it } from '@jest/globals';
import { withHiddenShown as ofRecord } from '@sitlog/situation';
import { hidesSomething, inPieces, hiddenByCode } from './hidden-characters.js';

const TEXTS = [
  'Convoy hit by \u202EslebeR\u202C',
  'Con\u200Bvoy \u200F\u2066x\u2069\uFEFF',
  'می\u200Cخواهم',
  'ab\u200Dcd 👨\u200D👩\u200D👧',
  'nothing hidden',
  '',
];

describe('what nobody sees', () => {
  it.each(TEXTS)('is shown as the record has it shown (%j)', (text) => {
    expect(hiddenByCode(text)).toBe(ofRecord(text));
    expect(hidesSomething(text)).toBe(ofRecord(text) !== text);
  });

  it('is a piece of its own', () => {
    expect(inPieces('by \u202EslebeR')).toEqual(['by ', 'U+202E', 'slebeR']);
  });
});
