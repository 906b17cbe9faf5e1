import { describe, expect, it } from '@jest/globals';
import { entryNoOf, ordinalOfNumber } from './entry-no.js';
import { folded, foldedLetters, westernDigits } from '@sitlog/line-reading';
import { hasShape } from './shapes.js';
import { uuid7 } from './uuid.js';

describe('the number of an entry', () => {
  it('has at least three digits', () => {
    expect([entryNoOf('ALE', 17), entryNoOf('ALE', 1_234)]).toEqual(['ALE-017', 'ALE-1234']);
  });

  it('names the entry of its situation, or none', () => {
    expect(['ALE-017', 'ALE-1234', 'ALE', 'ALE-017b'].map(ordinalOfNumber)).toEqual([
      17, 1234, 0, 0,
    ]);
  });
});

describe('text that is compared', () => {
  it('has no case, accents or variants of letters', () => {
    expect(folded('Émile ÇA')).toBe('emile ca');
    expect(folded('مُستشفى')).toBe('مستشفي');
    expect(folded('مدرسـة')).toBe('مدرسه');
    expect(folded('ٱلحرب')).toBe('الحرب');
    expect(folded('ىىةةٱٱ')).toBe('ييههاا');
  });

  it('has one space for all that is no letter or digit, and none for an apostrophe', () => {
    expect(folded('  Deir -- ez/Zor, (2)  ')).toBe('deir ez zor 2');
    expect(folded("Sana'a Ma’rib ʿAden")).toBe('sanaa marib aden');
    expect(foldedLetters("Sana'a, Ma’rib")).toBe("sana'a, ma’rib");
  });

  it('has Western digits', () => {
    expect(westernDigits('٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ 7')).toBe('0123456789 0123456789 7');
    expect(folded('١٤ ديسمبر')).toBe('14 ديسمبر');
  });
});

describe('a shape', () => {
  const shape = { a: 'string', n: 'number?' } as const;

  it('is had by an object with members of these types', () => {
    expect(hasShape({ a: 'x', n: 1, more: true }, shape)).toBe(true);
    expect(hasShape({ a: 'x' }, shape)).toBe(true);
    expect(hasShape({ a: {} }, { a: 'object' })).toBe(true);
  });

  it.each([
    [null],
    ['text'],
    [undefined],
    [{}],
    [{ a: 1 }],
    [{ a: 'x', n: '1' }],
    [{ a: 'x', n: null }],
  ])('is not had by %p', (value) => {
    expect(hasShape(value, shape)).toBe(false);
  });

  it('is not had by nothing in place of an object', () => {
    expect(hasShape({ a: null }, { a: 'object' })).toBe(false);
  });
});

describe('a key', () => {
  it('begins with the time of its making and has its version and variant', () => {
    const random = Uint8Array.from([0x01, 0x23, 0x45, 0x67, 0x89, 0xab, 0xcd, 0xef, 0xfe, 0xdc]);
    expect(uuid7(Date.parse('2016-12-14T08:30:00Z'), random)).toBe(
      '0158fc73-d740-7012-9567-89abcdeffedc',
    );
    expect(uuid7(1, random)).toMatch(/^00000000-0001-7/);
    const variants = [0, 1, 2, 3].map((two) => uuid7(1, random.with(2, two))[19]);
    expect(variants).toEqual(['8', '9', 'a', 'b']);
  });
});
