import { type EventStore, EventStoreError } from '@sitlog/event-store';
import { type Clock } from '@sitlog/platform';
import {
  type ContinueSituation,
  formatInstant,
  type LastReport,
  type MissingCause,
  type RevisionRange,
  type SituationCore,
  type SituationOpened,
  situationStream,
} from '@sitlog/situation';
import { Problem, refusalProblem } from '../../http/problems/problem.js';
import { type RequestMeta } from '../../http/requests/request-meta.js';
import { decider } from '../../command-side/decider.js';
import { type CommandReceipt } from '../../command-side/command-outcome.js';
import { toEvent } from '../../command-side/writer/to-event.js';
import { retryAppend } from '../../command-side/writer/retry-append.js';
import { type Survey, survey } from './survey.js';

/** So often others may get ahead. */
const TRIES = 10;

/** What is accepted as missing from one situation, and what was known of it. */
export interface Loss {
  readonly situation: string;
  readonly missing: RevisionRange;
  readonly cause: MissingCause;
  readonly known: SituationCore | undefined;
  /** How it was opened, where that is not known any more either. */
  readonly opened?: SituationOpened | undefined;
}

/** Who accepts it, and why. */
interface Acceptance {
  readonly reason: string;
  readonly meta: RequestMeta;
}

/** With what it is stored. */
export interface AcceptingTools {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly ending?: AbortSignal;
}

/** Stores that events of a situation are accepted as missing, at the true end of its stream; where that is on record already, its receipt. */
export async function appendContinuation(
  tools: AcceptingTools,
  loss: Loss,
  acceptance: Acceptance,
): Promise<CommandReceipt> {
  const stream = situationStream(loss.situation);
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await survey(tools.store, stream);
    const earlier = onRecord(found, loss);
    if (earlier !== undefined) return earlier;
    const stored = await tryAt(tools, { stream, loss, found, acceptance });
    if (stored !== undefined) return stored;
  }
  throw new EventStoreError('revision-conflict', `others wrote to ${stream} first`);
}

function onRecord({ accepted }: Survey, { missing, cause }: Loss): CommandReceipt | undefined {
  return accepted.find(
    ({ data }) =>
      data.cause === cause && data.missing.from === missing.from && data.missing.to === missing.to,
  )?.receipt;
}

interface Try {
  readonly stream: string;
  readonly loss: Loss;
  readonly found: Survey;
  readonly acceptance: Acceptance;
}

async function tryAt(tools: AcceptingTools, what: Try): Promise<CommandReceipt | undefined> {
  const { stream, loss, found, acceptance } = what;
  const command = commandFor(loss, found.core, acceptance.reason);
  const { meta } = acceptance;
  const recordedAt = momentFor(tools.clock, { core: found.core, known: loss.known, command });
  const stamped = { command, author: meta.author, recordedAt };
  const decision = decider.decide(stamped, { core: found.core, entries: new Map() });
  if (decision.kind === 'refused') throw refusalProblem(decision.refusals);
  if (decision.kind !== 'accepted') throw new Error('An acceptance that changes nothing.');
  const place = { situation: loss.situation, recordedAt, storedAt: tools.clock.now() };
  const event = toEvent(decision.fact, meta, place);
  const end = endOf(found.core, loss);
  try {
    const append = () => tools.store.append(stream, [event], end === -1 ? 'no-stream' : end);
    const { revision, positions } = await retryAppend(append, tools.ending);
    const [position] = positions;
    if (position === undefined) throw new Error('The store acknowledged no event.');
    return { eventId: event.id, revision, recordedAt, position };
  } catch (error) {
    if (error instanceof EventStoreError && error.code === 'revision-conflict') return undefined;
    throw error;
  }
}

/** A stream that was truncated or cleared goes on after what was seen; one that was cut with the log goes on where it ends. */
function endOf(core: SituationCore, { cause, known }: Loss): number {
  return cause === 'gap' ? Math.max(core.revision, known?.revision ?? -1) : core.revision;
}

function commandFor(loss: Loss, core: SituationCore, reason: string): ContinueSituation {
  const { missing, cause, known = core } = loss;
  const opened = core.opened ?? known.opened ?? loss.opened;
  if (opened === undefined) throw openingUnknown();
  const lastOrdinal = Math.max(core.lastOrdinal, known.lastOrdinal);
  const lastReport = known.lastReport ?? core.lastReport;
  const { adopted: packs } = known.registers.vocabulary;
  const left = {
    opened,
    lastOrdinal,
    packs,
    ...(lastReport && { lastReport: inWords(lastReport) }),
  };
  return { kind: 'continue-situation', reason, missing, cause, ...left };
}

function inWords({ number, validAt, knownRevision }: LastReport): {
  readonly number: number;
  readonly validAt: string;
  readonly knownRevision: number;
} {
  return { number, validAt: formatInstant(validAt), knownRevision };
}

function openingUnknown(): Problem {
  const message = 'How this situation was opened is not known any more: say it again.';
  return new Problem('validation', message, {
    errors: [{ pointer: '/opening', code: 'missing', message }],
  });
}

/** After everything that was ever recorded here, also after what is missing now. */
function momentFor(
  clock: Clock,
  {
    core,
    known,
    command,
  }: {
    readonly core: SituationCore;
    readonly known: SituationCore | undefined;
    readonly command: ContinueSituation;
  },
): number {
  const next = Math.max(core.lastRecordedAt, (known ?? core).lastRecordedAt) + 1;
  const isScripted = command.opened.mode === 'exercise' && next > Number.MIN_SAFE_INTEGER + 1;
  return isScripted ? next : Math.max(clock.now(), next);
}
