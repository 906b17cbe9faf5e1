/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import { phrase } from '@sitlog/words';
import { servedWith } from '../../testing/test-desk.js';
import { testPage } from '../../testing/test-page.js';
import { SITUATION } from '../../testing/test-situation.js';
import { LeftOut } from './left-out.js';
import { Marking } from './marking.js';
import { Name, Names, OriginName, OriginNames } from './name.js';
import { SinceText, spanText, Time, When } from './time.js';
import { ToldPhrase, useVoice } from './told.js';

const MORNING = '2016-12-14T07:42:00Z';
const NOON = '2016-12-14T10:00:00Z';

describe('a name', () => {
  it('is that of the register, apart from the direction of the text around it', async () => {
    const { isolated } = await testPage(<Name id="src-sohr" />);
    expect(isolated()).toEqual(['SOHR']);
  });

  it('is one of several, with dots between', async () => {
    const { text, isolated } = await testPage(<Names ids={['src-sohr', 'act-gov', 'x']} />, {
      lang: 'ar',
    });
    expect(text()).toBe('SOHR · Government · x');
    expect(isolated()).toEqual(['SOHR', 'Government', 'x']);
  });
});

describe('the name of an origin', () => {
  it('is that of a source, and a word of the language where nobody is named', async () => {
    const { isolated } = await testPage(<OriginName id="src-sohr" />);
    expect(isolated()).toEqual(['SOHR']);
    const both = <OriginNames ids={['src-sohr', 'desk']} />;
    expect((await testPage(both)).text()).toBe('SOHR · our own desk');
    expect((await testPage(both, { lang: 'ar' })).text()).toBe('SOHR · مكتبنا');
  });
});

describe('a moment', () => {
  it('is told in the zone of the situation, which stands in its title with the moment itself', async () => {
    const { the } = await testPage(<Time at={MORNING} />);
    expect(the('time').textContent).toMatch(/^Wed,? 14 Dec,? 09:42$/);
    expect(the('time').title).toBe(`${MORNING} (Asia/Damascus, UTC+02:00)`);
    expect(the('time').getAttribute('datetime')).toBe(MORNING);
  });

  it('is told in Arabic', async () => {
    const { text } = await testPage(<Time at={MORNING} />, { lang: 'ar' });
    expect(text()).toMatch(/ديسمبر/);
  });

  it('has its year where it is not that of what is shown', async () => {
    const { text } = await testPage(<Time at="2015-12-14T07:42:00Z" />);
    expect(text()).toMatch(/2015/);
  });

  it('has its year always where that is wanted', async () => {
    const { text } = await testPage(<Time at={MORNING} isFull />);
    expect(text()).toMatch(/2016/);
  });

  it('has its year as long as nothing is shown', async () => {
    const { text } = await testPage(<Time at={MORNING} />, { board: null });
    expect(text()).toMatch(/2016/);
  });

  it('that is none is shown as it stands', async () => {
    const { text, isolated, all } = await testPage(<Time at="<soon>" />);
    expect([text(), isolated(), all('time')]).toEqual(['<soon>', ['<soon>'], []]);
  });
});

describe('since when something is so', () => {
  it.each([
    ['nobody knows', null, 'since when is not known'],
    ['nobody says', { earliest: null, latest: null }, 'since when is not known'],
    ['only from', { earliest: MORNING, latest: null }, 'from Wed 14 Dec, 09:42 on'],
    ['only by', { earliest: null, latest: NOON }, 'since before Wed 14 Dec, 12:00'],
    ['exactly', { earliest: NOON, latest: NOON }, 'since Wed 14 Dec, 12:00'],
    [
      'between',
      { earliest: MORNING, latest: NOON },
      'since some time between Wed 14 Dec, 09:42 and Wed 14 Dec, 12:00',
    ],
  ])('is told where it is known %s', async (_, bounds, told) => {
    const { text } = await testPage(<SinceText bounds={bounds} />);
    expect(text().replaceAll(/(Wed),? (14 Dec),? /g, '$1 $2, ')).toBe(told);
  });

  it('is told in Arabic', async () => {
    const { text } = await testPage(<SinceText bounds={null} />, { lang: 'ar' });
    expect(text()).toBe('لا يُعرف منذ متى');
  });
});

