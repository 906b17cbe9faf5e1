import { describe, expect, test } from '@jest/globals';
import { readConfig } from './config.js';

describe('SITLOG_HOSTS', () => {
  test('is a list of names, in which blanks and empty places say nothing', () => {
    expect(readConfig({}).hosts).toEqual([]);
    const { hosts } = readConfig({ SITLOG_HOSTS: ' Log.example, server-1,,[fd00::1] ,' });
    expect(hosts).toEqual(['Log.example', 'server-1', '[fd00::1]']);
  });

  test.each(['http://log.example', 'log.example:443', 'a b', '*', 'log..example', '.example'])(
    'with %j among them is refused',
    (name) => {
      expect(() => readConfig({ SITLOG_HOSTS: `log.example,${name}` })).toThrow(
        /SITLOG_HOSTS holds/,
      );
    },
  );
});

test('SITLOG_DOCS is on or off', () => {
  expect(readConfig({}).docs).toBe(true);
  expect(readConfig({ SITLOG_DOCS: 'off' }).docs).toBe(false);
  expect(() => readConfig({ SITLOG_DOCS: 'no' })).toThrow(/give one of on, off/);
});
