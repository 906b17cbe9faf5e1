import { describe, expect, it } from '@jest/globals';
import { type DemandLine, type ForecastLine, type RaisedAlert } from '@sitlog/board';
import { catalogueIn } from '@sitlog/words';
import { answer, moment, NOON, PACKS, reportOf, said } from '../../test/reports.js';
import { lineOf } from '../../test/told.js';
import { alertStatement, demandStatement, forecastStatement } from './talks.js';

const inputs = {
  en: reportOf(),
  ar: reportOf({ words: catalogueIn('ar', PACKS) }),
};
type Language = keyof typeof inputs;

const bare: DemandLine = {
  id: 'dem-1',
  name: 'Free passage',
  life: 'open',
  status: answer('dem-1/status', { facet: 'talks', values: [said('open')] }),
  reachedUs: null,
  allegedBy: [],
  tellings: [],
  deadlines: { state: 'unknown', given: [], possible: [], without: [] },
  saidToHavePassed: [],
  metBy: [],
  blocks: [],
  setAside: [],
};
const telling: DemandLine['tellings'][number] = {
  entry: 'ALE-007',
  origin: 'src-a',
  placement: 'definite',
  kind: 'demand',
  way: 'reported',
  by: 'act-a',
  of: null,
  what: 'buses',
  before: null,
  consequence: null,
};
const falls = { earliest: NOON, latest: NOON };
const given: DemandLine['deadlines']['given'][number] = {
  ...said('x', { origins: ['src-a', 'src-b'], entries: ['ALE-010', 'ALE-011'] }),
  written: ['2016-12-16', '2016-12-16T18:00:00Z'],
  falls,
  standing: 'ahead',
};

/** What a report says of a demand after its status. */
function told(parts: Partial<DemandLine>, language: Language = 'en'): string {
  const line = lineOf(demandStatement({ ...bare, ...parts }, inputs[language]));
  const status = lineOf(demandStatement(bare, inputs[language])).split(' | ')[1]!;
  const begin = status.slice(0, status.indexOf('.') + 2);
  return line.split(' | ')[1]!.replace(begin, '');
}

const deadlines = (parts: Partial<DemandLine['deadlines']>): Partial<DemandLine> => ({
  deadlines: { ...bare.deadlines, ...parts },
});

describe('a demand in a report', () => {
  it('is named, with its status, and that no deadline is given', () => {
    expect(lineOf(demandStatement(bare, inputs.en))).toBe(
      'Free passage (dem-1) | Status: “open”, reported by one origin: A party (red side). No deadline is given. | ALE-001',
    );
    expect(lineOf(demandStatement(bare, inputs.ar))).toContain('لم تُعطَ مهلة.');
  });

  it('rests on every entry that has a part in it', () => {
    const all: Partial<DemandLine> = {
      tellings: [telling],
      ...deadlines({
        given: [given],
        possible: [
          { origin: 'a', entry: 'ALE-012', from: NOON, to: null, written: '2016-12-17', falls },
        ],
      }),
      blocks: [
        { how: 'before', entry: 'ALE-013', words: 'talks' },
        {
          ...{ how: 'condition_of', entry: 'ALE-014', target: 'ALE-015' },
          ...{ subjects: [], propositions: [] },
        },
      ],
      metBy: [{ entry: 'ALE-016', origin: 'a', placement: 'definite', how: 'fulfils' }],
    };
    expect(demandStatement({ ...bare, ...all }, inputs.en).entries).toEqual([
      ...['ALE-001', 'ALE-007', 'ALE-010', 'ALE-011', 'ALE-012', 'ALE-013', 'ALE-014'],
      ...['ALE-015', 'ALE-016'],
    ]);
  });

  it.each<[Partial<typeof telling>, string, string]>([
    [
      {},
      'According to A party (red side), reported: Group A demands: “buses”.',
      'مُبلَّغ عنه: Group A يطالب: «buses».',
    ],
    [
      { kind: 'condition', way: 'stated', of: 'act-b', before: 'the talks' },
      'According to A party (red side), stated by its own side: Group A sets as a condition of Group B: “buses”, before “the talks”.',
      'صرّح به صاحبه: Group A يشترط من Group B: «buses»، قبل «the talks».',
    ],
    [
      { kind: 'ultimatum', way: 'alleged', placement: 'possible', consequence: 'shelling' },
      'According to A party (red side), alleged of another side, possibly later: Group A demands in an ultimatum: “buses”, else “shelling”.',
      'مُدّعى على طرف آخر، ربما لاحقًا: Group A يطالب في إنذار: «buses»، وإلا «shelling».',
    ],
    [
      { way: 'confirmed' },
      'According to A party (red side), confirmed: Group A demands: “buses”.',
      'مؤكد: Group A يطالب: «buses».',
    ],
  ])('is told with who tells it and how: %j', (parts, english, arabic) => {
    const tellings = [{ ...telling, ...parts }];
    expect(told({ tellings })).toContain(english);
    expect(told({ tellings }, 'ar')).toContain(arabic);
  });

  it.each<[(typeof given)['standing'], string, string]>([
    ['ahead', 'it lies ahead', 'لم تحن بعد'],
    ['possibly_passed', 'it may have passed', 'ربما انقضت'],
    ['passed', 'it has passed, which changes no status', 'انقضت، ولا يغيّر ذلك أي وضع'],
  ])('has a deadline in all ways in which it is written, of which %s', (standing, en, ar) => {
    const one = deadlines({ given: [{ ...given, standing }] });
    expect(told(one)).toBe(
      `Deadline: 16 Dec 2016 (day) or 2016-12-16, 18:00 +00:00, given by A party (red side) and B party (speaker; blue side); ${en}.`,
    );
    expect(told(one, 'ar')).toContain(ar);
  });

  it('has deadlines side by side, and says who says that there is none', () => {
    const possible = { origin: 'a', entry: 'ALE-012', from: NOON, to: null, falls };
    const all = deadlines({
      state: 'contested',
      given: [{ ...given, written: ['2016-12-16'], origins: ['a'] }],
      possible: [{ ...possible, written: '2016-12-17' }],
      without: [{ origin: 'src-a', entry: 'ALE-018' }],
    });
    expect(told(all)).toBe(
      'Deadline: 16 Dec 2016 (day), given by A hospital; it lies ahead; possibly 17 Dec 2016 (day), given by A hospital. The deadlines differ, and none is ranked as the true one. That there is none is said by A party (red side).',
    );
    const arabic = told(all, 'ar');
    expect(arabic).toContain('المهلة: ');
    expect(arabic).toContain('ربما 17');
    expect(arabic).toContain('أعطاها A hospital؛ لم تحن بعد؛ ربما');
    expect(arabic).toContain('تختلف المهل، ولا تُرجَّح أي منها على أنها الصحيحة.');
    expect(arabic).toContain('يقول إنه لا مهلة: A party (طرف red).');
  });

  it('stands before what it says, and is said to be met', () => {
    const condition: DemandLine['blocks'][number] = {
      how: 'condition_of',
      entry: 'ALE-014',
      target: 'ALE-015',
      subjects: ['ea', 'x'],
      propositions: [],
    };
    const all: Partial<DemandLine> = {
      blocks: [
        { how: 'consequence', entry: 'ALE-013', words: 'talks' },
        condition,
        { ...condition, subjects: [] },
      ],
      metBy: [{ entry: 'ALE-016', origin: 'a', placement: 'definite', how: 'says_met' }],
    };
    expect(told(all)).toBe(
      'No deadline is given. It stands before: “talks”; The city and x; the matter of another entry. Said to be met by A hospital.',
    );
    expect(told(all, 'ar')).toContain('يتوقف عليه: «talks»؛ The city وx؛ ما يتعلق به مدخل آخر.');
    expect(told(all, 'ar')).toContain('يقول إنه استُجيب له A hospital.');
  });
});

