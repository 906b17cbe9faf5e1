import { expect, test } from '@jest/globals';
import { errorWith } from '../conformance/support/events.js';
import { readConnectionUrl } from './connection-url.js';

test('reads nodes, user and TLS', () => {
  expect(readConnectionUrl('esdb://db')).toEqual({ nodes: ['db:2113'], insecure: false });
  expect(readConnectionUrl(' esdb://a:1,b:2,c.d.example:3/?tls=false ')).toEqual({
    nodes: ['a:1', 'b:2', 'c.d.example:3'],
    insecure: true,
  });
  expect(readConnectionUrl('esdb+discover://u%40x:p%3Aq%2Fr@db?nodePreference=leader')).toEqual({
    nodes: ['db:2113'],
    insecure: false,
    credentials: { username: 'u@x', password: 'p:q/r' },
  });
});

test.each([
  ['', 'esdb://host:2113'],
  ['http://localhost:2113', 'esdb://host:2113'],
  ['esdb://', 'esdb://host:2113'],
  ['esdb://a,,b', 'esdb://host:2113'],
  ['esdb://a:99999', '"a:99999" is not a host'],
  ['esdb://a b', '"a b" is not a host'],
  ['esdb://user@a', 'user:password@'],
  ['esdb://a?tls=maybe', 'tls is true or false'],
  ['esdb://a?tlsVerifyCert=false', 'tlsCAFile'],
  ['esdb://a?throwOnAppendFailure=false', 'throwOnAppendFailure'],
  ['esdb://a?colour=red', '"colour"'],
  ['esdb://a?tlsCAFile=/no/such/ca.crt', 'cannot read /no/such/ca.crt'],
  [`esdb://a?userCertFile=${import.meta.filename}`, 'belong together'],
])('says what to mend in %j', (url, words) => {
  expect(() => readConnectionUrl(url)).toThrow(
    expect.objectContaining({
      ...errorWith('store-unavailable'),
      message: expect.stringContaining(words),
    }),
  );
});

test('never quotes a password', () => {
  expect(() => readConnectionUrl('esdb://user:secret@a b?tls=false')).toThrow(
    expect.objectContaining({ message: expect.not.stringContaining('secret') }),
  );
});
