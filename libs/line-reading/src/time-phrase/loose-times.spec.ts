import { describe, expect, test } from '@jest/globals';
import { isoOf } from '../time/wall-time.js';
import { readTime } from './time-phrase.js';

const ZONE = 'Asia/Damascus';
/** Wednesday 14 December 2016, 10:30 in Aleppo. */
const NOW = Date.parse('2016-12-14T10:30:00+02:00');

describe('times as desks write them', () => {
  test.each([
    ['0700hrs', '14T07:00 14T07:00 minute'],
    ['0600 zulu', '14T08:00 14T08:00 minute'],
    ['quarter to 9', '14T08:45 14T08:45 minute'],
    ['ten past nine', '14T09:10 14T09:10 minute'],
    ['8ish', '14T07:30 14T08:30 hour'],
    ['an hour and a half ago', '14T09:00 14T09:00 minute'],
    ['2h30 ago', '14T08:00 14T08:00 minute'],
    ['over an hour ago', '14T09:00 14T10:00 hour'],
    ['a few minutes ago', '14T10:15 14T10:30 interval'],
    ['for 3 days now', '11T10:30 … ongoing'],
    ['yest evening', '13T17:00 13T22:00 part_of_day'],
    ['late last night', '13T20:00 14T00:00 part_of_day'],
    ['early this morning', '14T00:00 14T06:00 part_of_day'],
    ['12 dec 0600', '12T06:00 12T06:00 minute'],
    ['العاشرة الا ربعا', '14T09:45 14T09:45 minute'],
    ['الساعة تسعة ونص', '14T09:30 14T09:30 minute'],
    ['٩ م', '13T20:30 13T21:30 hour'],
    ['٩:١٥ مساء', '13T21:15 13T21:15 minute'],
    ['قبل قليل', '14T10:15 14T10:30 interval'],
    ['بين الثامنة والتاسعة', '14T08:00 14T09:00 interval'],
    ['امبارح بالليل', '13T18:00 14T06:00 part_of_day'],
  ])('%s', (phrase, read) => {
    const short = (at: number | null): string => (at === null ? '…' : isoOf(at, ZONE).slice(8, 16));
    const [first] = readTime(phrase, { now: NOW, zone: ZONE }).readings;
    expect(`${short(first?.from ?? null)} ${short(first?.to ?? null)} ${first?.precision}`).toBe(
      read,
    );
  });
});
