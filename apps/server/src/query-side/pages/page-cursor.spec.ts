import { expect, test } from '@jest/globals';
import { Problem } from '../../http/problems/problem.js';
import { fingerprint, readCursor, writeCursor } from './page-cursor.js';

const numberIn = (content: unknown): number | undefined => {
  const [hash, after] = content as readonly unknown[];
  return hash === 'q' && typeof after === 'number' ? after : undefined;
};

test('a cursor brings back what was written, and is safe in an address', () => {
  const text = writeCursor(['q', 7, '>>>???ÿ']);
  expect(text).toMatch(/^[\w-]+$/);
  expect(readCursor(text, numberIn)).toBe(7);
});

test('what was written by an earlier release is read', () => {
  expect(readCursor('WyJxIiwxMl0', numberIn)).toBe(12);
  expect(writeCursor(['q', 12])).toBe('WyJxIiwxMl0');
});

test.each(['', 'x', '***', writeCursor(null), writeCursor({ k: 1 }), writeCursor(['other', 7])])(
  'a cursor that is none of this question is refused with its parameter: %j',
  (text) => {
    const read = (): unknown => readCursor(text, numberIn, 'filters');
    const message = 'Write the cursor as it was answered in next, with the same filters.';
    expect(read).toThrow(Problem);
    expect(read).toThrow(
      expect.objectContaining({ errors: [{ parameter: 'cursor', code: 'bad-cursor', message }] }),
    );
  },
);

test('the fingerprint of a question does not depend on the order of its members', () => {
  expect(fingerprint({ a: 1, b: 2 })).toBe(fingerprint({ b: 2, a: 1 }));
  expect(fingerprint({ a: 1 })).not.toBe(fingerprint({ a: 2 }));
  expect(fingerprint({ a: 1 })).toMatch(/^[0-9a-f]{16}$/);
});
