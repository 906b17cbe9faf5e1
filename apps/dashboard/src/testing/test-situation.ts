import {
  type BoardResponse,
  type EntryInResponse,
  type HappeningResponse,
  type OutlineResponse,
  type PropositionResponse,
  type SituationWithRegistersResponse,
  type TickFrame,
} from '@sitlog/api-types';

/** A situation with one of each register. */
export const SITUATION: SituationWithRegistersResponse = {
  situation: 'ALE',
  settled: true,
  position: '9',
  code: 'ALE',
  name: 'Aleppo',
  mode: 'actual',
  status: 'open',
  timeZone: 'Asia/Damascus',
  entries: 3,
  knownAt: '2016-12-14T08:30:00Z',
  knownRevision: 9,
  sources: [{ id: 'src-sohr', name: 'SOHR', type: 'monitor', reliability: 'B' }],
  actors: [{ id: 'act-gov', name: 'Government' }],
  places: [{ id: 'pl-fua', name: 'Fuah', lat: 35.98, lon: 36.7, precision: 1 }],
  subjects: [{ id: 'agr-1', name: 'Agreement of 13 December', type: 'agreement' }],
  opposing: [],
  next: null,
};

/** A board of the situation with one line. */
export function boardOf(
  knownRevision: number,
  propositions: readonly PropositionResponse[] = [],
  validAt = '2016-12-14T08:30:00.000Z',
): BoardResponse {
  return {
    situation: 'ALE',
    mode: 'actual',
    validAt,
    knownAt: validAt,
    knownRevision,
    settled: true,
    position: `0:${knownRevision}`,
    ruleSet: 'board-3',
    vocabulary: [],
    facets: [{ facet: 'ceasefire', propositions }],
  };
}

/** A heartbeat of the stream while all is well. */
export function tickOf(knownRevision: number, other: Partial<TickFrame> = {}): TickFrame {
  return {
    now: '2016-12-14T08:30:00Z',
    position: `0:${knownRevision}`,
    head: `0:${knownRevision}`,
    store: { state: 'connected', since: '2016-12-14T08:00:00Z', answeredAt: null },
    views: { state: 'following' },
    behind: false,
    knownRevision,
    marking: null,
    ...other,
  };
}

/** A change of the board in which nothing but the revision differs. */
export function changeOf(knownRevision: number, events: readonly HappeningResponse[] = []) {
  const { facets: _, ruleSet: _rules, ...moments } = boardOf(knownRevision);
  const none = {
    propositions: [],
    figures: [],
    demands: [],
    forecasts: [],
    raised: [],
    checks: [],
  };
  return { ...moments, ...none, events };
}

/** An event of which the stream tells. */
export function eventOf(revision: number, type: string, entryNo?: string): HappeningResponse {
  const recordedAt = '2016-12-14T08:30:00Z';
  return {
    position: `0:${revision}`,
    type,
    revision,
    recordedAt,
    ...(entryNo === undefined ? {} : { entryNo }),
  };
}

/** What a form needs of an entry. */
export function entryOf(entryNo: string, revision = 4): EntryInResponse {
  const entry: Partial<EntryInResponse> = {
    entryNo,
    revision,
    headline: 'Shelling of Fuah',
    kind: 'hostilities.shelling',
    mode: 'occurrence',
    status: 'in_force',
    origin: 'src-sohr',
    about: ['agr-1'],
    places: [{ placeId: 'pl-fua', role: 'occurred_at' }],
    actors: [],
    attribution: [{ sourceId: 'src-sohr', act: 'reported' }],
    figures: [],
    relations: [],
    time: { occurred: { from: '2016-12-14T08:00:00Z', to: null, precision: 'minute' } },
  };
  return entry as EntryInResponse;
}

/** A page of the timeline in columns: entries by their ordinals, an hour apart, each at the place of the situation. */
export function outlineOf(
  ordinals: readonly number[],
  other: Partial<OutlineResponse> = {},
): OutlineResponse {
  const hour = (ordinal: number): number =>
    Date.parse('2016-12-14T00:00:00Z') + ordinal * 3_600_000;
  const each = <T>(value: T): readonly T[] => ordinals.map(() => value);
  return {
    ...boardOf(9),
    order: 'happened',
    direction: 'descending',
    total: ordinals.length,
    all: ordinals.length,
    kinds: ['hostilities.shelling'],
    origins: ['src-sohr'],
    places: ['pl-fua'],
    columns: {
      ordinal: ordinals,
      happenedFrom: ordinals.map(hour),
      happenedTo: ordinals.map(hour),
      recordedAt: ordinals.map((ordinal) => hour(ordinal) + 60_000),
      kind: each(0),
      origin: each(0),
      place: each(0),
      flags: each(0),
    },
    next: null,
    ...other,
  } as unknown as OutlineResponse;
}
