import { expect, test } from '@jest/globals';
import { formatFor } from './format.js';

test.each([
  [undefined, 'markdown'],
  ['*/*', 'markdown'],
  ['', 'markdown'],
  ['image/png', 'markdown'],
  ['text/html', 'html'],
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'html'],
  ['application/json', 'json'],
  ['text/markdown;q=0.5, application/json;q=0.9', 'json'],
  ['text/html;q=0, application/json;q=0.1', 'json'],
  ['TEXT/HTML; charset=utf-8', 'html'],
  ['text/html;q=nonsense', 'markdown'],
  ['constructor, toString', 'markdown'],
])('Accept: %s is answered as %s', (accept, format) => {
  expect(formatFor(accept)).toBe(format);
});
