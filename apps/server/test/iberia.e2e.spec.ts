import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askAll, type SampleQuestions, shownOf } from './support/scenes/sample-questions.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: 'IBE' });
});
afterAll(() => lab.clean());

/** A moment of the sample in the zone of Spain: a day of April 2025, or a month and a day. */
const moment = (written: string): string =>
  `2025-${written.length === 8 ? '04-' : ''}${written}:00+02:00`;
/** The pair of moments, the second as the first where none is given. */
const at = (validAt: string, knownAt = validAt): readonly [string, string] => [
  moment(validAt),
  moment(knownAt),
];

const SUSPICION = 'suspected: reported, src-minister-pt, IBE-018, B4';

const QUESTIONS: SampleQuestions = {
  I01: {
    words: 'Is the power out on the Spanish mainland at about half past twelve?',
    of: 'power-es/supply',
    answers: [
      {
        at: at('28T12:41', '28T12:45'),
        answer: ['reported', 'lost: reported, src-people, IBE-001, C3'],
        accounts: ['IBE-001 counts'],
      },
      {
        at: at('28T12:34', '28T13:10'),
        answer: [
          'reported',
          'lost: reported, src-ree, IBE-002, A2',
          'perhaps lost: src-people, IBE-001',
        ],
        accounts: ['IBE-001 possible', 'IBE-002 counts', 'IBE-003 retracted IBE-002'],
      },
      {
        at: at('28T13:10'),
        answer: ['corroborated', 'lost: corroborated, src-people+src-ree, IBE-001+IBE-002, A1'],
        accounts: ['IBE-001 counts', 'IBE-002 counts', 'IBE-003 retracted IBE-002'],
      },
    ],
    trap: 'the newspaper repeats the operator and is no third voice',
  },
  I02: {
    words: 'How is the supply in Spain in the afternoon, in the evening and in the morning after?',
    of: 'power-es/supply',
    answers: [
      {
        at: at('28T15:00'),
        answer: ['reported', 'partial: reported, src-rte, IBE-016, A2'],
        accounts: [
          'IBE-001 overtaken IBE-016',
          'IBE-002 overtaken IBE-016',
          'IBE-003 retracted IBE-002',
          'IBE-016 counts',
        ],
      },
      {
        at: at('28T22:30'),
        answer: ['corroborated', 'partial: corroborated, src-ree+src-rte, IBE-016+IBE-025, A2'],
        accounts: [
          'IBE-001 overtaken IBE-016',
          'IBE-002 replaced IBE-025',
          'IBE-003 retracted IBE-002',
          'IBE-016 counts',
          'IBE-025 counts',
        ],
      },
      {
        at: at('29T07:30'),
        answer: ['reported', 'normal: reported, src-ree, IBE-033, A2'],
        accounts: [
          'IBE-001 overtaken IBE-016',
          'IBE-002 replaced IBE-033',
          'IBE-003 retracted IBE-002',
          'IBE-016 overtaken IBE-033',
          'IBE-025 replaced IBE-033',
          'IBE-032 replaced IBE-033',
          'IBE-033 counts',
        ],
      },
    ],
    trap: 'lost at noon and partly back at three are no contest: what was is not in dispute with what is',
  },
  I03: {
    words: 'Was the line in France damaged before the outage?',
    of: 'line-france/condition',
    answers: [
      {
        at: at('28T13:00', '28T14:20'),
        answer: ['reported', 'damaged: reported, src-posts, IBE-013, E5'],
        accounts: ['IBE-013 counts'],
      },
      {
        at: at('28T13:00', '28T14:40'),
        answer: [
          'contested',
          'damaged: reported, src-posts, IBE-013, E5',
          'not damaged: reported, src-rte, IBE-015',
        ],
        accounts: ['IBE-013 counts', 'IBE-015 counts', 'IBE-015 not_yet'],
      },
      {
        at: at('28T13:00', '28T17:10'),
        answer: ['denied', 'not damaged: reported, src-rte, IBE-015'],
        accounts: ['IBE-013 refuted', 'IBE-015 counts', 'IBE-015 not_yet'],
      },
    ],
    trap: 'once refuted, an account is out for every hour, but only as known from then on',
  },
  I04: {
    words: 'Is an attack on the control systems suspected?',
    of: 'grid-control/intrusion',
    answers: [
      {
        at: at('28T18:00'),
        answer: [
          'contested',
          SUSPICION,
          'not found: reported, src-cncs, IBE-020',
          'not suspected: reported, src-cncs, IBE-020',
        ],
        accounts: ['IBE-018 counts', 'IBE-020 counts', 'IBE-020 counts'],
      },
      {
        at: at('29T12:00'),
        answer: [
          'denied',
          'not found: corroborated, src-cncs+src-ree, IBE-020+IBE-039',
          'not suspected: corroborated, src-cncs+src-ree, IBE-020+IBE-039',
        ],
        accounts: [
          'IBE-018 overtaken IBE-039',
          ...['IBE-020 counts', 'IBE-020 counts'],
          ...['IBE-039 counts', 'IBE-039 counts'],
        ],
      },
      {
        at: at('28T18:00', '06-18T12:00'),
        answer: [
          'contested',
          SUSPICION,
          'not found: corroborated, src-cncs+src-gov-es, IBE-020+IBE-043',
          'not suspected: corroborated, src-cncs+src-gov-es, IBE-020+IBE-043',
        ],
        accounts: [
          'IBE-018 counts',
          ...['IBE-020 counts', 'IBE-020 counts'],
          ...['IBE-039 not_yet', 'IBE-039 not_yet'],
          ...['IBE-043 counts', 'IBE-043 counts'],
        ],
      },
    ],
    trap: 'the report of June speaks of the minute of the outage: it does not undo that evening’s suspicion',
  },
  I05: {
    words: 'Was there a rare phenomenon in the atmosphere?',
    of: 'weather/status',
    answers: [
      {
        at: at('28T13:00', '28T20:25'),
        answer: ['reported', 'ongoing: reported, src-ren, IBE-019, A4'],
        accounts: ['IBE-019 counts'],
      },
      {
        at: at('28T13:00', '28T20:35'),
        answer: ['unknown'],
        accounts: ['IBE-019 retracted'],
      },
      {
        at: at('28T13:00', '29T12:30'),
        answer: ['denied', 'not ongoing: reported, src-aemet, IBE-040'],
        accounts: ['IBE-019 retracted', 'IBE-040 counts'],
      },
    ],
    trap: 'that the operator never said it leaves the question open; the weather agency answers it',
  },
  I06: {
    words: 'Is the supply in Portugal restored in the night, and in the morning?',
    of: 'power-pt/supply',
    answers: [
      {
        at: at('29T00:35', '29T01:30'),
        answer: [
          'reported',
          'normal: reported, src-ren, IBE-030, A2',
          'perhaps partial: src-eredes, IBE-031',
        ],
        accounts: [
          'IBE-004 replaced IBE-030',
          'IBE-024 replaced IBE-030',
          'IBE-030 counts',
          'IBE-031 possible',
        ],
      },
      {
        at: at('29T01:30'),
        answer: [
          'contested',
          'normal: reported, src-ren, IBE-030, A2',
          'partial: reported, src-eredes, IBE-031, B2',
        ],
        accounts: [
          'IBE-004 replaced IBE-030',
          'IBE-024 replaced IBE-030',
          'IBE-030 counts',
          'IBE-031 counts',
        ],
      },
      {
        at: at('29T09:00'),
        answer: ['corroborated', 'normal: corroborated, src-eredes+src-ren, IBE-030+IBE-036, A2'],
        accounts: [
          'IBE-004 replaced IBE-030',
          'IBE-024 replaced IBE-030',
          'IBE-030 counts',
          'IBE-031 replaced IBE-036',
          'IBE-036 counts',
        ],
      },
    ],
    trap: 'substations and customers: neither is certain to have spoken after the other',
  },
  I07: {
    words: 'Was there power in the French Basque Country at 12:34, at 12:40 and at 12:50?',
    of: 'power-fr/supply',
    answers: [
      {
        at: at('28T12:34', '28T14:35'),
        answer: ['reported', 'partial: reported, src-rte, IBE-014, A2'],
        accounts: ['IBE-014 counts'],
      },
      {
        at: at('28T12:40', '28T14:35'),
        answer: ['unknown', 'perhaps partial: src-rte, IBE-014'],
        accounts: ['IBE-014 possible'],
      },
      {
        at: at('28T12:50', '28T14:35'),
        answer: ['unknown'],
        accounts: ['IBE-014 over'],
      },
    ],
    trap: '"some minutes" has an end that is not known to the minute',
  },
  I08: {
    words: 'Is the request to stay off the roads in force a day later?',
    of: 'al-driving/status',
    answers: [
      {
        at: at('29T13:00'),
        answer: ['reported', 'active: reported, src-traffic, IBE-007, B2'],
        accounts: ['IBE-007 counts'],
      },
      { at: at('29T13:15'), answer: ['unknown'], accounts: ['IBE-007 over'] },
    ],
    trap: 'nobody lifted it: it ends by itself after a day',
  },
  I09: {
    words: 'Does the Madrid underground run, on Tuesday at 13:00 and on Monday at 14:00?',
    of: 'metro-madrid/service',
    answers: [
      {
        at: at('29T13:00'),
        answer: ['reported', 'running: reported, src-metro, IBE-038, B2'],
        accounts: [
          'IBE-005 replaced IBE-038',
          'IBE-034 replaced IBE-038',
          'IBE-038 counts',
          'IBE-042 overtaken IBE-034',
        ],
      },
      {
        at: at('28T14:00', '29T13:00'),
        answer: [
          'reported',
          'suspended: reported, src-metro, IBE-005, B2',
          'perhaps suspended: src-madrid, IBE-042',
        ],
        accounts: ['IBE-005 counts', 'IBE-034 not_yet', 'IBE-038 not_yet', 'IBE-042 possible'],
      },
    ],
    trap: 'what was typed last speaks of the day before and is not the newest word',
  },
};

