import { EventStoreError } from '@sitlog/event-store';
import {
  isUnnamed,
  type LogContinued,
  type LostRevisions,
  refusal,
  type RevisionRange,
  type SituationOpened,
  situationStream,
} from '@sitlog/situation';
import { Problem, refusalProblem } from '../../http/problems/problem.js';
import { type RequestMeta } from '../../http/requests/request-meta.js';
import { type CommandReceipt } from '../../command-side/command-outcome.js';
import { situationId } from '../../command-side/situation-id.js';
import { type SituationWriters } from '../../command-side/writer/situation-writers.js';
import { type FoundBreak, type LogBreak, wordsFor } from '../breaks.js';
import { type Continuity } from '../continuity.js';
import { type ContinuityWatch } from '../continuity-watch.js';
import { continuationsIn, sentUnder, type StoredContinuation } from '../log-stream.js';
import { logBroken, situationBroken } from '../problems.js';
import { type Seen } from '../seen.js';
import { type AcceptingTools, appendContinuation, type Loss } from './append-continuation.js';
import { appendLogContinuation } from './append-log-continuation.js';
import { type KnownLoss, lossesOf } from './losses.js';
import { survey } from './survey.js';

/** What is accepted as missing from a situation. */
export interface AskedContinuation extends RevisionRange {
  readonly reason: string;
  readonly opened?: SituationOpened;
}

/** The receipt of an accepted log, and what was lost with it. */
type LogReceipt = Omit<CommandReceipt, 'entryNo'> & { readonly lost: readonly LostRevisions[] };

/** With what acceptances are made. */
interface Accepted extends AcceptingTools {
  readonly continuity: Continuity;
  readonly watch: ContinuityWatch;
  readonly seen: Seen;
  readonly writers: SituationWriters;
}

/** Lets a named person accept that events are missing, of one situation or of the whole log, so that writing goes on. */
export class Accepting {
  constructor(private readonly parts: Accepted) {}

  /** Accepts what is missing of one situation; it must be what is asked for. */
  async situation(
    code: string,
    asked: AskedContinuation,
    meta: RequestMeta,
  ): Promise<CommandReceipt> {
    const { continuity, watch, seen, writers } = this.parts;
    const id = situationId(code);
    if (continuity.log !== undefined) throw logBroken(continuity.log);
    await watch.lookAt(id);
    const broken = continuity.of(id);
    if (broken?.kind === 'deleted') throw situationBroken(code, broken);
    const earlier = await this.earlierReceipt(id, meta);
    if (earlier !== undefined) return earlier;
    const { from, to, reason, opened } = asked;
    const found = accepted(code, broken, { from, to });
    const known = seen.situation(id)?.core;
    const cause = found.kind === 'changed' ? 'changed' : 'gap';
    const loss: Loss = { situation: id, missing: { from, to }, cause, known, opened };
    const receipt = await appendContinuation(this.parts, loss, { reason, meta });
    continuity.acceptSituation(id, { from, to });
    writers.forget(code);
    return receipt;
  }

  /** Accepts the log as it is. Situations go on first: what they lost is not known any more once the views are built anew. */
  async log(reason: string, meta: RequestMeta): Promise<LogReceipt> {
    const { continuity, watch, writers, store } = this.parts;
    if (isUnnamed(meta.author)) throw refusalProblem([UNNAMED]);
    const sent = sentUnder((await continuationsIn(store)).all, meta.author, meta.commandId);
    if (sent !== undefined) {
      if (sent.requestHash !== meta.requestHash) throw new Problem('idempotency-key-reused');
      return receiptOf(sent);
    }
    const kind = acceptableKind(continuity.log);
    const losses = await lossesOf(store, this.parts.seen, kind);
    for (const loss of losses) await appendContinuation(this.parts, loss, { reason, meta });
    const stored = await this.appendToLog(reason, losses, meta);
    watch.take(stored);
    writers.forgetAll();
    return receiptOf(stored);
  }

  private async appendToLog(
    reason: string,
    losses: readonly KnownLoss[],
    meta: RequestMeta,
  ): Promise<StoredContinuation> {
    const incarnation = this.parts.seen.incarnation() ?? '';
    const data: LogContinued = { reason, incarnation, lost: losses.map(lostIn) };
    try {
      return await appendLogContinuation(this.parts, data, meta);
    } catch (error) {
      const isOvertaken = error instanceof EventStoreError && error.code === 'revision-conflict';
      if (isOvertaken) throw new Problem('nothing-missing', 'Somebody else accepted it just now.');
      throw error;
    }
  }

  private async earlierReceipt(id: string, meta: RequestMeta): Promise<CommandReceipt | undefined> {
    const { accepted: all } = await survey(this.parts.store, situationStream(id));
    const sent = all.find((one) => one.author === meta.author && one.commandId === meta.commandId);
    if (sent !== undefined && sent.requestHash !== meta.requestHash) {
      throw new Problem('idempotency-key-reused');
    }
    return sent?.receipt;
  }
}

const UNNAMED = refusal('operator-unnamed', 'Name the person who accepts this: Sitlog-Operator.');

/** The break that somebody may accept: it must be the one that is named. */
function accepted(
  code: string,
  broken: FoundBreak | undefined,
  { from, to }: RevisionRange,
): FoundBreak {
  if (broken === undefined) {
    throw new Problem('nothing-missing', `Situation ${code} holds all that was seen of it.`);
  }
  if (broken.from === from && broken.to === to) return broken;
  const detail = `${code}: ${wordsFor(broken)}. Accept from ${broken.from} to ${broken.to}.`;
  throw new Problem('other-range', detail);
}

function acceptableKind(broken: LogBreak | undefined): 'went-back' | 'changed' {
  if (broken === undefined) {
    throw new Problem('nothing-missing', 'The log holds all that was seen of it.');
  }
  if (broken.kind !== 'replaced') return broken.kind;
  const detail = `This cannot be accepted: ${broken.reason}. Restart the server on the files that are there now.`;
  throw new Problem('log-broken', detail);
}

function lostIn({ known, situation, missing }: KnownLoss): LostRevisions {
  return { code: known.opened?.code ?? situation, ...missing };
}

function receiptOf({ event, continuation }: StoredContinuation): LogReceipt {
  const { eventId, revision, recordedAt, data } = continuation;
  return { eventId, revision, position: event.position, recordedAt, lost: data.lost };
}
