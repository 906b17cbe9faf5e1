import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bodyOf, type LineCircumstances } from './compose.js';
import { credibilityItems } from './confidence.js';
import { lineLike, withPart } from './draft-text.js';
import {
  type Lexicon,
  type Parsed,
  itemOf,
  kindItem,
  likely,
  parse,
  tokenAt,
  withWord,
} from '@sitlog/line-reading';

const lexicon: Lexicon = {
  kinds: [
    kindItem('hostilities.shelling', 'Shelling', { speaksOf: 'area' }),
    kindItem('hostilities.shelling_resumed', 'Shelling resumed', { speaksOf: 'area' }),
    kindItem('talks.opened', 'Talks opened', {}),
    kindItem('shelter.opened', 'Shelter opened', {}),
  ],
  places: [
    itemOf('pl-east-aleppo', 'Eastern Aleppo, remaining rebel-held area'),
    itemOf('pl-fua', "Al-Fu'ah (Fua)"),
    itemOf('pl-zubdiyeh', 'الزبدية'),
  ],
  sources: [
    itemOf('src-sohr', 'Syrian Observatory for Human Rights (SOHR)'),
    itemOf('src-reuters', 'Reuters'),
  ],
  actors: [itemOf('act-syr-gov', 'Forces of the Syrian government')],
  subjects: [itemOf('ea', 'Rebel-held part of east Aleppo', 'area')],
  entries: [],
  markings: ['TLP:CLEAR', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'].map((id) => ({
    id,
    name: id,
    keys: [id.slice(4).toLowerCase().replace('+', ' ')],
  })),
  credibilities: credibilityItems({}),
  acts: ['reported', 'said'],
  placeRoles: ['occurred_at', 'origin'],
  actorRoles: ['subject', 'attacker'],
  relationTypes: ['responds_to', 'contradicts', 'corroborates', 'elaborates'],
};
const now = Date.parse('2016-12-14T09:42:30+02:00');
const context = { now, zone: 'Asia/Damascus', code: 'ALE', lexicon };
const read = (text: string): Parsed => parse(text, context);
const kinds = (text: string): readonly string[] => read(text).parts.map(({ is }) => is);
const said: LineCircumstances = {
  begunAt: now,
  zone: 'Asia/Damascus',
  wholeAccount: 'the account',
  unsaid: 'TLP:GREEN',
};

