import { describe, expect, it } from '@jest/globals';
import { type Considered, derive } from '@sitlog/board';
import {
  accounts,
  board,
  circumstances,
  hour,
  OPPOSING,
  type Said,
} from '../../board/test/accounts.js';
import { arabic } from './ar/index.js';
import { english } from './en/index.js';
import { accountInWords, consideredInWords, stateInWords } from './explanation.js';
import { textOf } from './phrase.js';
import { type Voice } from './voice.js';

const VOICE: Voice = {
  words: english,
  naming: {
    source: (origin) => origin.toUpperCase(),
    value: (value) => value.replaceAll('_', ' '),
    moment: (moment) => `${moment / hour(25) + 24}:00`,
  },
};

function considered(said: Partial<Said>, parts: Partial<Considered> = {}): Considered {
  const [account] = accounts([{ by: 'sohr', value: 'not_held', ...said }]);
  return { account: account!, verdict: 'counts', rule: 8, taken: true, because: [], ...parts };
}

function told(one: Considered): string {
  return textOf(consideredInWords(one, VOICE));
}

describe('what an account says in words', () => {
  it.each<[Said['at'], string]>([
    [2, 'since 2:00'],
    [[2, 4], 'since some time between 2:00 and 4:00'],
    [[null, 4], 'since before 4:00'],
    [[2, null], 'from some time after 2:00'],
    [[null, null], 'from a time that nobody gives'],
  ])('names its start: %j %s', (at, words) => {
    expect(told(considered({ at: at! }))).toBe(`ALE-001, SOHR: “not held”, ${words}. It counts.`);
  });

  it.each<[NonNullable<Said['until']>, string]>([
    [[5, 5], 'until 5:00'],
    [[5, 6], 'until some time between 5:00 and 6:00'],
    [[null, 6], 'until 6:00 at the latest'],
    [[5, null], 'until some time after 5:00'],
    [[null, null], 'until a time that nobody gives'],
  ])('names its end: %j %s', (until, words) => {
    expect(told(considered({ at: 2, until }))).toBe(
      `ALE-001, SOHR: “not held”, since 2:00, ${words}. It counts.`,
    );
  });
});

describe('what our own desk says in words', () => {
  const own = considered({ by: 'desk', at: 2 });

  it('begins a sentence with a capital, and none within one', () => {
    const said = 'our own desk: “not held”, since 2:00. It counts.';
    expect(told(own)).toBe(`ALE-001, ${said}`);
    expect(textOf(accountInWords(own, VOICE))).toBe(`O${said.slice(1)}`);
  });

  it('is told in Arabic', () => {
    const voice = { ...VOICE, words: arabic };
    expect(textOf(accountInWords(own, voice))).toMatch(/^مكتبنا: «not held»/);
  });
});

describe('what became of an account in words', () => {
  const BECAUSE = ['ALE-002', 'ALE-003', 'ALE-004'];
  const LIST = 'ALE-002, ALE-003 and ALE-004';

  it.each<[Considered['verdict'], readonly string[], string]>([
    ['counts', [], 'It counts.'],
    [
      'abstains',
      [],
      'That is an abstention: it is the last word of this origin, and counts neither for nor against.',
    ],
    ['possible', [], 'It may hold at this moment or not.'],
    ['not_yet', [], 'Set aside: at this moment it has not begun.'],
    ['over', [], 'Set aside: at this moment it is over.'],
    ['replaced', BECAUSE, `Set aside: the same origin has a later word, in ${LIST}.`],
    ['aged', BECAUSE.slice(0, 1), 'Set aside as old: ALE-002 is fresher.'],
    [
      'said_for_certain',
      BECAUSE.slice(0, 2),
      'Nothing is added: the same origin says so for certain, in ALE-002 and ALE-003.',
    ],
    [
      'may_abstain',
      [],
      'Set aside: it neither affirms nor denies anything, and may not have begun or may be over.',
    ],
    [
      'gave_way',
      BECAUSE,
      `Set aside: this is what is expected until somebody says otherwise, and ${LIST} does, with a neutral origin or origins of opposing sides.`,
    ],
    [
      'mode',
      [],
      'Left out: an assessment, an act of our own or background is no account of what happened.',
    ],
    ['kind', [], 'Left out: a forecast, an analysis or background feeds no fact.'],
    ['repeats', BECAUSE, `Left out: it repeats in the voice of a publisher what ${LIST} holds.`],
    ['retracted', [], 'Left out: the entry is retracted.'],
    ['retracted', ['ALE-002'], 'Left out: the entry is retracted, see ALE-002.'],
    ['refuted', [], 'Left out: the verification desk has refuted the entry.'],
    ['duplicate', ['ALE-002'], 'Left out: the entry is marked as a duplicate of ALE-002.'],
  ])('%s %j: %s', (verdict, because, words) => {
    const saying = 'ALE-001, SOHR: “not held”, since 2:00.';
    const one = considered({ at: 2 }, { verdict, because });
    expect(told(one)).toBe(`${saying} ${words}`);
  });

  it('says between which moments it is open, where both are known', () => {
    const open = (from: number | null, to: number | null) =>
      told(considered({ at: 2 }, { verdict: 'possible', open: { from, to } }))
        .split('. ')
        .at(-1);
    expect(open(hour(2), hour(4))).toBe('That is open between 2:00 and 4:00.');
    expect(open(null, hour(4))).toBe('It may hold at this moment or not.');
    expect(open(hour(2), null)).toBe('It may hold at this moment or not.');
  });
});