describe('the desk asks about the outage', () => {
  askAll('IBE', QUESTIONS, () => server.api);

  test('before it is told of a place, there is no line for it', async () => {
    const [validAt, knownAt] = at('28T12:34', '28T14:00');
    const path = '/v1/situations/IBE/board/power-fr/supply';
    expect((await server.api.get(path, { validAt, knownAt })).status).toBe(404);
  });
});

/** What the board shows of a measure at a pair of moments. */
const shown = (measure: string, [validAt, knownAt]: readonly [string, string]) =>
  shownOf(server.api, ['IBE', measure], { validAt, knownAt });

interface Forecasts {
  readonly forecasts: readonly { readonly entry: string; readonly standing: string }[];
  readonly raised: readonly { readonly kind: string; readonly subject: string }[];
}

describe('the desk asks for numbers of the outage', () => {
  test('I10: how much was lost within five seconds, as typed and as corrected?', async () => {
    const scope = 'mainland Spain, within five seconds (mw)';
    expect(await shown('power.load_lost', at('28T13:00', '28T23:10'))).toEqual([
      `${scope}: IBE-026 src-gov-es: - 1500 -, B2`,
    ]);
    expect(await shown('power.load_lost', at('28T13:00', '28T23:30'))).toEqual([
      `${scope}: IBE-026 src-gov-es: - 15000 -, B2`,
    ]);
  });

  test('I11: what share of the demand is met at 22:00 and at 07:00?', async () => {
    const met = async (moment: string): Promise<readonly string[]> => {
      const lines = await shown('supply.share', at(moment));
      return lines.filter((line) => line.startsWith('demand that is met'));
    };
    const scope = 'demand that is met, mainland Spain (percent)';
    expect(await met('28T22:30')).toEqual([`${scope}: IBE-025 src-ree: 43.28 43.28 43.28, A2`]);
    expect(await met('29T07:30')).toEqual([`${scope}: IBE-033 src-ree: 99.95 99.95 99.95, A2`]);
  });

  test('I12: how many were in the trains? Words and a range are no exact numbers', async () => {
    expect(await shown('people.trapped', at('28T13:30'))).toEqual([
      'people in trains that stand between stations, mainland Spain (person): ' +
        'IBE-006 src-transport: 2000 - 9999 (thousands), B2',
    ]);
    expect(await shown('people.rescued', at('29T00:00'))).toEqual([
      'people brought out of trains, mainland Spain (person): IBE-028 src-transport: 30000 - 35000, B2',
    ]);
  });

  test('I13: when was supply expected to be back? A forecast is no fact, and its window ends', async () => {
    const path = '/v1/situations/IBE/demands';
    const standing = async (validAt: string): Promise<Forecasts> => {
      const moments = { validAt: moment(validAt), knownAt: moment('29T02:00') };
      return (await server.api.get<Forecasts>(path, moments)).body;
    };
    const standings = ['28T20:00', '28T22:00', '29T01:30'].map(async (validAt) =>
      (await standing(validAt)).forecasts.map((one) => `${one.entry} ${one.standing}`),
    );
    expect(await Promise.all(standings)).toEqual([
      ['IBE-017 ahead'],
      ['IBE-017 in_window'],
      ['IBE-017 passed'],
    ]);
    expect((await standing('29T01:30')).raised).toMatchObject([
      { kind: 'forecast_window_ended', subject: 'IBE-017' },
    ]);
  });
});
