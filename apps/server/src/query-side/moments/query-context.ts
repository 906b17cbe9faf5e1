import { type AheadResponse, type MomentsParams, type MomentsResponse } from '@sitlog/contract';
import { type Database } from '@sitlog/platform';
import {
  describedAnew,
  calledIn,
  formatInstant,
  type Micros,
  parseInstant,
  type SituationCore,
  type SituationOpened,
} from '@sitlog/situation';
import {
  coreOf,
  descriptionAt,
  headOfSituation,
  type KnownMoment,
  missingAt,
  momentAt,
  momentOfRevision,
} from '@sitlog/views';
import { Problem } from '../../http/problems/problem.js';
import { situationId } from '../../command-side/situation-id.js';
import { joinedParts, type MissingPart, missingView, reached } from './missing.js';
import { type MomentsSource } from './moments-source.js';
import { type PlainAnswer } from '../answers/plain.js';
import { type Ahead, type Around, type Settling, settlingAt } from './settling.js';

/** A revision beyond all others. */
const LATEST = Number.MAX_SAFE_INTEGER - 1;

/** A question's situation and its two moments, found in the views. */
export interface QueryContext {
  readonly db: Database;
  readonly situation: string;
  /** How it was opened, under the name that it had at the known moment. */
  readonly opened: SituationOpened;
  readonly validAt: Micros;
  /** The instant asked for, or that of the revision. */
  readonly knownAt: Micros;
  readonly knownRevision: number;
  /** Nothing can come in any more at or before the known moment. */
  readonly settled: boolean;
  /** The views do not hold yet all that this server has acknowledged in the situation. */
  readonly isBehind: boolean;
  readonly position: bigint | undefined;
  /** What the answer lacks, and which entries or items that may be. */
  readonly missing: readonly MissingPart[];
  readonly incomplete: readonly string[];
  /** What the answer leaves out because a clock was wrong when it was recorded. */
  readonly ahead?: Ahead;
  /** The revision of the last correction of an exercise's script. */
  readonly script?: number;
}

/** Finds what a question is about, in what the views hold now; throws the problem that says why it cannot be answered. */
export function findMoments(
  source: MomentsSource,
  code: string,
  query: MomentsParams,
): QueryContext {
  const { db, isBehind } = source;
  const situation = situationId(code);
  const { core, opened, head } = found(source, situation, code);
  const known = knownMoment(db, situation, { asked: query.knownAt, head });
  const knownRevision = known.moment?.revision ?? -1;
  const missing = joinedParts(
    reached(source.breaks, knownRevision),
    missingAt(db, situation, knownRevision, known.at),
  );
  const now = opened.mode === 'exercise' ? head.recordedAt : source.now;
  return {
    db,
    situation,
    opened: describedAnew(opened, descriptionAt(db, situation, knownRevision) ?? calledIn(opened)),
    validAt: query.validAt === undefined ? now : instant('validAt', query.validAt),
    knownAt: known.at,
    knownRevision,
    ...settlingOf(known, { situation, core, head, source }, missing.length === 0),
    ...(core.script === undefined ? {} : { script: core.script }),
    isBehind,
    position: known.moment?.position,
    missing,
    incomplete: [...new Set(missing.map(({ sequence }) => sequence))],
  };
}

function found(
  { db, breaks }: MomentsSource,
  situation: string,
  code: string,
): { readonly core: SituationCore; readonly opened: SituationOpened; readonly head: KnownMoment } {
  const core = coreOf(db, situation);
  const opened = core?.opened;
  const head = headOfSituation(db, situation);
  if (core !== undefined && opened !== undefined && head !== undefined) {
    return { core, opened, head };
  }
  const [gone] = joinedParts(breaks, missingAt(db, situation, LATEST));
  if (gone === undefined) {
    throw new Problem('unknown-situation', `There is no situation ${code}.`);
  }
  const detail = `The log does not hold any more how situation ${code} was opened: ${gone.reason}.`;
  throw new Problem('situation-broken', detail);
}

/** What was acknowledged and is not in the views yet comes after everything that is. */
function settlingOf({ at, by }: Known, around: Around, isWhole: boolean): Settling {
  if (by === 'instant') {
    const { settled, ...settling } = settlingAt(at, around);
    return { settled: settled && isWhole, ...settling };
  }
  return { settled: isWhole && (by === 'revision' || !around.source.isBehind) };
}

/** The moments as every answer states them. */
export function statedMoments(asked: QueryContext): PlainAnswer<MomentsResponse> {
  return {
    situation: asked.opened.code,
    mode: asked.opened.mode,
    validAt: formatInstant(asked.validAt),
    knownAt: formatInstant(asked.knownAt),
    knownRevision: asked.knownRevision,
    settled: asked.settled,
    position: asked.position === undefined ? null : String(asked.position),
    ...(asked.isBehind && !asked.settled ? { behind: true } : {}),
    ...missingView(asked.missing),
    ...(asked.ahead === undefined ? {} : { ahead: aheadView(asked.ahead) }),
    ...(asked.script === undefined ? {} : { script: asked.script }),
  };
}

function aheadView({ fromRevision, through }: Ahead): PlainAnswer<AheadResponse> {
  const reason = 'Recorded by a clock that was ahead, so at moments that are still to come.';
  return { fromRevision, through: formatInstant(through), reason };
}

interface Known {
  readonly at: Micros;
  readonly moment: KnownMoment | undefined;
  /** How it was asked for; `default`: everything. */
  readonly by: 'default' | 'instant' | 'revision';
}

function knownMoment(
  db: Database,
  situation: string,
  { asked, head }: { readonly asked: string | undefined; readonly head: KnownMoment },
): Known {
  if (asked === undefined) return { at: head.recordedAt, moment: head, by: 'default' };
  if (!asked.startsWith('rev:')) {
    const at = instant('knownAt', asked);
    return { at, moment: momentAt(db, situation, at), by: 'instant' };
  }
  const moment = momentOfRevision(db, situation, Number(asked.slice(4)));
  if (moment === undefined) {
    const message = `The log stands at revision ${head.revision}.`;
    throw new Problem('validation', message, { errors: [fault('knownAt', message)] });
  }
  return { at: moment.recordedAt, moment, by: 'revision' };
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