describe('a forecast in a report', () => {
  const forecast: ForecastLine = {
    entry: 'ALE-006',
    origin: 'a',
    placement: 'definite',
    what: 'a storm',
    basis: 'pressure',
    uttered: null,
    window: { from: '2016-12-16', to: '2016-12-17', ...falls },
    standing: 'ahead',
    linked: [{ type: 'contradicts', entry: 'ALE-009' }],
  };

  it('names who expects what, in which window and on which basis, and what is linked to it', () => {
    expect(lineOf(forecastStatement(forecast, inputs.en))).toBe(
      'Forecast | A hospital expects: “a storm”, 16 Dec 2016 (day) to 17 Dec 2016 (day). The window lies ahead. Basis: pressure. | ALE-006 ALE-009',
    );
    const arabic = lineOf(forecastStatement(forecast, inputs.ar));
    expect(arabic).toMatch(/^توقّع \| يتوقع A hospital: «a storm»، من 16 .* إلى 17 /);
    expect(arabic).toContain('لم تبدأ الفترة بعد. الأساس: pressure.');
  });

  it.each<[ForecastLine['standing'], string, string]>([
    ['in_window', 'The moment lies in the window.', 'تقع اللحظة ضمن الفترة.'],
    [
      'passed',
      'The window has passed, which makes it neither right nor wrong.',
      'انقضت الفترة، ولا يجعل ذلك التوقع صحيحًا ولا خاطئًا.',
    ],
  ])('says how its window stands: %s', (standing, english, arabic) => {
    const one = { ...forecast, standing, basis: null };
    expect(lineOf(forecastStatement(one, inputs.en))).toContain(`. ${english} | ALE-006`);
    expect(lineOf(forecastStatement(one, inputs.ar))).toContain(`. ${arabic} | ALE-006`);
  });
});

describe('an alert in a report', () => {
  const alert: RaisedAlert = {
    id: 'x',
    kind: 'deadline_near',
    subject: 'ea',
    entries: ['ALE-007'],
    since: moment('2016-12-14T11:59:59.9Z'),
    due: ['2016-12-15T12:00:00Z', '2016-12-15'],
  };

  it('says of what, when it is due and since when, and changes nothing', () => {
    expect(lineOf(alertStatement(alert, inputs.en))).toBe(
      'A deadline is near | The city; due 2016-12-15, 12:00 +00:00 or 15 Dec 2016 (day); so since 2016-12-14, 11:59 +00:00. It changes no status. | ALE-007',
    );
    expect(lineOf(alertStatement(alert, inputs.ar))).toMatch(
      /^مهلة وشيكة \| The city؛ الموعد .*؛ الحال كذلك منذ 2016-12-14, 11:59 \+00:00\. لا يغيّر أي وضع\./,
    );
  });

  it.each<[RaisedAlert['kind'], string, string]>([
    ['deadline_passed', 'A deadline has passed | The city; due', 'انقضت مهلة | The city؛ الموعد'],
    [
      'forecast_window_ended',
      'The window of a forecast has ended | due',
      'انتهت فترة توقّع | الموعد',
    ],
  ])('is told as what it is: %s', (kind, english, arabic) => {
    expect(lineOf(alertStatement({ ...alert, kind }, inputs.en))).toContain(english);
    expect(lineOf(alertStatement({ ...alert, kind }, inputs.ar))).toContain(arabic);
  });
});
