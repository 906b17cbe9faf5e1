import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { board } from './support/scenes/reads.js';
import { askAll, type SampleQuestions, shownOf } from './support/scenes/sample-questions.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: 'VAL' });
});
afterAll(() => lab.clean());

/** A moment of the sample in its own zone: a day of October 2024, or a month and a day. */
const moment = (written: string): string =>
  `2024-${written.length === 8 ? '10-' : ''}${written}:00+01:00`;
/** The pair of moments, the second as the first where none is given. */
const at = (validAt: string, knownAt = validAt) => [moment(validAt), moment(knownAt)] as const;

const QUESTIONS: SampleQuestions = {
  V01: {
    words: 'Was the red warning in force on Tuesday at 19:00, and was it at 22:00?',
    of: 'al-rain/status',
    answers: [
      { at: at('29T19:00', '29T17:00'), answer: ['unknown'], accounts: ['VAL-001 over'] },
      {
        at: at('29T19:00', '29T18:00'),
        answer: ['reported', 'active: reported, src-aemet, VAL-011, A2'],
        accounts: ['VAL-001 replaced VAL-011', 'VAL-011 counts'],
      },
      {
        at: at('29T22:00', '29T23:00'),
        answer: ['unknown'],
        accounts: ['VAL-001 replaced VAL-011', 'VAL-011 over'],
      },
    ],
    trap: 'it ends by its window, at 18:00 until it was extended, and nobody has to say so',
  },
  V02: {
    words: 'Had the Rambla del Poyo left its bed on Tuesday at 17:30?',
    of: 'poyo/water',
    answers: [
      {
        at: at('29T17:30', '29T19:00'),
        answer: ['reported', 'alert_level: reported, src-emergency, VAL-005, B2'],
        accounts: ['VAL-005 counts'],
      },
      {
        at: at('29T17:30', '30T12:30'),
        answer: ['reported', 'overflowing: reported, src-callers, VAL-031, C2'],
        accounts: ['VAL-005 overtaken VAL-031', 'VAL-031 counts'],
      },
      {
        at: at('29T16:50', '30T12:30'),
        answer: [
          'reported',
          'alert_level: reported, src-emergency, VAL-005, B2',
          'perhaps overflowing: src-callers, VAL-031',
        ],
        accounts: ['VAL-005 counts', 'VAL-031 possible'],
      },
    ],
    trap: 'the calls reached the desk a day later: they change what was, not what was known',
  },
  V03: {
    words: 'Was the Forata dam in danger on Tuesday at 19:40, and is it on Wednesday evening?',
    of: 'forata/condition',
    answers: [
      { at: at('29T19:40'), answer: ['unknown'], accounts: [] },
      {
        at: at('29T19:40', '29T19:55'),
        answer: ['unknown', 'perhaps at_risk: src-chj, VAL-016'],
        accounts: ['VAL-016 possible'],
      },
      {
        at: at('29T19:50', '29T19:55'),
        answer: ['reported', 'at_risk: reported, src-chj, VAL-016, B2'],
        accounts: ['VAL-016 counts'],
      },
      {
        at: at('30T20:00'),
        answer: ['reported, stale', 'at_risk: reported, src-chj, VAL-016, B2'],
        accounts: ['VAL-016 counts'],
      },
    ],
    trap: 'nobody logged that the danger was over: the answer is old, and not "safe"',
  },
  V04: {
    words: 'Has a dam broken, on Wednesday before noon and after?',
    of: 'dam-upstream/condition',
    answers: [
      {
        at: at('30T10:45'),
        answer: ['reported', 'broken: reported, src-messages, VAL-027, E5'],
        accounts: ['VAL-027 counts'],
      },
      {
        at: at('30T11:10', '30T11:15'),
        answer: [
          'contested',
          'broken: reported, src-messages, VAL-027, E5',
          'not broken: reported, src-fire, VAL-029',
        ],
        accounts: ['VAL-027 counts', 'VAL-029 counts'],
      },
      {
        at: at('30T12:40'),
        answer: ['denied', 'not broken: corroborated, src-chj+src-fire, VAL-029+VAL-032'],
        accounts: ['VAL-027 overtaken VAL-032', 'VAL-029 counts', 'VAL-032 counts'],
      },
      {
        at: at('30T11:10', '30T12:40'),
        answer: [
          'contested',
          'broken: reported, src-messages, VAL-027, E5',
          'not broken: reported, src-fire, VAL-029',
        ],
        accounts: ['VAL-027 counts', 'VAL-029 counts', 'VAL-032 not_yet'],
      },
    ],
    trap: 'the first denial speaks of the same hour, so both stand; only the look at noon comes after',
  },
  V05: {
    words: 'Is the message to all mobile phones in force on Wednesday at 20:30?',
    of: 'al-phones/status',
    answers: [
      {
        at: at('30T20:30', '29T20:50'),
        answer: ['unknown'],
        accounts: ['VAL-017 over', 'VAL-019 retracted VAL-017'],
      },
      {
        at: at('30T20:30', '30T21:00'),
        answer: ['reported', 'active: reported, src-emergency, VAL-020, B2'],
        accounts: ['VAL-017 replaced VAL-020', 'VAL-019 retracted VAL-017', 'VAL-020 counts'],
      },
      {
        at: at('30T20:57', '30T21:00'),
        answer: ['unknown'],
        accounts: ['VAL-017 replaced VAL-020', 'VAL-019 retracted VAL-017', 'VAL-020 over'],
      },
    ],
    trap: 'an alert without a window lasts a day, and not for ever',
  },
  V06: {
    words: 'Were dead found in the car park at Bonaire?',
    of: 'bonaire-search/found',
    answers: [
      {
        at: at('11-04T20:30'),
        answer: [
          'contested',
          'bodies: reported, src-voice-message, VAL-049, E5',
          'not bodies: reported, src-police, VAL-052',
        ],
        accounts: ['VAL-049 counts', 'VAL-052 counts'],
      },
      {
        at: at('11-05T14:00'),
        answer: ['denied', 'not bodies: reported, src-police, VAL-053'],
        accounts: ['VAL-049 overtaken VAL-053', 'VAL-052 replaced VAL-053', 'VAL-053 counts'],
      },
      {
        at: at('11-06T12:00'),
        answer: ['denied', 'not bodies: corroborated, src-police+src-ume, VAL-053+VAL-054'],
        accounts: [
          'VAL-049 overtaken VAL-053',
          'VAL-052 replaced VAL-053',
          'VAL-053 counts',
          'VAL-054 counts',
        ],
      },
    ],
    trap: 'the origin of the last account is the unit that looked, not the government that passed it on',
  },
  V07: {
    words: 'Are people trapped in the car park at Bonaire?',
    of: 'bonaire-garage/occupants',
    answers: [
      {
        at: at('11-03T14:00'),
        answer: ['reported', 'trapped: reported, src-account, VAL-048, E5'],
        accounts: ['VAL-048 counts'],
      },
      {
        at: at('11-04T12:40'),
        answer: [
          'contested',
          'trapped: reported, src-account, VAL-048, E5',
          'not trapped: reported, src-aldaia-police, VAL-050',
        ],
        accounts: ['VAL-048 counts', 'VAL-050 counts'],
      },
      {
        at: at('11-04T19:30'),
        answer: [
          'denied, stale',
          'not trapped: reported, src-aldaia-police, VAL-050',
          'ended trapped: src-account, VAL-051',
        ],
        accounts: ['VAL-048 replaced VAL-051', 'VAL-050 counts', 'VAL-051 ends'],
      },
    ],
    trap: 'what is taken back ends from then on; the denial is as old as what it denied',
  },
  V08: {
    words: 'Can one drive on the A-3 on Thursday at 10:30?',
    of: 'road-a3/status',
    answers: [
      {
        at: at('31T10:30', '31T09:00'),
        answer: ['reported', 'closed: reported, src-traffic, VAL-021, B2'],
        accounts: ['VAL-021 counts'],
      },
      {
        at: at('31T10:30', '31T11:00'),
        answer: ['reported', 'restricted: reported, src-transport, VAL-038, B2'],
        accounts: ['VAL-021 overtaken VAL-038', 'VAL-038 counts'],
      },
    ],
    trap: 'what was closed and what is open again are no contest, though two bodies speak',
  },
  V09: {
    words: 'Is the warning for the coast in force on Wednesday evening and on Thursday?',
    of: 'al-coast/status',
    answers: [
      { at: at('11-13T20:45'), answer: ['unknown'], accounts: ['VAL-056 not_yet'] },
      {
        at: at('11-14T06:00', '11-13T20:45'),
        answer: ['reported', 'active: reported, src-aemet, VAL-056, A2'],
        accounts: ['VAL-056 counts'],
      },
      { at: at('11-14T12:00'), answer: ['unknown'], accounts: ['VAL-056 over'] },
    ],
    trap: 'it was issued at 20:30, begins at 21:00 and ends at noon',
  },
};

