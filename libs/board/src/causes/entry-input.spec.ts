import { describe, expect, it, test } from '@jest/globals';
import { type EntryContent, type EntryState, type Link } from '@sitlog/situation';
import { hour, hours } from '../../test/accounts.js';
import { plainEntry } from '../../test/entries.js';
import { figure } from '../../test/figures.js';
import { assertionInputOf, itemInputOf } from './entry-input.js';

const PLAIN = plainEntry();
const LINK: Link = { sourceId: 'src-sohr', act: 'said' };
const { time } = PLAIN.content;
const relation = { id: 'r1', type: 'fulfils', target: 'ALE-001', by: 'anna' } as const;
const preference = { figure: 0, key: figure(), reason: 'x', by: 'anna', at: hour(12) } as const;

describe('what pieces of the board can rest on of an entry', () => {
  test.each<[what: string, content: Partial<EntryContent>]>([
    ['its mode', { mode: 'assessment' }],
    ['its kind', { kind: 'harm.killed' }],
    ['what it is about', { about: ['ea', 'dem-1'] }],
    ['its places', { places: [{ placeId: 'aleppo', role: 'occurred_at' }] }],
    ['its figures', { figures: [figure()] }],
    ['its demand', { demand: { id: 'dem-1', by: 'act-red', what: 'leave' } }],
    ['its forecast', { forecast: { what: 'rain', windowFrom: 'x', windowTo: 'y' } }],
    ['what it repeats', { derivedFrom: ['ALE-001'] }],
    ['the reliability of its grade', { grade: { reliability: 'A' } }],
    ['the credibility of its grade', { grade: { credibility: 1 } }],
    ['its origin', { attribution: [{ ...LINK, sourceId: 'src-un' }] }],
    ['a link against interest', { attribution: [{ ...LINK, againstInterest: true }] }],
    [
      'one link against interest of several',
      { attribution: [{ ...LINK, againstInterest: true }, LINK] },
    ],
    ['who demands', { actors: [{ actorId: 'act-red', role: 'demander', as: 'alleged' }] }],
    ['from when', { time: { occurred: { ...time.occurred, from: '2016-12-14T08:00:00Z' } } }],
    ['until when', { time: { occurred: { ...time.occurred, to: '2016-12-14T08:00:00Z' } } }],
    ['its time zone', { time: { occurred: { ...time.occurred, timeZone: 'Asia/Damascus' } } }],
    ['when it was uttered', { time: { ...time, uttered: { at: '2016-12-14' } } }],
  ])('is %s', (_, content) => {
    expect(itemInputOf(plainEntry({ content }))).not.toBe(itemInputOf(PLAIN));
  });

  test.each<[what: string, parts: Partial<Omit<EntryState, 'content'>>]>([
    ['when its time became known', { toldAt: hour(13) }],
    [
      'what it asserts',
      {
        asserts: [
          { proposition: 'ea/shelling', says: 'affirms', value: 'none', start: hours(1, 1) },
        ],
      },
    ],
    ['what it is related to', { relations: [relation] }],
    ['that it is retracted', { retracted: { reason: 'error', by: 'anna' } }],
    ['how it is verified', { verification: 'refuted' }],
    ['what is preferred in it', { preferences: [preference] }],
  ])('is %s', (_, parts) => {
    expect(itemInputOf(plainEntry(parts))).not.toBe(itemInputOf(PLAIN));
  });

  test.each<[what: string, content: Partial<EntryContent>]>([
    ['its headline', { headline: 'Shells' }],
    ['its words', { narrative: 'They fell', note: 'seen' }],
    ['its tags', { tags: ['night'], externalIds: [{ scheme: 'x', id: '1' }] }],
    ['its marking', { tlp: 'TLP:RED', handling: ['graphic'] }],
    ['who published it', { attribution: [{ sourceId: 'src-press', act: 'published' }, LINK] }],
    ['who else took part', { actors: [{ actorId: 'act-red', role: 'attacker' }] }],
    ['how its time is written', { time: { occurred: { ...time.occurred, label: 'at night' } } }],
    ['why it is graded so', { grade: { rationale: 'known' } }],
  ])('is not %s', (_, content) => {
    expect(itemInputOf(plainEntry({ content }))).toBe(itemInputOf(PLAIN));
  });

  it('is nothing of an entry that is not there yet', () => {
    expect(itemInputOf(undefined)).not.toBe(itemInputOf(PLAIN));
    expect(itemInputOf(undefined)).toBe(itemInputOf(undefined));
  });
});

describe('what a proposition can rest on of an entry', () => {
  const said = (proposition: string, value: string) =>
    ({ proposition, says: 'affirms', value, start: hours(1, 1) }) as const;
  const shelling = plainEntry({ asserts: [said('ea/shelling', 'ongoing')] });
  const inputOf = (entry?: EntryState): string => assertionInputOf(entry, 'ea/shelling');

  it('is what it asserts of it, and why that is no fact', () => {
    const none = plainEntry({ asserts: [said('ea/shelling', 'none')] });
    const refuted = plainEntry({ asserts: shelling.asserts, verification: 'refuted' });
    expect(new Set([shelling, none, refuted].map(inputOf)).size).toBe(3);
  });

  it('is not what it asserts of another', () => {
    const both = plainEntry({ asserts: [...shelling.asserts, said('ea/airstrikes', 'none')] });
    expect(inputOf(both)).toBe(inputOf(shelling));
  });

  it('is nothing of an entry that asserts nothing of it, whatever becomes of that, or is not there', () => {
    const other = plainEntry({ asserts: [said('ea/airstrikes', 'none')] });
    const retracted = plainEntry({ ...other, retracted: { reason: 'error', by: 'anna' } });
    expect([other, retracted, PLAIN].map(inputOf)).toEqual(Array(3).fill(inputOf(undefined)));
    expect(inputOf(undefined)).not.toBe(inputOf(shelling));
  });
});
