import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { faultsOf } from '../../fields/read-as.js';
import { LogEntryRequest } from './log-entry.request.js';

type Json = Record<string, unknown>;

const TIME = { occurred: { from: null, to: null, precision: 'ongoing' } };

function entry(changes: Json = {}): Json {
  return {
    mode: 'occurrence',
    kind: 'ops.action',
    headline: 'A convoy left',
    time: TIME,
    ...changes,
  };
}

function occurred(changes: Json): Json {
  return entry({ time: { occurred: { ...TIME.occurred, ...changes } } });
}

function figure(changes: Json): Json {
  const rest = { measure: 'people.killed', unit: 'person', stockFlow: 'flow', scope: 'the pocket' };
  return entry({ figures: [{ ...rest, quantifier: 'approx', ...changes }] });
}

function asserting(changes: Json): Json {
  return entry({
    assertions: [{ proposition: 'agr-1/observance', value: 'breached', ...changes }],
  });
}

function brief(plain: unknown): readonly string[] {
  return faultsOf(LogEntryRequest, plain).map((fault) => `${fault.pointer} ${fault.code}`);
}

const PUBLISHED_EXAMPLE = {
  mode: 'statement',
  kind: 'ceasefire.violation_alleged',
  headline: 'Moscow: rebels broke the truce first',
  about: ['agr-1'],
  time: {
    occurred: {
      from: '2016-12-14T00:00:00+02:00',
      to: '2016-12-14T06:00:00+02:00',
      precision: 'part_of_day',
      label: 'early Wednesday',
    },
  },
  attribution: [
    { sourceId: 'src-aljazeera', act: 'published' },
    { sourceId: 'src-interfax', act: 'reported' },
    { sourceId: 'src-rus-mod', act: 'claimed' },
  ],
  places: [{ placeId: 'pl-east-aleppo', role: 'occurred_at' }],
  actors: [{ actorId: 'act-rebels', role: 'violator', as: 'alleged' }],
  grade: { reliability: 'D', credibility: 3 },
  assertions: [
    {
      proposition: 'agr-1/first_violator',
      value: 'act-rebels',
      start: { earliest: '2016-12-14T00:00:00+02:00', latest: '2016-12-14T06:00:00+02:00' },
    },
  ],
  figures: [],
  relations: [],
  tlp: 'TLP:AMBER',
};

