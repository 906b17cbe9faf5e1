import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type BoardResponse,
  type ExplanationResponse,
  type FiguresResponse,
} from '@sitlog/api-types';
import { latinIn } from '../../../libs/words/test/arabic.js';
import { type Answer } from './support/api.js';
import { type Desk, openDesk, saidBy } from './support/desk.js';
import { openStream } from './support/event-stream.js';
import { wednesday } from './support/scenes/questions.js';
import { openLab, type Server } from './support/server.js';

const lab = openLab();
let server: Server;

beforeAll(async () => {
  server = await lab.start({ folder: lab.folder(), sample: true });
});
afterAll(() => lab.clean());

const noon = encodeURIComponent(wednesday('12:00'));
const OBSERVANCE = `/v1/situations/ALE/board/agr-1/observance?validAt=${noon}&knownAt=${noon}`;

function read<T>(path: string, language?: string): Promise<Answer<T>> {
  const headers = language === undefined ? {} : { 'accept-language': language };
  return server.api.send<T>(path, { headers });
}

/** An answer without what it says in words. */
function codesOf({ text }: Answer<unknown>): unknown {
  return JSON.parse(text, (name, value: unknown) => (name === 'inWords' ? undefined : value));
}

function expectLanguage({ headers }: Answer<unknown>, language: string): void {
  expect(headers.get('content-language')).toBe(language);
  expect(headers.get('vary')).toMatch(/\baccept-language\b/);
}

describe('an answer in words', () => {
  test('is in English unless Arabic is preferred, with the same codes', async () => {
    const english = await read<ExplanationResponse>(OBSERVANCE);
    const arabic = await read<ExplanationResponse>(OBSERVANCE, 'en;q=0.3, ar-SY');
    expectLanguage(english, 'en');
    expectLanguage(arabic, 'ar');
    expect(codesOf(arabic)).toEqual(codesOf(english));
    expect(english.body.inWords[0]).toMatch(/^Confirmed by adversaries: /);
    expect(arabic.body.inWords[0]).toBe(
      'يؤكده خصمان: تتفق عليه مصادر من أطراف متعارضة، أو يقرّ به أحدها ضد مصلحته ويوافقه آخر.',
    );
    expect(arabic.body.accounts[0]?.inWords).toBe(
      '\u2068ALE-017\u2069، \u2068Ministry of Defence of Russia\u2069: «\u2068مخروق\u2069»، ' +
        'منذ وقت ما بين الأربعاء 14 ديسمبر 2016، 00:00 \u2068+02:00\u2069 ' +
        'والأربعاء 14 ديسمبر 2016، 10:20 \u2068+02:00\u2069. محتسبة.',
    );
  });

  test('holds no English in an Arabic sentence but names', async () => {
    const from = encodeURIComponent(wednesday('10:00'));
    const compared = `comparison?fromValidAt=${from}&fromKnownAt=${from}&toValidAt=${noon}&toKnownAt=${noon}`;
    const paths = [OBSERVANCE, `/v1/situations/ALE/${compared}`, '/v1/situations/ALE/figures'];
    for (const path of paths) {
      const { text } = await read(path, 'ar');
      const sentences: string[] = [];
      JSON.parse(text, (name, value: unknown) => {
        if (name === 'inWords') sentences.push(...[value as string | string[]].flat());
        return value;
      });
      expect(sentences.length).toBeGreaterThan(0);
      expect(sentences.flatMap(latinIn)).toEqual([]);
    }
  });

  test('that is asked for at the same time in two languages is given in each', async () => {
    const asked = Array.from({ length: 12 }, (_, i) => (i % 2 === 0 ? 'en' : 'ar'));
    const answers = await Promise.all(
      asked.map((language) => read<ExplanationResponse>(OBSERVANCE, language)),
    );
    answers.forEach((answer, i) => {
      expectLanguage(answer, asked[i]!);
      expect(latinIn(answer.body.inWords[0]!).length === 0).toBe(asked[i] === 'ar');
    });
  });

  const WORDS = {
    en: 'converted with a stated size of 5',
    ar: 'حُوّل بحجم أسرة مذكور قدره 5',
  };
  const logHouseholds = (desk: Desk) => {
    const figure = {
      ...{ measure: 'people.displaced', unit: 'household', scope: 'the port', best: 20 },
      ...{ quantifier: 'exact_as_reported', stockFlow: 'cumulative', householdSize: 5 },
    };
    const entry = { kind: 'movement.displacement', attribution: saidBy('src-monitor') };
    return desk.log({ ...entry, figures: [figure] });
  };

  test('tells on the board how households became persons', async () => {
    const desk = await openDesk(server.api);
    const { body } = await logHouseholds(desk);
    const told = async (language: string): Promise<readonly (string | undefined)[]> => {
      const path = `/v1/situations/${desk.code}/board?atLeast=${body.position}`;
      const answer = await read<BoardResponse>(path, language);
      expectLanguage(answer, language);
      const groups = answer.body.facets.flatMap(
        ({ figures = [] }): readonly FiguresResponse[] => figures,
      );
      return groups.flatMap(({ lines }) => lines.map(({ persons }) => persons?.inWords));
    };
    expect(await told('en')).toEqual([WORDS.en]);
    expect(await told('ar')).toEqual([WORDS.ar]);
  });

  test('is what each client of a stream gets, at first and later, who follows in a language of its own', async () => {
    const desk = await openDesk(server.api);
    const languages = ['en', 'ar', 'en'] as const;
    const follow = () =>
      Promise.all(languages.map((language) => openStream(server.url, desk.code, { language })));
    const before = await follow();
    await logHouseholds(desk);
    for (const [i, stream] of before.entries()) {
      const told = await stream.next(
        ({ event, data }) => event === 'change' && JSON.stringify(data).includes('"persons"'),
      );
      expect(JSON.stringify(told.data)).toContain(WORDS[languages[i]!]);
    }
    const after = await follow();
    for (const [i, stream] of after.entries()) {
      const { data } = await stream.next(({ event }) => event === 'snapshot');
      expect(JSON.stringify(data)).toContain(WORDS[languages[i]!]);
      expect(stream.response.headers['content-language']).toBe(languages[i]);
    }
    for (const stream of [...before, ...after]) stream.close();
  });
});