describe('the desk asks about the flood', () => {
  askAll('VAL', QUESTIONS, () => server.api);
});

/** What the board shows of a measure at a pair of moments. */
const shown = (measure: string, [validAt, knownAt]: readonly [string, string]) =>
  shownOf(server.api, ['VAL', measure], { validAt, knownAt });

describe('the desk asks for numbers of the flood', () => {
  test('V10: how much water came down the Rambla del Poyo at 18:55, as typed and as corrected?', async () => {
    const gauge = 'Rambla del Poyo, gauge near the A-3 (m3/s)';
    expect(await shown('river.flow', at('29T19:20'))).toEqual([
      `${gauge}: VAL-014 src-chj: 2228 2228 2228, B2`,
    ]);
    expect(await shown('river.flow', at('29T19:20', '29T19:40'))).toEqual([
      `${gauge}: VAL-014 src-chj: 2282 2282 2282, B2`,
    ]);
    expect(await shown('river.flow', at('29T18:50', '29T19:40'))).toEqual([
      `${gauge}: VAL-013 src-chj: 1686 1686 1686, B2`,
    ]);
  });

  test('V11: how many are dead and how many missing on 14 November? Never the sum', async () => {
    const dead = 'dead, province of Valencia (person)';
    const evening = at('11-14T21:00');
    expect(await shown('people.killed', evening)).toEqual([
      `${dead}: VAL-059 src-court: 216 216 216, A2`,
      `${dead}: VAL-045 src-emergency: 202 202 202, B2`,
      `${dead}: VAL-024 src-region: 2 - - (bodies), B2`,
    ]);
    expect(await shown('people.missing', evening)).toEqual([
      'open files on missing people, province of Valencia (person): VAL-059 src-court: 16 16 16, A2',
      'reports of missing people made to 112, not checked (person): VAL-046 src-minutes: - 1900 -, B4',
    ]);
    const [validAt, knownAt] = evening;
    const { text } = await board(server.api, 'VAL', { validAt, knownAt });
    expect(text).not.toMatch(/\b(232|1916|418)\b/);
  });

  test('V12: what are the 1,900 of Friday, before and after somebody read the minutes?', async () => {
    const line = 'VAL-046 src-minutes: - 1900 -, B4';
    expect(await shown('people.missing', at('11-01T19:00'))).toEqual([
      `people missing, province of Valencia (person): ${line}`,
    ]);
    expect(await shown('people.missing', at('11-01T19:00', '11-02T11:00'))).toEqual([
      `reports of missing people made to 112, not checked (person): ${line}`,
    ]);
  });

  test('V13: how many have no electricity on Thursday? Customers and people are two counts', async () => {
    const where = 'province of Valencia';
    expect(await shown('customers.without_supply', at('30T11:00'))).toEqual([
      `${where} (customer): VAL-028 src-ide: - 155000 -, B2`,
    ]);
    expect(await shown('customers.without_supply', at('31T13:00'))).toEqual([
      `${where} (customer): VAL-036 src-ide: - 115000 -, B2`,
      `${where} (person): VAL-041 src-region: 67000 67000 67000, B2`,
    ]);
  });

  test('V14: how much rain fell on 29 October, as known in November and at the end of the year?', async () => {
    const chiva = 'Chiva, within eight hours (mm): VAL-030 src-aemet: 491 491 491, A2';
    expect(await shown('rain.amount', at('10-31T00:00', '11-30T00:00'))).toEqual([chiva]);
    expect(await shown('rain.amount', at('10-31T00:00', '12-21T00:00'))).toEqual([
      chiva,
      'Turís, within 24 hours (mm): VAL-060 src-aemet: 771.8 771.8 771.8, A2',
      'Turís, within one hour (mm): VAL-060 src-aemet: 184.6 184.6 184.6, A2',
      'much of the province (mm): VAL-060 src-aemet: 200 - 300, A2',
    ]);
  });
});