describe('an entry as it is posted', () => {
  test('needs its mode, kind, headline and when it happened, and nothing else', () => {
    expect(brief(entry())).toEqual([]);
    expect(brief({})).toEqual([
      '/mode is-defined',
      '/kind is-defined',
      '/headline is-defined',
      '/time is-defined',
    ]);
    expect(brief(entry({ time: {} }))).toEqual(['/time/occurred is-defined']);
    expect(brief(entry({ time: { occurred: {} } }))).toEqual([
      '/time/occurred/from is-defined',
      '/time/occurred/to is-defined',
      '/time/occurred/precision is-defined',
    ]);
  });

  test('can be the example of the published contract', () => {
    expect(brief(PUBLISHED_EXAMPLE)).toEqual([]);
  });

  test.each([
    [occurred({ from: '2016-12-14', to: '2016-12-14T06:00:00+02:00' })],
    [occurred({ from: '2016-12-14', to: '2016-12-14', timeZone: 'Asia/Damascus' })],
    [entry({ effective: { from: '2016-12-14', to: null } })],
    [entry({ time: { ...TIME, uttered: { at: '2016-12-14', precision: 'day' } } })],
    [entry({ time: { ...TIME, received: { at: '2016-12-14T06:00:00Z', channel: 'radio' } } })],
    [entry({ attribution: [{ sourceId: 's', act: 'said', at: '2016-12-14' }] })],
    [entry({ places: [{ role: 'site', description: 'not named', precision: 7 }] })],
    [entry({ actors: [{ role: 'attacker', description: 'not named', as: 'alleged' }] })],
    [figure({ min: 1, best: 1, max: 1e12 })],
    [figure({ min: 0.5, best: null, max: null })],
    [figure({ quantifier: 'verbal', verbal: 'scores', min: 40, max: 99 })],
    [figure({ asOf: '2016-12-14', period: { from: '2016-12-13', to: null } })],
    [asserting({ start: { earliest: null, latest: '2016-12-14T06:00:00Z' } })],
    [entry({ assertions: [] })],
    [entry({ demand: { id: 'dem-1', by: 'act-iran', what: 'not specified', deadline: null } })],
    [entry({ relations: [{ type: 'part_of', target: 'ALE-003' }] })],
    [entry({ recordedAt: '2016-12-14T06:00:00+02:00' })],
    [entry({ language: 'zh-Hant', originalText: 'هدنة' })],
  ])('takes %j', (plain) => {
    expect(brief(plain)).toEqual([]);
  });

  test.each([
    [entry({ mode: 'rumour' }), ['/mode is-in']],
    [entry({ kind: 'Ceasefire' }), ['/kind matches']],
    [entry({ headline: 'x'.repeat(301) }), ['/headline max-length']],
    [entry({ narrative: 'x'.repeat(20_001) }), ['/narrative max-length']],
    [entry({ originalText: 'x'.repeat(20_001) }), ['/originalText max-length']],
    [entry({ note: 'x'.repeat(2001) }), ['/note max-length']],
    [entry({ about: Array(33).fill('agr-1') }), ['/about array-max-size']],
    [entry({ tags: Array(33).fill('x') }), ['/tags array-max-size']],
    [entry({ derivedFrom: Array(101).fill('ALE-001') }), ['/derivedFrom array-max-size']],
    [entry({ places: Array(101).fill({}) }), ['/places array-max-size']],
    [entry({ relations: Array(101).fill({}) }), ['/relations array-max-size']],
    [entry({ about: ['agr-1', 'Agr 2'] }), ['/about/1 matches']],
    [entry({ tags: ['ok', 'x'.repeat(65)] }), ['/tags/1 max-length']],
    [entry({ handling: ['secret'] }), ['/handling/0 is-in']],
    [entry({ sectors: ['health', 'Cooking'] }), ['/sectors/1 matches']],
    [entry({ tlp: 'AMBER' }), ['/tlp is-in']],
    [entry({ derivedFrom: ['ALE-1'] }), ['/derivedFrom/0 matches']],
    [entry({ entryNo: 'ALE-001' }), ['/entryNo unknown-field']],
    [entry({ recordedAt: '2016-12-14' }), ['/recordedAt is-instant']],
    [
      entry({ time: { ...TIME, recordedAt: '2016-12-14T06:00:00Z' } }),
      ['/time/recordedAt unknown-field'],
    ],
    [occurred({ from: '2016-12-14T06:00:00' }), ['/time/occurred/from is-instant-or-date']],
    [occurred({ from: '2016-12-15', to: '2016-12-14' }), ['/time/occurred/to time-order']],
    [occurred({ precision: 'roughly' }), ['/time/occurred/precision is-in']],
    [occurred({ basis: 'guessed' }), ['/time/occurred/basis is-in']],
    [occurred({ timeZone: 'Damascus' }), ['/time/occurred/timeZone is-time-zone']],
    [entry({ effective: { from: null } }), ['/effective/to is-defined']],
    [entry({ places: [{ role: 'site' }] }), ['/places/0/placeId is-defined']],
    [
      entry({ places: [{ role: 'site', placeId: 'a', precision: 8 }] }),
      ['/places/0/precision is-in'],
    ],
    [
      entry({ places: [{ role: 'site', placeId: 'a', radiusM: 2e6 + 1 }] }),
      ['/places/0/radiusM max'],
    ],
    [entry({ actors: [{ role: 'attacker' }] }), ['/actors/0/actorId is-defined']],
    [entry({ actors: [{ role: 'alleged attacker', actorId: 'a' }] }), ['/actors/0/role matches']],
    [entry({ attribution: [{ act: 'said' }] }), ['/attribution/0/sourceId is-defined']],
    [
      entry({ attribution: [{ sourceId: 's', act: 'said', url: 'ftp://a' }] }),
      ['/attribution/0/url matches'],
    ],
    [entry({ grade: { reliability: 'G' } }), ['/grade/reliability is-in']],
    [entry({ grade: { credibility: '3' } }), ['/grade/credibility is-in']],
    [entry({ confidence: { level: 'high' } }), ['/confidence/reason is-defined']],
    [figure({ measure: 'Killed' }), ['/figures/0/measure matches']],
    [figure({ best: -1 }), ['/figures/0/best min']],
    [figure({ best: 1e12 + 1 }), ['/figures/0/best max']],
    [figure({ min: 5, best: 4 }), ['/figures/0/best not-below']],
    [figure({ best: 5, max: 4 }), ['/figures/0/max not-below']],
    [figure({ min: 5, max: 4 }), ['/figures/0/max not-below']],
    [figure({ quantifier: 'verbal' }), ['/figures/0/verbal is-defined']],
    [figure({ clarity: 3 }), ['/figures/0/clarity is-in']],
    [figure({ householdSize: 5 }), ['/figures/0/householdSize only-with']],
    [figure({ unit: 'household', householdSize: 0 }), ['/figures/0/householdSize min']],
    [
      figure({ period: { from: '2016-12-15', to: '2016-12-14' } }),
      ['/figures/0/period/to time-order'],
    ],
    [asserting({ proposition: 'agr-1' }), ['/assertions/0/proposition matches']],
    [asserting({ value: 'two words' }), ['/assertions/0/value matches']],
    [asserting({ start: { earliest: null } }), ['/assertions/0/start/latest is-defined']],
    [
      asserting({ end: { earliest: '2016-12-14', latest: null } }),
      ['/assertions/0/end/earliest is-instant'],
    ],
    [entry({ relations: [{ type: 'likes', target: 'ALE-003' }] }), ['/relations/0/type is-in']],
    [
      entry({ forecast: { what: 'x', windowFrom: '2016-12-17', windowTo: '2016-12-16' } }),
      ['/forecast/windowTo time-order'],
    ],
    [
      entry({ agreement: { id: 'agr-1', type: 'x', terms: [''] } }),
      ['/agreement/terms/0 min-length'],
    ],
    [entry({ externalIds: [{ scheme: 'UCDP', id: '1' }] }), ['/externalIds/0/scheme matches']],
  ])('refuses %j', (plain, expected) => {
    expect(brief(plain)).toEqual(expected);
  });
});

const CASE = new URL('../../../../../../shared/cases/aleppo.json', import.meta.url);
const SET_BY_THE_RECORD = ['entryNo', 'verification', 'fromArticle', 'asLoggedOverrides'];

function postedFrom(logged: Json): Json {
  const { recordedAt: _, ...time } = logged.time as Json;
  const kept = Object.entries(logged).filter(([key]) => !SET_BY_THE_RECORD.includes(key));
  return { ...Object.fromEntries(kept), time };
}

if (existsSync(CASE)) {
  const { entries } = JSON.parse(readFileSync(CASE, 'utf8')) as {
    readonly entries: readonly Json[];
  };
  describe('the case of east Aleppo', () => {
    test('has 31 entries', () => {
      expect(entries).toHaveLength(31);
    });
    test.each(entries.map((logged) => [String(logged.entryNo), logged] as const))(
      'can be posted: %s',
      (_no, logged) => {
        expect(brief(postedFrom(logged))).toEqual([]);
      },
    );
  });
} else {
  test.skip('the case of east Aleppo: skipped, since ../shared/cases/aleppo.json is not on this machine', () =>
    undefined);
}
