import { type MomentsResponse } from '@sitlog/contract';
import { formatInstant, type Micros } from '@sitlog/situation';
import { type Missing } from '@sitlog/views';
import { type SituationBreak } from '../../continuity/breaks.js';
import { type Continuity } from '../../continuity/continuity.js';

/** Stands for all of a situation. */
const ALL = '*';

/** Something that an answer lacks. */
export interface MissingPart {
  readonly kind: Missing['kind'] | 'changed' | 'deleted' | 'log';
  /** Null where it cannot be said which revisions are concerned. */
  readonly fromRevision: number | null;
  readonly toRevision: number | null;
  /** The entry, the register item, or `*`: it may be anything. */
  readonly sequence: string;
  readonly reason: string;
  /** Since when it is known to be so. */
  readonly since?: Micros;
  readonly acceptedBy?: string;
}

/** What is known to be wrong now, besides what the views have read in the log. */
export interface KnownBreaks {
  /** What answers about a situation lack (undefined: about all of them), whatever they know of it. */
  readonly missing: (situation: string | undefined) => readonly MissingPart[];
  /** Another text whenever something has changed. */
  readonly signature: () => string;
}

/** Breaks of log and situations, as answers name them; `isStale`: the views still show the log as it was before it was accepted. */
export function knownBreaks(continuity: Continuity, isStale: () => boolean): KnownBreaks {
  return {
    missing: (situation) => {
      const broken = situation === undefined ? undefined : continuity.of(situation);
      return [
        ...logParts(continuity, isStale()),
        ...(broken === undefined ? [] : [partOf(broken)]),
      ];
    },
    signature: () => {
      const broken = continuity.brokenSituations.map(({ situation, from, to }) => [
        situation,
        from,
        to,
      ]);
      return JSON.stringify([continuity.log?.kind, isStale(), broken]);
    },
  };
}

/** Those that an answer reaches which knows a revision. */
export function reached(
  parts: readonly MissingPart[],
  knownRevision: number,
): readonly MissingPart[] {
  return parts.filter(({ fromRevision }) => fromRevision === null || fromRevision <= knownRevision);
}

/** What an answer lacks, each once; the words of who looks at the log now come before those of the views. */
export function joinedParts(
  now: readonly MissingPart[],
  inViews: readonly Missing[],
): readonly MissingPart[] {
  const isNamed = ({ fromRevision, toRevision }: Missing): boolean =>
    now.some((part) => part.fromRevision === fromRevision && part.toRevision === toRevision);
  return [...now, ...inViews.filter((part) => part.kind !== 'gap' || !isNamed(part))];
}

/** What an answer lacks, in its words. */
export function missingView(
  parts: readonly MissingPart[],
): Pick<MomentsResponse, 'incomplete' | 'missing'> {
  if (parts.length === 0) return {};
  const missing = parts.map(({ since, ...part }) =>
    since === undefined ? part : { ...part, since: formatInstant(since) },
  );
  return { incomplete: [...new Set(parts.map(({ sequence }) => sequence))], missing };
}

function logParts(continuity: Continuity, isStale: boolean): readonly MissingPart[] {
  const place = { kind: 'log', fromRevision: null, toRevision: null, sequence: ALL } as const;
  if (continuity.log !== undefined) {
    const { reason, since } = continuity.log;
    return [{ ...place, reason, since }];
  }
  if (!isStale) return [];
  const reason = 'the log was accepted as it is, and the views still show it as it was before';
  return [{ ...place, reason }];
}

function partOf({ kind, from, to, reason, since }: SituationBreak): MissingPart {
  return { kind, fromRevision: from, toRevision: to, sequence: ALL, reason, since };
}
