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

describe('SITLOG_SAMPLE', () => {
  const samplesWith = (asked: string | undefined, more: Readonly<Record<string, string>> = {}) =>
    readConfig({ ...more, ...(asked === undefined ? {} : { SITLOG_SAMPLE: asked }) }).samples;

  test.each([
    ['on', ['ALE']],
    ['off', []],
    ['all', ['ALE', 'VAL', 'IBE']],
    ['VAL', ['VAL']],
    ['IBE', ['IBE']],
  ])('%s loads %j', (asked, samples) => {
    expect(samplesWith(asked)).toEqual(samples);
  });

  test('left out or empty is on, and off where others share the log', () => {
    const shared = { EVENTSTOREDB_URL: 'esdb://localhost:2113' };
    expect([samplesWith(undefined), samplesWith('')]).toEqual([['ALE'], ['ALE']]);
    expect([samplesWith(undefined, shared), samplesWith('', shared)]).toEqual([[], []]);
    expect(samplesWith('on', shared)).toEqual(['ALE']);
  });

  test.each(['yes', 'val', 'ALE,VAL', 'XYZ'])('%j is refused, with what can be given', (asked) => {
    expect(() => samplesWith(asked)).toThrow(
      `SITLOG_SAMPLE is "${asked}"; give one of on, off, all, ALE, VAL, IBE.`,
    );
  });
});
