import { type ReplayStepResponse } from '@sitlog/api-types';

/** Where the hands of the replay rest. */
export interface RestingPlace {
  readonly situation: string;
  /** Both clocks go as one: each step is valid when it was recorded. */
  readonly isLive: boolean;
  readonly validAt: string;
  readonly knownRevision: number;
}

/** Revisions of the log, after the one and up to the other. */
export interface RevisionSpan {
  readonly after: number;
  readonly upTo: number;
}

/** What is asked of the server's replay to tell what led to where the hands rest. */
export interface ReplayCourse {
  readonly situation: string;
  /** The one valid moment of all steps; absent: each is valid when it was recorded. */
  readonly validAt?: string;
  /** The revisions among which the hands rest; others are looked at further back. */
  readonly nearest: RevisionSpan;
}

/** A live step derives the whole board, one at a fixed moment only what was touched: so many revisions are asked for at a time. */
const SPAN = { live: 20, fixed: 50 } as const;

/** Spans always end at the same revisions, so that what was read once serves again wherever within one the hands rest. */
export function courseTo(place: RestingPlace, head: number): ReplayCourse {
  const { situation, isLive, validAt, knownRevision } = place;
  const size = sizeOf(isLive);
  const after = Math.max(Math.ceil(knownRevision / size) - 1, 0) * size;
  const nearest = { after, upTo: Math.max(after, Math.min(after + size, head)) };
  return { situation, ...(isLive ? {} : { validAt }), nearest };
}

/** The revisions before those of a span; undefined at the beginning of the log. */
export function spanBefore(
  { validAt }: ReplayCourse,
  { after }: RevisionSpan,
): RevisionSpan | undefined {
  return after === 0 ? undefined : { after: after - sizeOf(validAt === undefined), upTo: after };
}

function sizeOf(isLive: boolean): number {
  return isLive ? SPAN.live : SPAN.fixed;
}

/** The steps that lead to where the hands rest, the last one first. */
export function stepsTo(
  steps: readonly ReplayStepResponse[],
  { validAt, knownRevision }: Pick<RestingPlace, 'validAt' | 'knownRevision'>,
): readonly ReplayStepResponse[] {
  const until = Date.parse(validAt);
  return steps
    .filter((step) => step.knownRevision <= knownRevision && Date.parse(step.validAt) <= until)
    .toReversed();
}
