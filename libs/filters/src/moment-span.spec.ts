import { expect, it } from '@jest/globals';
import { instantOf } from '@sitlog/situation';
import { momentSpanIn } from './moment-span.js';

const EIGHT = '2016-12-14T08:00:00Z';
const TEN = '2016-12-14T10:00:00+02:00';

it('a stretch of time is read as its two moments, whatever their offsets', () => {
  const later = '2016-12-14T12:30:00.000001+02:00';
  expect(momentSpanIn(`${EIGHT}/${later}`)).toEqual({
    from: instantOf(EIGHT),
    to: instantOf(later),
  });
});

it('a stretch of time may be one moment, told in two ways', () => {
  expect(momentSpanIn(`${EIGHT}/${TEN}`)).toEqual({ from: instantOf(EIGHT), to: instantOf(EIGHT) });
});

it.each([
  '',
  '/',
  EIGHT,
  `${EIGHT}/`,
  `/${EIGHT}`,
  `${EIGHT}/2016-12-14T07:59:59Z`,
  `${EIGHT}/2016-12-15`,
  `${EIGHT}/${EIGHT}/${EIGHT}`,
])('what is none is not read: %s', (text) => {
  expect(momentSpanIn(text)).toBeUndefined();
});
