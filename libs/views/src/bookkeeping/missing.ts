import { type Database } from '@sitlog/platform';
import { type Micros } from '@sitlog/situation';
import { type RevisionGap, gapsInStream } from './gaps.js';
import { type Parked, parkedEvents, WHOLE_SITUATION } from './parking.js';

/**
 * Something that an answer lacks: an event that could not be read or taken, or revisions that are not in the log any more,
 * accepted by a named person or not.
 */
export interface Missing {
  readonly kind: 'unreadable' | 'gap' | 'accepted-gap';
  readonly fromRevision: number;
  readonly toRevision: number;
  /** What it belongs to: the entry's number, the register item, or `*`: it may be anything. */
  readonly sequence: string;
  readonly reason: string;
  readonly acceptedBy?: string;
}

/**
 * What an answer lacks that knows a revision of a situation and, where an instant was asked for, everything recorded by
 * then. In order of revisions; empty: it lacks nothing.
 */
export function missingAt(
  db: Database,
  situation: string,
  knownRevision: number,
  knownAt: Micros = Number.MIN_SAFE_INTEGER,
): readonly Missing[] {
  const unreadable = parkedEvents(db, situation)
    .filter(({ revision, recordedAt }) => revision <= knownRevision || recordedAt <= knownAt)
    .map(asUnreadable);
  const gone = gapsInStream(db, situation)
    .filter(({ from, since }) => from <= knownRevision || since < knownAt)
    .map((gap) => asGap(gap, knownRevision));
  return [...unreadable, ...gone].toSorted((a, b) => a.fromRevision - b.fromRevision);
}

function asUnreadable({ revision, sequence, reason }: Parked): Missing {
  return { kind: 'unreadable', fromRevision: revision, toRevision: revision, sequence, reason };
}

function asGap({ from, to, accepted }: RevisionGap, knownRevision: number): Missing {
  const place = { fromRevision: from, toRevision: to, sequence: WHOLE_SITUATION };
  if (accepted === undefined || accepted.revision > knownRevision) {
    const reason = 'these events are not in the log, though later ones are';
    return { kind: 'gap', ...place, reason };
  }
  const { by, reason } = accepted;
  return { kind: 'accepted-gap', ...place, reason, acceptedBy: by };
}
