import { type EntryReceipt } from './answers.js';
import { type Answer, type Api, type WriteOptions } from './api.js';

/** A situation that a test writes in. */
export interface Desk {
  readonly code: string;
  /** Its address without the server's. */
  readonly path: string;
  readonly log: (entry?: Body, options?: WriteOptions) => Promise<Answer<EntryReceipt>>;
  readonly amend: (
    entryNo: string,
    act: string,
    body: Body,
    options?: WriteOptions,
  ) => Promise<Answer<EntryReceipt>>;
}

/** A body as it is posted. */
export type Body = Readonly<Record<string, unknown>>;

/** What a desk registers before it logs: sources of both sides and of none, actors, places, subjects. */
export const REGISTERS: Readonly<Record<string, Body>> = {
  'sources/src-wire': { name: 'A wire service', type: 'wire', reliability: 'B' },
  'sources/src-monitor': { name: 'A monitor', type: 'monitor', reliability: 'C' },
  'sources/src-gov': { name: 'A ministry', type: 'party', reliability: 'D', side: 'government' },
  'sources/src-opp': { name: 'A council', type: 'party', reliability: 'D', side: 'opposition' },
  'actors/act-gov': { name: 'Government forces', side: 'government' },
  'actors/act-opp': { name: 'Opposition groups', side: 'opposition' },
  'places/pl-city': { name: 'The city', lat: 36.2, lon: 37.16, precision: 2 },
  'places/pl-port': { name: 'The port', precision: 3 },
  'subjects/area-1': { type: 'area', name: 'The city and its surroundings' },
  'subjects/agr-1': { type: 'agreement', name: 'The truce' },
  'subjects/evac-1': { type: 'evacuation', name: 'The evacuation' },
  sides: { opposing: [['government', 'opposition']] },
};

let codes = 0;

/** A code that no other situation of this test file has. */
export function newCode(): string {
  codes += 1;
  return `T${codes}`;
}

/** Opens a situation and registers what entries refer to. */
export async function openDesk(
  api: Api,
  opening: Body = {},
  registers: Readonly<Record<string, Body>> = REGISTERS,
): Promise<Desk> {
  const code = newCode();
  const situation = { code, name: `Situation ${code}`, mode: 'actual', timeZone: 'Asia/Damascus' };
  const opened = await api.post('/v1/situations', { ...situation, ...opening });
  if (opened.status !== 201) throw new Error(`The situation was not opened: ${opened.text}`);
  for (const [item, body] of Object.entries(registers)) {
    const put = await api.put(`/v1/situations/${code}/${item}`, body);
    if (put.status !== 200) throw new Error(`${item} was not registered: ${put.text}`);
  }
  return deskAt(api, code);
}

/** The desk of a situation that is open already. */
export function deskAt(api: Api, code: string): Desk {
  const path = `/v1/situations/${code}`;
  return {
    code,
    path,
    log: (entry = {}, options = {}) => api.post(`${path}/entries`, entryBody(entry), options),
    amend: (entryNo, act, body, options = {}) =>
      api.post(`${path}/entries/${entryNo}/${act}`, body, options),
  };
}

/** An entry that the record takes, with some members replaced. */
export function entryBody(members: Body = {}): Body {
  return {
    mode: 'statement',
    kind: 'hostilities.shelling',
    headline: 'Shelling heard in the city',
    about: ['area-1'],
    time: occurredFrom('2024-03-10T08:00:00+03:00', '2024-03-10T09:00:00+03:00'),
    attribution: [
      { sourceId: 'src-wire', act: 'published' },
      { sourceId: 'src-monitor', act: 'observed' },
    ],
    places: [{ placeId: 'pl-city', role: 'occurred_at', precision: 2 }],
    ...members,
  };
}

/** The attribution to one origin by way of the wire service. */
export function saidBy(sourceId: string): readonly Body[] {
  return [
    { sourceId: 'src-wire', act: 'published' },
    { sourceId, act: 'claimed' },
  ];
}

/** The time of something that happened between two moments. */
export function occurredFrom(from: string, to: string): Body {
  return { occurred: { from, to, precision: 'interval' } };
}
