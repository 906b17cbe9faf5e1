import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LANGUAGES } from '@sitlog/words';
import { type Address, readAddress, SCREENS, writeAddress } from './address.js';

const word = fc
  .stringMatching(/^[A-Za-z0-9:._ +&=#?%-]{1,12}$/)
  .filter((text) => text.trim() !== '');
const own = fc.dictionary(
  fc.constantFrom('order', 'at', 'wall', 'group'),
  fc.string({ minLength: 1, maxLength: 12 }),
);
const address: fc.Arbitrary<Address> = fc
  .record({
    code: fc.stringMatching(/^[A-Z][A-Z0-9]{1,9}$/),
    screen: fc.constantFrom(...SCREENS),
    entry: fc.option(fc.stringMatching(/^[A-Z]{2,4}-\d{3,5}$/), { nil: undefined }),
    validAt: fc.option(fc.constant('2016-12-14T08:00:00+02:00'), { nil: undefined }),
    knownAt: fc.option(fc.constantFrom('rev:61', '2016-12-14T10:30:00+02:00'), { nil: undefined }),
    filter: fc.oneof(fc.constant(''), word),
    lang: fc.option(fc.constantFrom(...LANGUAGES), { nil: undefined }),
    zone: fc.option(fc.constantFrom('Asia/Damascus', 'UTC'), { nil: undefined }),
    screenParams: own,
  })
  .map(({ validAt, knownAt, ...rest }) => ({
    ...rest,
    unread: [],
    moments: {
      ...(validAt === undefined ? {} : { validAt }),
      ...(knownAt === undefined ? {} : { knownAt }),
    },
  }));

describe('an address', () => {
  it('reads as what was written, whatever stands in it', () => {
    fc.assert(
      fc.property(address, (one) => {
        expect(readAddress(new URL(writeAddress(one), 'http://host'))).toEqual(one);
      }),
    );
  });

  it('falls back to the board of now where it says nothing that is known', () => {
    const read = readAddress(new URL('http://host/situations/ALE/nowhere?lang=xx'));
    expect(read).toMatchObject({ code: 'ALE', screen: 'board', moments: {}, lang: undefined });
    expect(read.unread).toEqual(['/nowhere', 'lang=xx']);
    expect(readAddress(new URL('http://host/')).code).toBeUndefined();
  });

  it.each([
    ['validAt=abc', ['validAt=abc']],
    ['validAt=2016-12-14', ['validAt=2016-12-14']],
    ['validAt=2016-12-14T10:30:00%2B02:', ['validAt=2016-12-14T10:30:00+02:']],
    ['validAt=2016-13-14T10:30:00Z', ['validAt=2016-13-14T10:30:00Z']],
    ['knownAt=rev:', ['knownAt=rev:']],
    ['knownAt=rev:-1', ['knownAt=rev:-1']],
    ['knownAt=2016-12-14T1', ['knownAt=2016-12-14T1']],
    ['fromKnownAt=x&fromValidAt=', ['fromKnownAt=x', 'fromValidAt=']],
    ['tz=Mars/Base', ['tz=Mars/Base']],
    ['loopFrom=soon', ['loopFrom=soon']],
  ])('tells what of a link cannot be read, and takes none of it: %s', (query, unread) => {
    const read = readAddress(new URL(`http://host/situations/ALE/map?${query}&entry=ALE-001`));
    expect(read).toMatchObject({
      unread,
      screen: 'map',
      entry: 'ALE-001',
      moments: {},
      screenParams: {},
    });
    expect(read.zone).toBeUndefined();
  });

  it('reads a plus sign that nobody encoded', () => {
    const url = new URL('http://host/situations/ALE/board?validAt=2016-12-14T10:30:00+02:00');
    expect(readAddress(url).moments).toEqual({ validAt: '2016-12-14T10:30:00+02:00' });
  });
});
