/** @jest-environment ./tools/dashboard/jest-page.mjs */
import { describe, expect, it } from '@jest/globals';
import {
  type CheckResponse,
  type DemandResponse,
  type ForecastResponse,
  type RaisedAlertResponse,
} from '@sitlog/api-types';
import { demandOf, figuresOf, propositionOf, valueOf } from '../../testing/test-board.js';
import { testPage } from '../../testing/test-page.js';
import { Checks } from './checks.js';
import { Demands } from './demands.js';
import { Forecasts, RaisedAlerts } from './forecasts.js';
import { Tile } from './tile.js';
import { ValueName } from './value-name.js';

const AT = '2016-12-14T08:30:00Z';
const NOON = '2016-12-14T10:00:00Z';

/** Times as they are told on either sort of machine. */
const plain = (text: string): string => text.replaceAll(/(\w{3}),? (14 Dec),? /g, '$1 $2, ');

describe('a line of the board', () => {
  const said = propositionOf('formal', { state: 'reported', values: [valueOf('in_force')] });

  it('is named, and has its questions subject by subject', async () => {
    const other = { ...said, id: 'pl-fua/shelling' };
    const { the, texts, isolated } = await testPage(
      <Tile
        line={{
          facet: 'ceasefire',
          propositions: [
            said,
            other,
            propositionOf('observance', { state: 'reported', values: [valueOf('holding')] }),
          ],
        }}
      />,
    );
    const tile = the('region', 'Ceasefire');
    expect(texts('heading')).toEqual(['Ceasefire', 'Agreement of 13 December', 'Fuah']);
    expect(isolated(tile)).toContain('Agreement of 13 December');
    expect(tile.textContent).not.toContain('Nothing is said');
    const shown = [...tile.querySelectorAll('[data-proposition]')];
    expect(shown.map((one) => one.getAttribute('data-proposition'))).toEqual([
      'agr-1/formal',
      'agr-1/observance',
      'pl-fua/shelling',
    ]);
  });

  it('counts what nobody speaks of, and shows it when that is asked for', async () => {
    const propositions = [said, propositionOf('observance'), propositionOf('first_violator')];
    const { text, the, press } = await testPage(
      <Tile line={{ facet: 'ceasefire', propositions }} />,
    );
    expect(text()).toContain('Nothing is said of 2 more');
    expect(text()).not.toContain('observance');
    await press(the('button', 'Show'));
    expect(text()).toContain('observance');
    expect(text()).toContain('who broke it first');
    expect(text()).not.toContain('Nothing is said of');
  });

  it('says that nothing is said', async () => {
    const { text, all } = await testPage(<Tile line={{ facet: 'ceasefire', propositions: [] }} />);
    expect(text()).toBe('CeasefireNothing is said');
    expect(all('button')).toEqual([]);
  });

  it('says so in Arabic', async () => {
    const { text } = await testPage(
      <Tile line={{ facet: 'ceasefire', propositions: [propositionOf('formal')] }} />,
      { lang: 'ar' },
    );
    expect(text()).toBe('وقف إطلاق النارلا يُقال عنه شيءلا يُقال شيء عن بند آخر إظهار');
  });

  it.each([
    ['figures', { figures: [figuresOf()] }, 'people killed'],
    ['demands', { demands: [demandOf()] }, 'Safe passage'],
    ['forecasts', { forecasts: [forecast()] }, 'an attack'],
    ['alerts', { raised: [alert()] }, 'Deadline near'],
    ['checks', { checks: [check('stale', 1)] }, 'ALE-001'],
  ])('is not empty with %s', async (_, other, told) => {
    const { text } = await testPage(<Tile line={{ facet: 'talks', propositions: [], ...other }} />);
    expect(text()).toContain(told);
    expect(text()).not.toContain('Nothing is said');
  });

  it('with empty lists is empty', async () => {
    const none = { figures: [], demands: [], forecasts: [], raised: [] };
    const { text } = await testPage(<Tile line={{ facet: 'talks', propositions: [], ...none }} />);
    expect(text()).toBe('Talks and demandsNothing is said');
  });

  it('says that an answer is old', async () => {
    const old = propositionOf('formal', {
      ...{ state: 'reported', stale: true },
      values: [valueOf('in_force', { since: { earliest: null, latest: '2016-12-14T05:30:00Z' } })],
    });
    const { text } = await testPage(<Tile line={{ facet: 'ceasefire', propositions: [old] }} />);
    expect(text()).toContain('Old: may no longer be so');
  });

  it.each([
    ['contested', true],
    ['reported', false],
  ] as const)('with an answer that is %s catches the eye (%s)', async (state, isSo) => {
    const { the } = await testPage(
      <Tile
        line={{ facet: 'ceasefire', propositions: [said, { ...said, id: 'agr-1/x', state }] }}
      />,
    );
    expect(the('region').classList.contains('has-contested')).toBe(isSo);
  });
});

