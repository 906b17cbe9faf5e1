import { type EntryContent } from '@sitlog/situation';

/** The same with every member there, however deep, so that one that is missing does not compile. */
type Full<T> = T extends readonly (infer One)[]
  ? readonly [Full<One>, ...Full<One>[]]
  : T extends object
    ? { readonly [Name in keyof T]-?: Full<Exclude<T[Name], undefined>> }
    : T;

/** An entry that tells everything that an entry can tell, as `fixed-log.jsonl` holds it. */
export const FULL_ENTRY: Full<EntryContent> = {
  mode: 'statement',
  kind: 'talks.demand_made',
  headline: 'Everything is told',
  narrative: 'All of it',
  language: 'en',
  originalText: 'Everything is told at once',
  about: ['agr', 'dem-1'],
  time: {
    occurred: {
      from: '2016-12-14T05:00:00Z',
      to: '2016-12-14T06:00:00Z',
      precision: 'interval',
      label: 'early on Wednesday',
      basis: 'stated',
      timeZone: 'Asia/Damascus',
    },
    uttered: { at: '2016-12-14T06:10:00Z', precision: 'minute' },
    published: { at: '2016-12-14T06:20:00Z', precision: 'minute' },
    received: { at: '2016-12-14T06:30:00Z', precision: 'minute', channel: 'radio' },
    clientAt: { at: '2016-12-14T06:31:00Z', deviceId: 'device-1', offsetEstimateMs: 250 },
  },
  effective: { from: '2016-12-14T05:00:00Z', to: '2016-12-15T05:00:00Z' },
  places: [
    {
      placeId: 'pl-1',
      description: 'at the crossing',
      role: 'at',
      precision: 2,
      radiusM: 500,
      note: 'the northern one',
    },
  ],
  actors: [
    {
      actorId: 'act-red',
      description: 'its envoy',
      role: 'speaker',
      as: 'alleged',
      note: 'by telephone',
    },
  ],
  attribution: [
    {
      sourceId: 'src-red',
      act: 'said',
      basis: 'hearsay',
      quote: true,
      anonymous: true,
      assumed: true,
      againstInterest: true,
      channel: 'radio',
      at: '2016-12-14T06:10:00Z',
      atPrecision: 'minute',
      url: 'https://example.org/said',
      archivedUrl: 'https://example.org/kept',
      externalId: 'said-1',
    },
  ],
  grade: { reliability: 'C', credibility: 3, rationale: 'as it came' },
  confidence: { level: 'moderate', reason: 'one origin' },
  figures: [
    {
      measure: 'people.remaining',
      unit: 'household',
      quantifier: 'verbal',
      min: 20,
      best: 30,
      max: 40,
      householdSize: 5,
      verbal: 'dozens',
      stockFlow: 'flow',
      period: { from: '2016-12-14T01:00:00Z', to: '2016-12-14T05:00:00Z' },
      asOf: '2016-12-14T05:00:00Z',
      scope: 'the city',
      excludes: 'the suburbs',
      disaggregation: { sex: 'female', age: 'adult', status: 'displaced', area: 'north' },
      role: 'triangulation',
      clarity: 1,
    },
  ],
  assertions: [
    {
      proposition: 'agr/observance',
      value: 'holding',
      negated: true,
      ends: true,
      start: { earliest: '2016-12-14T05:00:00Z', latest: '2016-12-14T05:30:00Z' },
      end: { earliest: '2016-12-14T08:00:00Z', latest: null },
    },
  ],
  demand: {
    id: 'dem-1',
    by: 'act-red',
    of: 'act-blue',
    what: 'open the crossing',
    before: 'agr/status',
    consequence: 'no talks',
    deadline: '2016-12-14T22:00:00Z',
    status: 'open',
    as: 'alleged',
  },
  agreement: {
    id: 'agr',
    type: 'ceasefire',
    class: 'local',
    effectiveFrom: '2016-12-14T05:00:00Z',
    terms: ['no shelling'],
  },
  forecast: {
    what: 'talks go on',
    windowFrom: '2016-12-15T05:00:00Z',
    windowTo: '2016-12-16T05:00:00Z',
    basis: 'what was said',
  },
  task: { owner: 'Boat team 2', due: '2016-12-14T09:00:00Z' },
  tlp: 'TLP:AMBER',
  handling: ['protect_source'],
  derivedFrom: ['RND-001'],
  externalIds: [{ scheme: 'acled', id: '12345' }],
  tags: ['aid', 'crossing'],
  sectors: ['protection'],
  note: 'as heard',
};
