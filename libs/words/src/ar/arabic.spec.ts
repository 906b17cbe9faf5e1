import { describe, expect, it, test } from '@jest/globals';
import { type Considered, derive, type Derived } from '@sitlog/board';
import {
  accounts,
  board,
  circumstances,
  hour,
  OPPOSING,
  type Said,
} from '../../../board/test/accounts.js';
import { consideredInWords, stateInWords } from '../explanation.js';
import { timesIn } from '../moments.js';
import { spoken, type Voice } from '../voice.js';
import { SHIPPED, vocabularyOfPacks } from '@sitlog/vocabulary';
import { catalogueIn } from '../catalogues.js';

const arabic = catalogueIn('ar', vocabularyOfPacks(SHIPPED));
import { counted } from './plural.js';

const VOICE: Voice = {
  words: arabic,
  naming: {
    source: (origin) => origin.toUpperCase(),
    value: (value) => arabic.vocabulary.value(value, { type: 'area', aspect: 'shelling' }),
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
      '«\u2068لا قصف\u2069»: \u2068B\u2069 (\u2068ALE-002\u2069).',
      '«\u2068مستمر\u2069»: \u2068A\u2069 (\u2068ALE-001\u2069).',
    ]);
  });

  it('lists several with one comma and one "and"', () => {
    const said = ['a', 'b', 'c'].map((by) => ({ by, value: 'ongoing' }));
    expect(told(board(said))[1]).toBe(
      '«\u2068مستمر\u2069»: \u2068A\u2069، \u2068B\u2069 و\u2068C\u2069 (\u2068ALE-001\u2069، \u2068ALE-002\u2069 و\u2068ALE-003\u2069).',
    );
  });

  it('tells what is possible, who speaks of it without saying, and that all is old', () => {
    const said: readonly Said[] = [
      { by: 'a', value: 'ongoing' },
      { by: 'b', value: 'unclear' },
      { by: 'd', value: 'none', at: [2, 30] },
    ];
    const derived = board(said, 12, { abstain: 'unclear', timeToLiveMinutes: 60 });
    expect(told(derived).slice(2)).toEqual([
      'ممكن في هذه اللحظة وليس مؤكدًا: «\u2068لا قصف\u2069» (\u2068D\u2069).',
      'تحدّث عنه ولم يحدد: \u2068B\u2069.',
      'كل الروايات أقدم من مدة صلاحيتها: ربما لم يعد الأمر كذلك.',
    ]);
  });

  it('tells who set it by hand, until when and why, and what the accounts give without it', () => {
    const times = { from: hour(3), expiresAt: hour(30) };
    const derived = derive(
      { id: 'ea/x', aspect: { facet: 'hostilities', exclusive: true } },
      accounts([{ by: 'a', value: 'none' }]),
      circumstances(12, OPPOSING, { value: 'ongoing', reason: 'يقين', by: 'anna', ...times }),
    );
    expect(told(derived).slice(0, 3)).toEqual([
      'حدده يدويًا \u2068anna\u2069: «\u2068مستمر\u2069»، من الأربعاء 31 ديسمبر 1969، 03:00 \u2068+00:00\u2069 حتى الخميس 1 يناير 1970، 06:00 \u2068+00:00\u2069. السبب: \u2068يقين\u2069',
      'ما يلي هو ما تقوله الروايات من دون ذلك.',
      'مُبلَّغ عنه: مصدر واحد يقول ذلك، ولم يؤكده أحد غيره.',
    ]);
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
    expect(considered({}, { verdict: 'replaced', because })).toMatch(
      /استُبعدت: للمصدر نفسه قول لاحق في \u2068ALE-002\u2069\.$/u,
    );
    expect(considered({}, { verdict: 'retracted' })).toMatch(/ لم تدخل: سُحب المدخل\.$/u);
    expect(considered({}, { verdict: 'retracted', because })).toMatch(
      / لم تدخل: سُحب المدخل، انظر \u2068ALE-002\u2069\.$/u,
    );
  });

  it.each<[Partial<Said>, string]>([
    [{ at: 2 }, 'منذ \\S+ \\d+ \\S+ \\d+، 02:00 \\S+\\. محتسبة\\.'],
    [{ at: [2, null] }, 'منذ وقت ما بعد .+ 02:00 \\S+\\. محتسبة\\.'],
    [{ at: [null, 2] }, 'منذ ما قبل .+ 02:00 \\S+\\. محتسبة\\.'],
    [{ at: [null, null] }, 'منذ وقت لا يذكره أحد\\. محتسبة\\.'],
    [{ until: [5, 5] }, 'حتى [^،]+، 05:00 \\S+\\. محتسبة\\.'],
    [{ until: [5, 6] }, 'حتى وقت ما بين .+ 05:00 \\S+ و.+ 06:00 \\S+\\. محتسبة\\.'],
    [{ until: [5, null] }, 'حتى وقت ما بعد .+ 05:00 \\S+\\. محتسبة\\.'],
    [{ until: [null, 6] }, 'حتى .+ 06:00 \\S+ على أبعد تقدير\\. محتسبة\\.'],
    [{ until: [null, null] }, 'حتى وقت لا يذكره أحد\\. محتسبة\\.'],
  ])('tells the bounds of its time: %j', (said, words) => {
    expect(considered(said)).toMatch(new RegExp(`، ${words}$`, 'u'));
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