describe('when something happened', () => {
  it.each([
    ['nothing', null, null, 'at an unknown time'],
    ['a beginning', MORNING, null, 'from Wed 14 Dec, 09:42 on'],
    ['an end', null, NOON, 'by Wed 14 Dec, 12:00 at the latest'],
    ['one moment', NOON, '2016-12-14T12:00:00+02:00', 'Wed 14 Dec, 12:00'],
    ['both', MORNING, NOON, 'between Wed 14 Dec, 09:42 and Wed 14 Dec, 12:00'],
  ])('is told where %s is known', async (_, from, to, told) => {
    const { text } = await testPage(<When from={from} to={to} />);
    expect(text().replaceAll(/(Wed),? (14 Dec),? /g, '$1 $2, ')).toBe(told);
  });
});

describe('a span', () => {
  it.each([
    [119_999, '119 s', '119 ث'],
    [120_000, '2 min', '2 د'],
    [7_199_999, '119 min', '119 د'],
    [7_200_000, '2 h', '2 س'],
    [172_799_999, '47 h', '47 س'],
    [172_800_000, '2 d', '2 ي'],
  ])('of %i ms is told in its largest sensible unit', async (ms, english, arabic) => {
    const { desk } = await testPage('');
    expect(spanText(desk, ms)).toBe(english);
    await desk.words.speak('ar');
    expect(spanText(desk, ms)).toBe(arabic);
  });
});

describe('what is told of an answer', () => {
  it('keeps apart what the log says, and what our words set apart', async () => {
    const told = phrase`SOHR is ${'أعلن'} in \u2068ALE-001\u2069.`;
    const { text, isolated } = await testPage(<ToldPhrase phrase={told} />);
    expect(text()).toBe('SOHR is أعلن in ALE-001.');
    expect(isolated()).toEqual(['أعلن', 'ALE-001']);
  });

  it('has the names of the registers, the words of the language and the zone of the screen', async () => {
    const { text } = await testPage(<Told />);
    expect(text()).toMatch(/^SOHR \| Government \| in force \| Wed,? 14 Dec 2016,? 09:42 \| en$/);
  });

  it('has the words of Arabic', async () => {
    const { text } = await testPage(<Told />, { lang: 'ar' });
    expect(text()).toMatch(/^SOHR \| Government \| سارٍ? \|.*\| ar$/);
  });
});

function Told() {
  const { words, naming } = useVoice();
  const moment = naming.moment(Date.parse(MORNING) * 1_000);
  const names = [
    naming.source('src-sohr'),
    naming.value('act-gov'),
    naming.value('in_force', 'agr-1/formal'),
  ];
  return <>{[...names, moment, words.language].join(' | ')}</>;
}

describe('a marking', () => {
  it('is never translated, and reads from left to right', async () => {
    const { root, text, isolated } = await testPage(<Marking tlp="TLP:AMBER+STRICT" />, {
      lang: 'ar',
    });
    expect([text(), isolated()]).toEqual(['TLP:AMBER+STRICT', ['TLP:AMBER+STRICT']]);
    expect(root.querySelector('bdi')?.dir).toBe('ltr');
    expect(root.querySelector('bdi')?.classList.contains('tlp-amber-strict')).toBe(true);
  });
});

describe('a marking among many', () => {
  it('is quiet where it is the usual one, and loud where it is another', async () => {
    const { root } = await testPage(
      <>
        <Marking tlp="TLP:AMBER" isOneOfMany />
        <Marking tlp="TLP:RED" isOneOfMany />
        <Marking tlp="TLP:AMBER" />
      </>,
    );
    const quiet = [...root.querySelectorAll('bdi')].map((one) => one.classList.contains('usual'));
    expect(quiet).toEqual([true, false, false]);
  });
});

describe('a marking among many of a situation with another usual one', () => {
  it('is quiet where it is that', async () => {
    const { root } = await testPage(
      <>
        <Marking tlp="TLP:AMBER" isOneOfMany />
        <Marking tlp="TLP:GREEN" isOneOfMany />
      </>,
      { answer: servedWith(undefined, { ...SITUATION, defaultMarking: 'TLP:GREEN' }) },
    );
    const quiet = [...root.querySelectorAll('bdi')].map((one) => one.classList.contains('usual'));
    expect(quiet).toEqual([false, true]);
  });
});

describe('what is left out of a list', () => {
  it('is told, and shown when it is asked for', async () => {
    let shown = 0;
    const { text, the, press } = await testPage(
      <LeftOut text="Three more" onShow={() => void (shown += 1)} />,
    );
    expect(text()).toBe('Three more Show');
    await press(the('button', 'Show'));
    expect(shown).toBe(1);
  });
});