describe('a value', () => {
  it.each([
    ['act-gov', 'Government'],
    ['in_force', 'in force'],
  ])('is a name or a word (%s)', async (value, told) => {
    const { isolated } = await testPage(<ValueName of="agr-1/formal" value={value} />);
    expect(isolated()).toEqual([told]);
  });

  it('is a word of the language', async () => {
    const { text } = await testPage(<ValueName of="agr-1/formal" value="in_force" />, {
      lang: 'ar',
    });
    expect(text()).toBe('سارٍ');
  });
});

function check(id: CheckResponse['id'], count: number, entries = ['ALE-001']): CheckResponse {
  return { id, count, entries, propositions: [] };
}

describe('what is looked after in the log', () => {
  it('is counted with its entries, without what is at nought', async () => {
    const { texts, text, names, words } = await testPage(
      <Checks
        checks={[check('stale', 1_200), check('contested', 0, []), check('unverified', 1)]}
      />,
    );
    expect(texts('term')).toEqual([
      words.vocabulary.check('stale'),
      words.vocabulary.check('unverified'),
    ]);
    expect(text()).toContain('1,200 ALE-001');
    expect(names('link')).toEqual(['ALE-001', 'ALE-001']);
  });

  it('has links to no more than six entries, and leads to all of them where there are more', async () => {
    const nos = ['1', '2', '3', '4', '5', '6'];
    const six = await testPage(<Checks checks={[check('stale', 6, nos)]} />);
    expect(six.names('link')).toEqual(nos);
    const seven = await testPage(<Checks checks={[check('stale', 7, [...nos, '7'])]} />);
    expect(seven.names('link')).toEqual([...nos, 'all 7 in the timeline']);
    expect(seven.all('link').at(-1)?.getAttribute('href')).toMatch(
      /timeline\?filter=numbers%3A1%2C2.*%2C7/,
    );
  });

  it.each([
    ['en', 'Nothing to look after'],
    ['ar', 'لا شيء يستدعي المتابعة'],
  ] as const)('may be nothing (%s)', async (lang, told) => {
    const { text } = await testPage(<Checks checks={[check('stale', 0, [])]} />, { lang });
    expect(text()).toBe(told);
  });
});

function telling(other: object = {}): DemandResponse['tellings'][number] {
  return {
    ...{ entry: 'ALE-001', origin: 'src-sohr', placement: 'definite', kind: 'demand' },
    ...{ way: 'stated', by: 'act-gov', of: null, what: 'Let them pass', before: null },
    ...{ consequence: null, ...other },
  };
}

