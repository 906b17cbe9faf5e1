import {
  type Board,
  type Entry,
  type Happening,
  type Proposition,
  type Situation,
  type Tick,
} from '../core/contract.js';
import { type Vocabulary } from '../core/entry-line/vocabulary.js';

/** A situation with one of each register. */
export const SITUATION: Situation = {
  code: 'ALE',
  name: 'Aleppo',
  mode: 'actual',
  status: 'open',
  timeZone: 'Asia/Damascus',
  entries: 3,
  knownAt: '2016-12-14T08:30:00Z',
  knownRevision: 9,
  sources: [{ id: 'src-sohr', name: 'SOHR', type: 'monitor' }],
  actors: [{ id: 'act-gov', name: 'Government', type: 'state' }],
  places: [{ id: 'pl-fua', name: 'Fuah', type: 'town', lat: 35.98, lon: 36.7, precision: 1 }],
  subjects: [{ id: 'agr-1', name: 'Agreement of 13 December', type: 'agreement' }],
};

/** As much of a vocabulary as a line needs. */
export const VOCABULARY: Vocabulary = {
  version: 1,
  kinds: [
    { code: 'hostilities.shelling', family: 'hostilities', label: 'Shelling' },
    { code: 'ops.action', family: 'ops', label: 'Action' },
    { code: 'ops.contact', family: 'ops', label: 'Contact made' },
  ],
  modes: ['occurrence', 'statement', 'operational'],
  acts: ['reported', 'said'],
  relationTypes: ['corroborates', 'contradicts', 'elaborates'],
  reliabilities: { A: 'Reliable' },
  credibilities: { 2: 'Probably true' },
  sourceTypes: ['monitor'],
  placeRoles: ['location', 'target'],
  actorRoles: ['perpetrator'],
  measures: ['casualties.killed'],
  placePrecisions: { 1: 'exact' },
  tlp: ['TLP:GREEN', 'TLP:AMBER'],
};

/** A board of the situation with one line. */
export function boardOf(
  knownRevision: number,
  propositions: readonly Proposition[] = [],
  validAt = '2016-12-14T08:30:00.000Z',
): Board {
  return {
    situation: 'ALE',
    mode: 'actual',
    validAt,
    knownAt: validAt,
    knownRevision,
    settled: true,
    position: `0:${knownRevision}`,
    ruleSet: 'board-2',
    facets: [{ facet: 'ceasefire', propositions }],
  };
}

/** A heartbeat of the stream while all is well. */
export function tickOf(knownRevision: number, other: Partial<Tick> = {}): Tick {
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
export function changeOf(knownRevision: number, events: readonly Happening[] = []) {
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
export function eventOf(revision: number, type: string, entryNo?: string): Happening {
  const recordedAt = '2016-12-14T08:30:00Z';
  return { type, revision, recordedAt, ...(entryNo === undefined ? {} : { entryNo }) };
}

/** What a form needs of an entry. */
export function entryOf(entryNo: string, revision = 4): Entry {
  const entry: Partial<Entry> = {
    entryNo,
    revision,
    headline: 'Shelling of Fuah',
    kind: 'hostilities.shelling',
    mode: 'occurrence',
    status: 'in_force',
    origin: 'src-sohr',
    about: ['agr-1'],
    places: [{ placeId: 'pl-fua', role: 'target' }],
    actors: [],
    attribution: [{ sourceId: 'src-sohr', act: 'reported' }],
    figures: [],
    relations: [],
    time: { occurred: { from: '2016-12-14T08:00:00Z', to: null, precision: 'minute' } },
  };
  return entry as Entry;
}
