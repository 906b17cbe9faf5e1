import { expect } from '@jest/globals';
import { type BoardResponse } from '@sitlog/api-types';
import { type Answer, type Api, newKey } from '../api.js';
import { type Desk } from '../desk.js';
import { board } from './reads.js';
import { expectProblem } from './refusals.js';

/** What health says of the log, the views and the situations. */
export interface Health {
  readonly status: string;
  readonly writes: { readonly ok: boolean; readonly reason?: string };
  readonly log: {
    readonly state: string;
    readonly reason?: string;
    readonly incarnation: string | null;
  };
  readonly views: { readonly state: string };
  readonly situations: {
    readonly broken: readonly {
      readonly code: string | null;
      readonly kind: string;
      readonly from: number;
      readonly to: number;
    }[];
  };
}

/** Something that an answer lacks. */
export interface Missing {
  readonly kind: string;
  readonly fromRevision: number | null;
  readonly toRevision: number | null;
  readonly acceptedBy?: string;
}

/** What a named person is answered who accepts the log. */
export interface Continued {
  readonly eventId: string;
  readonly lost: readonly { readonly code: string; readonly from: number; readonly to: number }[];
}

/** Who answers for what is accepted. */
export const PERSON = 'Ada Example';

export async function health(api: Api): Promise<Health> {
  return (await api.get<Health>('/health/ready')).body;
}

/** Waits until health says what is waited for. */
export async function untilHealth(api: Api, holds: (health: Health) => boolean): Promise<Health> {
  for (;;) {
    const found = await health(api);
    if (holds(found)) return found;
  }
}

/** Waits until the log is found in a state. */
export function untilLog(api: Api, ...states: readonly string[]): Promise<Health> {
  return untilHealth(api, ({ log }) => states.includes(log.state));
}

/** Waits until views show what holds of a board. */
export async function untilBoard(
  api: Api,
  code: string,
  holds: (board: BoardResponse & { readonly missing?: readonly Missing[] }) => boolean,
): Promise<void> {
  for (;;) {
    const { status, body } = await board(api, code);
    if (status === 200 && holds(body)) return;
  }
}

/** Accepts the log as it is, by name. */
export function acceptLog(api: Api, key: string = newKey()): Promise<Answer<Continued>> {
  const body = { reason: 'The backup of last night was put back.' };
  return api.post<Continued>('/v1/log/continuation', body, { key, operator: PERSON });
}

/** Accepts by name that revisions of a situation are missing. */
export function acceptSituation(
  api: Api,
  code: string,
  { from, to }: { readonly from: number; readonly to: number },
  key: string = newKey(),
): ReturnType<Api['post']> {
  const body = { reason: 'Cleared by mistake.', from, to };
  return api.post(`/v1/situations/${code}/continuation`, body, { key, operator: PERSON });
}

/** Nothing is written in these situations, whatever it is, and their answers say that something is missing. */
export async function expectBroken(
  api: Api,
  desks: readonly Desk[],
  problem: string,
): Promise<void> {
  for (const { code, log, path } of desks) {
    expectProblem(await log(), { status: 503, code: problem });
    const sides = { opposing: [['government', 'opposition']] };
    expectProblem(await api.put(`${path}/sides`, sides), { status: 503, code: problem });
    for (const answer of [
      'board',
      'entries',
      'figures',
      'demands',
      'log-health',
      'report?format=json',
    ]) {
      await expectIncomplete(api, `${path}/${answer}`);
    }
    await expectIncomplete(api, path);
    const { body } = await board(api, code, { knownAt: `rev:${(await headOf(api, code)) - 1}` });
    expect(body.settled).toBe(false);
  }
}

async function expectIncomplete(api: Api, path: string): Promise<void> {
  const { status, body } = await api.get<Stated & { readonly moments?: Stated }>(path);
  const { settled, incomplete, missing } = body.moments ?? body;
  expect([path, status, settled, incomplete]).toEqual([path, 200, false, ['*']]);
  expect(missing).not.toEqual([]);
}

interface Stated {
  readonly settled: boolean;
  readonly incomplete?: readonly string[];
  readonly missing?: readonly Missing[];
}

/** The newest revision that the views hold of a situation. */
export async function headOf(api: Api, code: string): Promise<number> {
  return (await board(api, code)).body.knownRevision;
}

/** Whether an answer is settled, and what it lacks. */
export async function lacking(
  api: Api,
  code: string,
  knownAt?: string,
): Promise<{ readonly settled: boolean; readonly missing: readonly Missing[] }> {
  const { body } = await api.get<Stated>(`/v1/situations/${code}/board`, { knownAt });
  return { settled: body.settled, missing: body.missing ?? [] };
}
