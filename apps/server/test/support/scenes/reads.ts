import {
  type BoardResponse,
  type OutlineResponse,
  type PropositionResponse,
  type SituationFiguresResponse,
  type TimelineResponse,
} from '@sitlog/api-types';
import { type LogPage, type StoredEvent } from '../answers.js';
import { type Answer, type Api, type Query } from '../api.js';

/** The whole log as it is stored, in order. */
export function wholeLog(api: Api): Promise<readonly StoredEvent[]> {
  return eventsAfter(api, null);
}

/** The position of the last event, null while there is none. */
export async function logHead(api: Api): Promise<string | null> {
  const { body } = await api.get<{ log: { head: string | null } }>('/health/ready');
  return body.log.head;
}

/** What is stored after a position, in order. */
export async function eventsAfter(
  api: Api,
  position: string | null,
): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  let after = position ?? undefined;
  for (;;) {
    const { body } = await api.get<LogPage>('/v1/log', { after, limit: 1000 });
    events.push(...body.events);
    if (body.next === null) return events;
    after = body.next;
  }
}

/** The board of a situation. */
export function board(api: Api, code: string, query: Query = {}): Promise<Answer<BoardResponse>> {
  return api.get<BoardResponse>(`/v1/situations/${code}/board`, query);
}

/** One page of the timeline of a situation. */
export function timeline(
  api: Api,
  code: string,
  query: Query = {},
): Promise<Answer<TimelineResponse>> {
  return api.get<TimelineResponse>(`/v1/situations/${code}/entries`, query);
}

/** One page of a timeline in columns. */
export function outline(
  api: Api,
  code: string,
  query: Query = {},
): Promise<Answer<OutlineResponse>> {
  return api.get<OutlineResponse>(`/v1/situations/${code}/entries/outline`, query);
}

/** A whole timeline, page after page; `between` runs before each further page. */
export async function allPages(
  api: Api,
  code: string,
  query: Query = {},
  between: (page: number) => Promise<void> = () => Promise.resolve(),
): Promise<readonly TimelineResponse[]> {
  const pages: TimelineResponse[] = [];
  let cursor: string | undefined;
  do {
    if (pages.length > 0) await between(pages.length);
    const { validAt, knownAt, atLeast, ...filters } = query;
    const asked: Query = cursor === undefined ? { validAt, knownAt, atLeast } : { cursor };
    const answer = await timeline(api, code, { ...filters, ...asked });
    if (answer.status !== 200) throw new Error(`The timeline answers ${answer.text}`);
    pages.push(answer.body);
    cursor = answer.body.next ?? undefined;
  } while (cursor !== undefined);
  return pages;
}

/** The figures of a situation. */
export function figures(
  api: Api,
  code: string,
  query: Query = {},
): Promise<Answer<SituationFiguresResponse>> {
  return api.get<SituationFiguresResponse>(`/v1/situations/${code}/figures`, query);
}

/** A proposition of a board; undefined where its subject was not registered yet. */
export function propositionOf(from: BoardResponse, id: string): PropositionResponse | undefined {
  return from.facets.flatMap(({ propositions }) => propositions).find((p) => p.id === id);
}