describe('how a proposition stands in words', () => {
  const said = (...all: readonly Said[]) => stateInWords(board(all), VOICE).map(textOf);
  const x = (by: string, more: Partial<Said> = {}): Said => ({ by, value: 'x', ...more });

  it.each<[string, readonly Said[]]>([
    [
      'Unknown: nothing that counts is logged about it at this moment, which means neither yes nor no.',
      [],
    ],
    [
      'Contested: accounts that cannot both be so stand against each other, and none is ranked as the truth.',
      [x('a'), { by: 'b', value: 'y' }],
    ],
    ['Reported: one origin says so, and nobody else has confirmed it.', [x('a')]],
    [
      'Alleged by one side: several origins say so, all of them of the same side.',
      [x('red-a'), x('red-b')],
    ],
    [
      'Corroborated: several origins say so that do not all stand on one side.',
      [x('a'), x('red-b')],
    ],
    [
      'Confirmed by adversaries: origins of opposing sides agree, or one admits it against its own interest and another agrees.',
      [x('red-a'), x('blue-b')],
    ],
    [
      'Verified: the verification desk has verified an account of it.',
      [x('a', { verified: true })],
    ],
  ])('%s', (words, told) => {
    expect(said(...told)[0]).toBe(words);
  });

  it('names who says what, in which entries', () => {
    expect(said(x('a'), x('b'), x('c')).slice(1)).toEqual([
      '“x”: A, B and C (ALE-001, ALE-002 and ALE-003).',
    ]);
  });

  it('names our own desk beside sources', () => {
    expect(said(x('desk'), x('a')).slice(1)).toEqual([
      '“x”: A and our own desk (ALE-001 and ALE-002).',
    ]);
  });

  it('names who set it by hand, until when and why, and then what the accounts give', () => {
    const times = { from: hour(3), expiresAt: hour(18) };
    const derived = derive(
      { id: 'ea/x', aspect: { facet: 'hostilities', exclusive: true } },
      accounts([x('a')]),
      circumstances(12, OPPOSING, { value: 'not_held', reason: 'seen', by: 'anna', ...times }),
    );
    expect(stateInWords(derived, VOICE).map(textOf)).toEqual([
      'Overridden by anna: “not held”, from 3:00 until 18:00. Reason: seen',
      'What follows is what the accounts give without it.',
      'Reported: one origin says so, and nobody else has confirmed it.',
      '“x”: A (ALE-001).',
    ]);
  });

  it('names what is possible, who speaks of it without saying, and that all is old', () => {
    const told = [
      x('a'),
      { by: 'b', value: 'unclear' },
      { by: 'c', value: 'unclear' },
      x('d', { at: [2, 30] }),
      { by: 'e', value: 'y', at: [2, 30] as const },
    ];
    const derived = board(told, 12, { abstain: 'unclear', timeToLiveMinutes: 60 });
    expect(stateInWords(derived, VOICE).slice(2).map(textOf)).toEqual([
      'Possible at this moment, but not certain: “x” (D) and “y” (E).',
      'Speaking of it without saying: B and C.',
      'Every account is older than its time to live: this may no longer be so.',
    ]);
  });
});

describe('what is denied, what ended and what held before in words', () => {
  const answer: Parameters<typeof stateInWords>[0] = {
    ...{ id: 'ea/x', state: 'denied', stale: false, values: [], abstentions: [] },
    denied: [{ value: 'held', origins: ['sohr'], entries: ['ALE-001'] }],
    possible: [{ says: 'denies', value: 'held', origin: 'sana' }],
    endings: [{ origin: 'sohr', value: 'held' }, { origin: 'sana' }],
    earlier: [
      { value: 'held', negated: false, origin: 'sana', until: hour(5) },
      { value: 'held', negated: true, origin: 'sohr', until: null },
    ],
  };
  const said = (words: Voice['words']) =>
    stateInWords(answer, { ...VOICE, words }).map((sentence) => textOf(sentence));

  it('is told apart from what is affirmed', () => {
    expect(said(english)).toEqual([
      'Denied: nobody says that it is so, and somebody says that it is not.',
      'Denied is “held”: SOHR (ALE-001).',
      'Possible at this moment, but not certain: not “held” (SANA).',
      'Said to hold no longer: no longer “held” (SOHR) and what it said holds no longer (SANA).',
      'Before that: “held” (SANA, until 5:00) and not “held” (SOHR).',
    ]);
  });

  it('is told in Arabic', () => {
    expect(said(arabic)).toEqual([
      'منفي: لا أحد يقول بحدوثه، وهناك من ينفيه.',
      'منفي «held»: SOHR (\u2068ALE-001\u2069).',
      'ممكن في هذه اللحظة وليس مؤكدًا: ليس صحيحًا: «held» (SANA).',
      'قيل إنه لم يعد قائمًا: لم يعد صحيحًا: «held» (SOHR) وما قاله لم يعد قائمًا (SANA).',
      'قبل ذلك: «held» (SANA، حتى 5:00) وليس صحيحًا: «held» (SOHR).',
    ]);
  });

  it('tells of an account until when it counted', () => {
    const parts = { verdict: 'overtaken', because: ['ALE-002'], until: hour(5) } as const;
    const one = considered({ value: 'held', at: 2, denies: true }, parts);
    expect(told(one)).toMatch(
      /^ALE-001, SOHR: not “held”, since 2:00. Set aside: ALE-002 .* It counted until 5:00\.$/,
    );
    expect(textOf(accountInWords(one, { ...VOICE, words: arabic }))).toContain(
      'كانت محتسبة حتى 5:00.',
    );
  });
});
