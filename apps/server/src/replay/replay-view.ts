import { RULE_SET } from '@sitlog/board';
import {
  type ReplayHeadResponse,
  type ReplayParams,
  type ReplayStepResponse,
} from '@sitlog/contract';
import { formatInstant, instantOf, type Micros } from '@sitlog/situation';
import { type ReplayRange, type ReplayStep } from '@sitlog/views';
import { english } from '@sitlog/words';
import { changeView, happeningView } from '../query-side/answers/change-view.js';
import { statedMoments } from '../query-side/moments/query-context.js';
import { knownRangeOf, type Range } from '../query-side/moments/range.js';
import { type Reader } from '../query-side/moments/reader.js';
import { type PlainAnswer } from '../query-side/answers/plain.js';
import { byPacks } from '../query-side/answers/packs-view.js';

/** A replay that was asked for: its two ends, and whether every event is a step of it. */
export interface Replay extends Range {
  readonly steps: ReplayRange;
  readonly all: boolean;
}

/** The end of a replay as it was found before. */
type FoundEnd = Pick<ReplayRange, 'upTo' | 'until'>;

/** Finds the two ends of a replay, the second one anew unless it was found before. */
export function replayOf(
  reader: Reader,
  code: string,
  asked: ReplayParams,
  found?: FoundEnd,
): Replay {
  const { from, to } = knownRangeOf(reader, code, pinned(asked, found));
  const fixed = asked.validAt === undefined ? undefined : instantOf(asked.validAt);
  const until = found?.until ?? to.knownAt;
  const begin = { ...from, validAt: fixed ?? from.knownAt };
  return {
    from: begin,
    to: { ...to, knownAt: until, validAt: fixed ?? until },
    all: asked.all === 'true',
    steps: { from: pairOf(begin), upTo: to.knownRevision, until, ...validAt(fixed) },
  };
}

function pairOf({ validAt, knownRevision }: Range['from']): ReplayRange['from'] {
  return { validAt, knownRevision };
}

function pinned(asked: ReplayParams, found: FoundEnd | undefined): ReplayParams {
  const end = found === undefined ? {} : { toKnownAt: `rev:${found.upTo}` };
  return Object.assign({}, asked, end);
}

/** Whether a step is shown. */
export function isShown({ all }: Replay, { changes }: ReplayStep): boolean {
  return all || changes.length > 0;
}

/** What every form of a replay begins with. */
export function headView({ from, to, steps }: Replay): PlainAnswer<ReplayHeadResponse> {
  return {
    from: statedMoments(from),
    to: statedMoments(to),
    live: steps.validAt === undefined,
    ruleSet: RULE_SET,
    ...byPacks(to),
  };
}

/** One step as it is answered. */
export function stepView({
  at,
  changes,
  event,
  entry,
}: ReplayStep): PlainAnswer<ReplayStepResponse> {
  return {
    cause: event === undefined ? 'time' : 'log',
    knownRevision: at.knownRevision,
    validAt: formatInstant(at.validAt),
    ...(event === undefined ? {} : { event: happeningView(event) }),
    ...(entry === undefined
      ? {}
      : {
          entry: {
            entryNo: entry.entryNo,
            kind: entry.content.kind,
            headline: entry.content.headline,
          },
        }),
    changes: changes.map((change) => changeView(change, english)),
  };
}

function validAt(fixed: Micros | undefined): Pick<ReplayRange, 'validAt'> {
  return fixed === undefined ? {} : { validAt: fixed };
}