describe('demands', () => {
  it('say whose they are, of whom, what is threatened otherwise and when they fall due', async () => {
    const given = [
      { falls: { earliest: null, latest: NOON }, entries: ['ALE-001'] },
      { falls: { earliest: NOON, latest: null }, entries: ['ALE-002'] },
    ] as unknown as DemandResponse['deadlines']['given'];
    const demand = demandOf({
      reachedUs: 'stated',
      tellings: [
        telling(),
        telling({ entry: 'ALE-002', of: 'src-sohr', before: 'any talks', consequence: 'shelling' }),
      ],
      deadlines: { state: 'given', given, possible: [], without: [] },
    });
    const { root, texts, names, isolated } = await testPage(<Demands demands={[demand]} />);
    expect(texts('heading')).toEqual(['Demands']);
    expect([...root.querySelectorAll('li > p')].map((one) => plain(one.textContent))).toEqual([
      'Safe passage',
      'open stated',
      'Government: Let them pass SOHR ALE-001',
      'Government of SOHR: Let them pass · before any talks · otherwise: shelling SOHR ALE-002',
      'deadline Wed 14 Dec, 12:00',
      'deadline unknown',
    ]);
    expect(names('link')).toEqual(['ALE-001', 'ALE-002']);
    expect(isolated()).toEqual([
      'Safe passage',
      'Government',
      'SOHR',
      'Government',
      'SOHR',
      'SOHR',
    ]);
    expect([...root.querySelectorAll('q')].map(({ dir }) => dir)).toEqual(Array(4).fill('auto'));
  });

  it('are told by our own desk where nobody is named', async () => {
    const demand = demandOf({ tellings: [telling({ origin: 'desk' })] });
    const { text } = await testPage(<Demands demands={[demand]} />);
    expect(text()).toContain('Let them pass our own desk ALE-001');
  });

  it('that did not reach us say nothing of how they did', async () => {
    const { texts } = await testPage(<Demands demands={[demandOf()]} />);
    expect(texts('row')).toEqual(['Safe passageopen']);
  });

  it('are told in Arabic', async () => {
    const { text } = await testPage(
      <Demands demands={[demandOf({ tellings: [telling({ of: 'src-sohr' })] })]} />,
      { lang: 'ar' },
    );
    expect(text()).toContain('Government يطالب SOHR');
  });

  it('may be none', async () => {
    const { root } = await testPage(<Demands demands={[]} />);
    expect(root.innerHTML).toBe('');
  });
});

function forecast(other: object = {}): ForecastResponse {
  return {
    ...{ id: 'f-1', entry: 'ALE-003', origin: 'src-sohr', placement: 'definite' },
    ...{ what: 'an attack', basis: null, uttered: null, standing: 'ahead', linked: [] },
    window: { earliest: AT, latest: NOON, from: AT, to: NOON },
    ...other,
  };
}

describe('forecasts', () => {
  it('are told as expectations, with who expects what between when', async () => {
    const open = { earliest: null, latest: null, from: AT, to: NOON };
    const { text, texts, names, root } = await testPage(
      <Forecasts forecasts={[forecast(), forecast({ id: 'f-2', window: open })]} />,
    );
    expect(texts('heading')).toEqual(['Forecasts']);
    expect(text()).toContain('An expectation, not something that happened');
    expect(texts('row').map(plain)).toEqual([
      'an attack SOHR expected between Wed 14 Dec, 10:30 and Wed 14 Dec, 12:00 ALE-003',
      'an attack SOHR expected between unknown and unknown ALE-003',
    ]);
    expect(names('link')).toEqual(['ALE-003', 'ALE-003']);
    expect(root.querySelector('q')?.dir).toBe('auto');
  });

  it('are those of our own desk where nobody is named', async () => {
    const { texts } = await testPage(<Forecasts forecasts={[forecast({ origin: 'desk' })]} />);
    expect(texts('row')[0]).toMatch(/^an attack our own desk expected/);
  });

  it('may be none', async () => {
    const { root } = await testPage(<Forecasts forecasts={[]} />);
    expect(root.innerHTML).toBe('');
  });
});

function alert(other: object = {}): RaisedAlertResponse {
  return {
    ...{ id: 'a-1', kind: 'deadline_near', subject: 'agr-1', entries: ['ALE-004', 'ALE-005'] },
    ...{ since: AT, due: [AT, NOON], ...other },
  };
}

describe('alerts that time raises', () => {
  it('say of what, when it is due and by which entries', async () => {
    const { texts, isolated, names } = await testPage(<RaisedAlerts raised={[alert()]} />);
    expect(texts('row').map(plain)).toEqual([
      'Deadline near: Agreement of 13 December due Wed 14 Dec, 10:30 due Wed 14 Dec, 12:00 ALE-004ALE-005',
    ]);
    expect(isolated()).toEqual(['Agreement of 13 December']);
    expect(names('link')).toEqual(['ALE-004', 'ALE-005']);
  });

  it('may be none', async () => {
    const { root } = await testPage(<RaisedAlerts raised={[]} />);
    expect(root.innerHTML).toBe('');
  });
});
