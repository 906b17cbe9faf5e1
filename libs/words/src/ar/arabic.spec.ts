import { describe, expect, it, test } from '@jest/globals';
import { type Considered, type Derived } from '@sitlog/board';
import { accounts, board, hour, type Said } from '../../../board/test/accounts.js';
import { consideredInWords, stateInWords } from '../explanation.js';
import { timesIn } from '../moments.js';
import { spoken, type Voice } from '../voice.js';
import { arabic } from './index.js';
import { counted } from './plural.js';

const VOICE: Voice = {
  words: arabic,
  naming: {
    source: (origin) => origin.toUpperCase(),
    value: (value) => arabic.vocabulary.value(value),
    moment: timesIn('UTC', arabic).moment,
  },
};
const told = (derived: Derived): readonly string[] =>
  stateInWords(derived, VOICE).map((sentence) => spoken(sentence, arabic));

function considered(said: Partial<Said>, parts: Partial<Considered> = {}): string {
  const [account] = accounts([{ by: 'sohr', value: 'ongoing', at: 2, ...said }]);
  const one: Considered = {
    ...{ account: account!, verdict: 'counts', rule: 8, taken: true, because: [] },
    ...parts,
  };
  return spoken(consideredInWords(one, VOICE), arabic);
}

describe('an answer in Arabic', () => {
  it('tells who says what, each name apart from the direction of the sentence', () => {
    expect(
      told(
        board([
          { by: 'a', value: 'ongoing' },
          { by: 'b', value: 'none' },
        ]),
      ),
    ).toEqual([
      'متنازع عليه: روايات لا يمكن أن تصح معًا تتعارض، ولا تُرجَّح أي منها على أنها الحقيقة.',
      '«\u2068لا شيء\u2069»: \u2068B\u2069 (\u2068ALE-002\u2069).',
      '«\u2068مستمر\u2069»: \u2068A\u2069 (\u2068ALE-001\u2069).',
    ]);
  });

  it('lists several with one comma and one "and"', () => {
    const said = ['a', 'b', 'c'].map((by) => ({ by, value: 'ongoing' }));
    expect(told(board(said))[1]).toBe(
      '«\u2068مستمر\u2069»: \u2068A\u2069، \u2068B\u2069 و\u2068C\u2069 (\u2068ALE-001\u2069، \u2068ALE-002\u2069 و\u2068ALE-003\u2069).',
    );
  });

  it('says that nothing is known', () => {
    expect(told(board([]))).toEqual([
      'غير معروف: لم يُسجَّل عنه في هذه اللحظة ما يُحتسب، ولا يعني ذلك نعم ولا لا.',
    ]);
  });
});

describe('an account in Arabic', () => {
  it('tells since when it is so, and what became of it', () => {
    const because = ['ALE-002'];
    const open = { from: hour(2), to: hour(4) };
    expect(considered({ at: [2, 4] }, { verdict: 'possible', open })).toMatch(
      /^\u2068ALE-001\u2069، \u2068SOHR\u2069: «\u2068مستمر\u2069»، منذ وقت ما بين .+ و.+\. قد تصح في هذه اللحظة وقد لا تصح\. الأمر مفتوح بين .+ و.+\.$/u,
    );
    expect(considered({}, { verdict: 'superseded', because })).toMatch(
      /استُبعدت: للمصدر نفسه قول لاحق في \u2068ALE-002\u2069\.$/u,
    );
  });
});

test.each([
  [0, '0 رقم'],
  [1, 'رقم واحد'],
  [2, 'رقمان'],
  [3, '3 أرقام'],
  [10, '10 أرقام'],
  [11, '11 رقمًا'],
  [99, '99 رقمًا'],
  [100, '100 رقم'],
  [103, '103 أرقام'],
])('%i with its noun is %s', (n, words) => {
  expect(counted(n, String(n), ['رقم واحد', 'رقمان', 'أرقام', 'رقمًا', 'رقم'])).toBe(words);
});
