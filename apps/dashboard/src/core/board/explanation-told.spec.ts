import { expect, test } from '@jest/globals';
import { SHIPPED, vocabularyOfPacks } from '@sitlog/vocabulary';
import { catalogueIn, type Language, spoken, textOf, valueNames, type Voice } from '@sitlog/words';
import { type ExplanationAnswer, toldIn } from './explanation-told.js';

const PACKS = vocabularyOfPacks(SHIPPED);
const voiceOf = (language: Language): Voice => ({
  words: catalogueIn(language, PACKS),
  naming: {
    source: (origin) => origin.toUpperCase(),
    value: valueNames(catalogueIn(language, PACKS).vocabulary, {
      actor: () => undefined,
      typeOf: () => 'area',
    }),
    moment: (moment) => new Date(moment / 1000).toISOString().slice(11, 16),
  },
});

const MORNING = '2016-12-14T08:00:00.000000Z';
const NOON = '2016-12-14T10:00:00.000000Z';
const ANSWER: ExplanationAnswer = {
  proposition: {
    id: 'ea/shelling',
    state: 'overridden',
    stale: false,
    override: {
      ...{ value: 'none', reason: 'seen', by: 'Duty', from: MORNING, expiresAt: NOON },
      derivedState: 'reported',
    },
    values: [
      {
        ...{ value: 'ongoing', state: 'reported', origins: ['sohr'], entries: ['ALE-001'] },
        ...{ grade: { reliability: 'C', credibility: 3 }, since: { earliest: null, latest: null } },
        sinceOrigin: 'sohr',
      },
    ],
    denied: [],
    earlier: [
      {
        ...{ value: 'none', negated: true, origin: 'sana', entry: 'ALE-003', why: 'overtaken' },
        ...{ since: { earliest: null, latest: MORNING }, until: NOON },
      },
    ],
    possible: [],
    abstentions: [],
    endings: [],
    since: null,
  },
  accounts: [
    {
      ...{ entry: 'ALE-001', origin: 'sohr', value: 'ongoing', taken: true, verdict: 'possible' },
      says: 'affirms',
      ...{ rule: 5, because: [], inWords: 'not read by the page' },
      start: { earliest: MORNING, latest: NOON },
      end: null,
      open: { from: MORNING, to: NOON },
    },
    {
      ...{ entry: 'ALE-002', origin: 'sohr', value: 'none', taken: false, verdict: 'replaced' },
      says: 'affirms',
      ...{ rule: 3, because: ['ALE-001'], inWords: 'not read by the page' },
      start: { earliest: null, latest: MORNING },
      end: { earliest: null, latest: NOON },
    },
    {
      ...{ entry: 'ALE-003', origin: 'sana', value: 'none', taken: false, verdict: 'overtaken' },
      ...{ rule: 4, because: ['ALE-001'], inWords: 'not read by the page' },
      says: 'denies',
      start: { earliest: null, latest: MORNING },
      end: null,
      until: NOON,
    },
    {
      ...{ entry: 'ALE-003', origin: 'sana', value: '', taken: true, verdict: 'ends' },
      ...{ rule: 3, because: [], inWords: 'not read by the page' },
      says: 'ends',
      start: { earliest: null, latest: NOON },
      end: null,
    },
  ],
};

test('an explanation is told from its codes in English', () => {
  const { sentences, accounts } = toldIn(ANSWER, voiceOf('en'));
  expect(sentences.map(textOf)).toEqual([
    'Overridden by Duty: “none”, from 08:00 until 10:00. Reason: seen',
    'What follows is what the accounts give without it.',
    'Reported: one origin says so, and nobody else has confirmed it.',
    '“ongoing”: SOHR (ALE-001).',
    'Before that: not “none” (SANA, until 10:00).',
  ]);
  expect(accounts.map(({ entry, taken, told }) => [entry, taken, textOf(told)])).toEqual([
    [
      'ALE-001',
      true,
      'SOHR: “ongoing”, since some time between 08:00 and 10:00. It may hold at this moment or not. That is open between 08:00 and 10:00.',
    ],
    [
      'ALE-002',
      false,
      'SOHR: “none”, since before 08:00, until 10:00 at the latest. Set aside: the same origin has a later word, in ALE-001.',
    ],
    [
      'ALE-003',
      false,
      'SANA: not “none”, since before 08:00. Set aside: ALE-001 came later, with a neutral origin, with origins of opposing sides, with its own side, against an interest, or by whose act it is. It counted until 10:00.',
    ],
    [
      'ALE-003',
      true,
      'SANA: what it said holds no longer, since before 10:00. That is an ending: what this origin said holds no longer; it counts neither for nor against.',
    ],
  ]);
});

test('and in Arabic, with what the log says apart', () => {
  const { sentences, accounts } = toldIn(ANSWER, voiceOf('ar'));
  const { words } = voiceOf('ar');
  expect(sentences.map((sentence) => spoken(sentence, words))).toEqual([
    'حدده يدويًا \u2068Duty\u2069: «\u2068لا قصف\u2069»، من 08:00 حتى 10:00. السبب: \u2068seen\u2069',
    'ما يلي هو ما تقوله الروايات من دون ذلك.',
    'مُبلَّغ عنه: مصدر واحد يقول ذلك، ولم يؤكده أحد غيره.',
    '«\u2068مستمر\u2069»: \u2068SOHR\u2069 (\u2068ALE-001\u2069).',
    'قبل ذلك: ليس صحيحًا: «\u2068لا قصف\u2069» (\u2068SANA\u2069، حتى 10:00).',
  ]);
  expect(accounts[1]?.told.filter(({ log }) => log).map(({ text }) => text)).toEqual([
    'SOHR',
    'لا قصف',
  ]);
});