describe('a line', () => {
  it('is read with all its parts, and they are no part of the headline', () => {
    const line =
      'Shelling resumed, origin unclear #shelling @east-aleppo ^sohr ~wed-early %probable &unknown >017 tlp:red +ea';
    const { headline, narrative, parts, unresolved } = read(line);
    expect(headline).toBe('Shelling resumed, origin unclear');
    expect(narrative).toBeUndefined();
    expect(unresolved).toEqual([]);
    expect(parts.map(({ start, end, ...part }) => [line.slice(start, end), part])).toEqual([
      ['#shelling', { is: 'kind', id: 'hostilities.shelling' }],
      ['@east-aleppo', { is: 'place', id: 'pl-east-aleppo', role: 'occurred_at' }],
      ['^sohr', { is: 'source', id: 'src-sohr', act: 'reported' }],
      [
        '~wed-early',
        {
          is: 'time',
          phrase: 'wed-early',
          readings: [
            {
              from: Date.parse('2016-12-14T00:00:00+02:00'),
              to: Date.parse('2016-12-14T06:00:00+02:00'),
              precision: 'part_of_day',
            },
          ],
        },
      ],
      ['%probable', { is: 'credibility', grade: 2 }],
      ['&unknown', { is: 'actor', role: 'subject' }],
      ['>017', { is: 'relation', target: 'ALE-017', type: 'responds_to' }],
      ['tlp:red', { is: 'marking', id: 'TLP:RED' }],
      ['+ea', { is: 'subject', id: 'ea' }],
    ]);
  });

  it.each([
    ['^SOHR'],
    ['^"syrian observatory for human rights (SOHR)"'],
    ['^src-sohr:said'],
    ['@"al fuah (fua)"'],
    ['@fua'],
    ['@الزُّبدِيَّة'],
    ['@الزبديه:origin'],
    ['&"forces of the syrian government":attacker'],
    ['#hostilities.shelling_resumed'],
    ['%5'],
    ['%مرجح'],
    ['tlp:amber+strict'],
    ['>ale-017:elaborates'],
    ['>!017"who began"'],
  ])('understands %s', (word) => {
    const { parts, headline } = read(`Something ${word}`);
    expect([parts.length, headline]).toEqual([1, 'Something']);
  });

  it.each([
    ['@nowhere', 'unknown'],
    ['#opened', 'several'],
    ['^sohr:invented', 'unknown'],
    ['~someday', 'unknown'],
    ['~wed-evening', 'ahead'],
    ['#three', 'unknown'],
    ['~wed evening', 'ahead'],
  ])('leaves %s in the text: %s', (word, why) => {
    const { unresolved, headline } = read(`Bus ${word} left`);
    expect(unresolved.map((one) => one.why)).toEqual([why]);
    expect(headline).toBe(`Bus ${word} left`);
  });

  it.each([
    '50% of homes',
    'a & b',
    '> 5 killed',
    'mail@example',
    'x#y',
    '~20 killed',
    'said >5',
    'bus #3',
    '+963 21 1',
    '',
    '   ',
  ])('without sigils stays text: %j', (text) => {
    const { parts, headline } = read(text);
    expect([parts, headline]).toEqual([[], text.trim()]);
  });

  it('takes a second kind, time or marking as text', () => {
    const { unresolved, headline } = read('A #shelling B #shelling_resumed');
    expect(unresolved.map(({ why }) => why)).toEqual(['again']);
    expect(headline).toBe('A B #shelling_resumed');
  });

  it('keeps a sigil after a backslash as text, without the backslash', () => {
    expect(read(String.raw`About \~1000 people \@east-aleppo`)).toMatchObject({
      headline: 'About ~1000 people @east-aleppo',
      parts: [],
    });
  });

  it('takes as a time the most words that are one', () => {
    expect(read('~tue night shelling was heard')).toMatchObject({ headline: 'shelling was heard' });
    expect(read('Shelling ~between 05:00 and 08:00 in the town')).toMatchObject({
      headline: 'Shelling in the town',
    });
    expect(read('~tue night 6 killed')).toMatchObject({ headline: '6 killed' });
    expect(read('~tue night, 12 killed')).toMatchObject({ headline: '12 killed' });
    expect(read('قصف ~فجر الأربعاء في الحي')).toMatchObject({ headline: 'قصف في الحي' });
  });

  it('has further lines as narrative, with the first', () => {
    expect(read('First line ^sohr\nSecond  line')).toMatchObject({
      headline: 'First line',
      narrative: 'First line\nSecond line',
    });
  });

  it('has what is too long for a headline as narrative', () => {
    const long = 'word '.repeat(100).trim();
    const { headline, narrative } = read(long);
    expect(headline.length).toBeLessThanOrEqual(300);
    expect(narrative).toBe(long);
  });

  it('loses nothing: what is no part stands in headline or narrative', () => {
    const word = fc.oneof(
      fc.stringMatching(/^[a-zء-ي#@^~%&>+!"\\.,]{1,12}$/),
      fc.constantFrom('#shelling', '@fua', '^sohr', '~tue night', '%2', '>017', 'tlp:red'),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const text = words.join(' ');
        const { parts, headline, narrative = '' } = read(text);
        const letters = (some: string): string => some.replace(/[^a-zء-ي]/g, '');
        const outside = parts
          .toSorted((a, b) => b.start - a.start)
          .reduce((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text);
        expect(letters(narrative === '' ? headline : narrative)).toBe(letters(outside));
        const ranges = parts.toSorted((a, b) => a.start - b.start);
        for (const [i, { start }] of ranges.entries()) {
          expect(start).toBeGreaterThanOrEqual(ranges[i - 1]?.end ?? 0);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('what is offered', () => {
  it('is found by parts of names, without accents and vowel signs', () => {
    const names = (word: string): readonly string[] =>
      likely(word, lexicon.places, 8).map(({ id }) => id);
    expect(names('alep')).toEqual(['pl-east-aleppo']);
    expect(names('fuah')).toEqual(['pl-fua']);
    expect(names('الزبديّه')).toEqual(['pl-zubdiyeh']);
    expect(names('').length).toBe(3);
    expect(names('xyz')).toEqual([]);
  });

  it('takes the place of the word at the caret', () => {
    const text = 'Shelling @eas ^sohr';
    const token = tokenAt(text, 13)!;
    expect(token).toMatchObject({ sigil: '@', value: 'eas' });
    expect(withWord(text, token, 'pl-east-aleppo')).toEqual({
      text: 'Shelling @pl-east-aleppo ^sohr',
      caret: 25,
    });
    expect(tokenAt('Shelling ', 9)).toBeUndefined();
    expect(tokenAt('A @', 3)).toMatchObject({ sigil: '@', value: '' });
    expect(withWord('A @"Bus', tokenAt('A @"Bus', 7)!, 'Bustan al-Qasr').text).toBe(
      'A @"Bustan al-Qasr" ',
    );
  });
});

describe('the entry of a line', () => {
  it('needs words and a source alone: of the desk contact was made, and nothing more is said', () => {
    expect(bodyOf(read('Shelling heard ^sohr'), said)).toEqual({
      mode: 'statement',
      kind: 'ops.contact',
      headline: 'Shelling heard',
      about: [],
      time: {
        occurred: {
          from: '2016-12-14T09:42:00+02:00',
          to: '2016-12-14T09:42:00+02:00',
          precision: 'minute',
          basis: 'inferred',
        },
      },
      places: [],
      actors: [],
      attribution: [{ sourceId: 'src-sohr', act: 'reported' }],
      tlp: 'TLP:GREEN',
      relations: [],
    });
  });

  it('has the marking that it names, else that of its situation, else whatever the server has', () => {
    expect(bodyOf(read('Shelling heard tlp:red'), said)).toMatchObject({ tlp: 'TLP:RED' });
    expect(bodyOf(read('Shelling heard'), said)).toMatchObject({ tlp: 'TLP:GREEN' });
    const unknown = bodyOf(read('Shelling heard'), { ...said, unsaid: undefined });
    expect(Object.keys(unknown ?? {})).not.toContain('tlp');
  });

  it('is an act of our own without a source', () => {
    expect(bodyOf(read('Called the hospital'), said)).toMatchObject({
      mode: 'operational',
      kind: 'ops.action',
      attribution: [],
    });
  });

  it('holds since when it says that it goes on, and not since some time after that', () => {
    expect(bodyOf(read('Shelling heard ~"since 0600"'), said)).toMatchObject({
      time: { occurred: { precision: 'ongoing', to: null } },
      effective: { from: expect.stringMatching(/T06:00/) as unknown, to: null },
    });
    expect(bodyOf(read('Shelling heard ~0600'), said)).not.toHaveProperty('effective');
  });

  it('keeps the words of its time, and waits where they have two senses', () => {
    const line = read('Shelling ~between 5 and 8 ^sohr');
    expect(bodyOf(line, said)).toBeUndefined();
    expect(bodyOf(line, { ...said, pick: 1 })).toMatchObject({
      time: {
        occurred: {
          from: '2016-12-13T17:00:00+02:00',
          to: '2016-12-13T20:00:00+02:00',
          label: 'between 5 and 8',
          basis: 'stated',
        },
      },
    });
  });

  it('is none without words', () => {
    expect(bodyOf(read('#shelling ^sohr'), said)).toBeUndefined();
  });

  it('says in which respect it contradicts', () => {
    expect(bodyOf(read('No, says he ^sohr >!017 >+018"the hour"'), said)).toMatchObject({
      relations: [
        { type: 'contradicts', target: 'ALE-017', aspect: 'the account' },
        { type: 'corroborates', target: 'ALE-018', aspect: 'the hour' },
      ],
    });
  });

  it('never sends a moment of recording', () => {
    expect(JSON.stringify(bodyOf(read('x'), said))).not.toContain('recordedAt');
  });
});

describe('the form writes the same line', () => {
  it('by putting a part in the place of its like, at the end, or away', () => {
    const text = 'Shelling ^sohr heard';
    expect(withPart(text, read(text), 'source', '^src-reuters')).toBe(
      'Shelling ^src-reuters heard',
    );
    expect(withPart(text, read(text), 'place', '@pl-fua')).toBe('Shelling ^sohr heard @pl-fua ');
    expect(withPart(text, read(text), 'source', '')).toBe('Shelling  heard');
    expect(withPart(text, read(text), 'kind', '')).toBe(text);
  });

  it('begins another entry like one', () => {
    const line = lineLike({
      kind: 'hostilities.shelling',
      about: ['ea'],
      places: [{ placeId: 'pl-fua', role: 'origin' }],
      actors: [{ role: 'attacker' }],
      attribution: [{ sourceId: 'src-sohr', act: 'said' }],
    });
    expect(kinds(line)).toEqual(['kind', 'source', 'place', 'actor', 'subject']);
    expect(read(line).unresolved).toEqual([]);
  });
});
