import { type Clock, type Database } from '@sitlog/platform';
import { formatInstant, type Micros, parseInstant, type SituationOpened } from '@sitlog/situation';
import { coreOf, headOf, incompleteAt, type KnownMoment, momentAt, momentOf } from '@sitlog/views';
import { Problem } from '../http/problem.js';
import { situationId } from '../writing/situation-writers.js';
import { type MomentsQuery } from './moments.request.js';
import { type Views } from './views.js';

/** A question's situation and its two moments, found in the views. */
export interface Asked {
  readonly db: Database;
  readonly situation: string;
  readonly opened: SituationOpened;
  readonly validAt: Micros;
  /** The instant asked for, or that of the revision. */
  readonly knownAt: Micros;
  readonly knownRevision: number;
  /** Nothing can come in any more at or before the known moment. */
  readonly settled: boolean;
  readonly position: bigint | undefined;
  readonly incomplete: readonly string[];
}

/** Where questions are answered from. */
export interface Sources {
  readonly views: Views;
  readonly clock: Clock;
  /** The last moment at or before which no event can be recorded any more. */
  readonly settledUntil: () => Micros;
}

/** Finds what a question is about; throws the problem that says why it cannot be answered. */
export async function resolveMoments(
  sources: Sources,
  code: string,
  query: MomentsQuery,
): Promise<Asked> {
  await sources.views.at(query.atLeast === undefined ? undefined : BigInt(query.atLeast));
  return findMoments(sources, code, query);
}

/** As above, in what the views hold now. */
export function findMoments(
  { views, clock, settledUntil }: Sources,
  code: string,
  query: MomentsQuery,
): Asked {
  const { db } = views;
  const situation = situationId(code);
  const { opened, head } = found(db, situation, code);
  const known = knownMoment(db, situation, { asked: query.knownAt, head });
  const knownRevision = known.moment?.revision ?? -1;
  const now = opened.mode === 'exercise' ? head.recordedAt : clock.now();
  return {
    db,
    situation,
    opened,
    validAt: query.validAt === undefined ? now : instant('validAt', query.validAt),
    knownAt: known.at,
    knownRevision,
    settled: known.byRevision || isSettled(known.at, { head, opened, until: settledUntil() }),
    position: known.moment?.position,
    incomplete: incompleteAt(db, situation, knownRevision),
  };
}

function found(
  db: Database,
  situation: string,
  code: string,
): { readonly opened: SituationOpened; readonly head: KnownMoment } {
  const opened = coreOf(db, situation)?.opened;
  const head = headOf(db, situation);
  if (opened !== undefined && head !== undefined) return { opened, head };
  throw new Problem('unknown-situation', `There is no situation ${code}.`);
}

function isSettled(
  at: Micros,
  around: { readonly head: KnownMoment; readonly opened: SituationOpened; readonly until: Micros },
): boolean {
  const { head, opened, until } = around;
  return at < head.recordedAt || (opened.mode === 'actual' && at < until);
}

/** The moments as every answer states them. */
export function statedMoments(asked: Asked): Readonly<Record<string, unknown>> {
  return {
    situation: asked.opened.code,
    mode: asked.opened.mode,
    validAt: formatInstant(asked.validAt),
    knownAt: formatInstant(asked.knownAt),
    knownRevision: asked.knownRevision,
    settled: asked.settled,
    position: asked.position === undefined ? null : String(asked.position),
    ...(asked.incomplete.length === 0 ? {} : { incomplete: asked.incomplete }),
  };
}

interface Known {
  readonly at: Micros;
  readonly moment: KnownMoment | undefined;
  readonly byRevision: boolean;
}

function knownMoment(
  db: Database,
  situation: string,
  { asked, head }: { readonly asked: string | undefined; readonly head: KnownMoment },
): Known {
  if (asked === undefined) return { at: head.recordedAt, moment: head, byRevision: true };
  if (!asked.startsWith('rev:')) {
    const at = instant('knownAt', asked);
    return { at, moment: momentAt(db, situation, at), byRevision: false };
  }
  const moment = momentOf(db, situation, Number(asked.slice(4)));
  if (moment === undefined) {
    const message = `The log stands at revision ${head.revision}.`;
    throw new Problem('validation', message, { errors: [fault('knownAt', message)] });
  }
  return { at: moment.recordedAt, moment, byRevision: true };
}

function instant(parameter: string, text: string): Micros {
  const moment = parseInstant(text);
  if (moment !== undefined) return moment;
  const message = 'Write an RFC 3339 instant with its offset, such as 2016-12-14T08:00:00+02:00.';
  throw new Problem('validation', message, { errors: [fault(parameter, message)] });
}

function fault(
  parameter: string,
  message: string,
): {
  readonly parameter: string;
  readonly code: string;
  readonly message: string;
} {
  return { parameter, code: 'bad-moment', message };
}
