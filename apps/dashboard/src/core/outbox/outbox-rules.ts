import { unmet } from './write-outcome.js';

/**
 * Where an entry of this device stands on its way into the log: `unread`, the names by which it is to be read are not here yet;
 * `needs_you`, not all of it was known when they came.
 */
type State = 'unread' | 'needs_you' | 'queued' | 'sending' | 'uncertain' | 'recorded' | 'refused';

/** What the server answered to it. */
interface Answered {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly {
    readonly pointer?: string;
    readonly parameter?: string;
    readonly message: string;
  }[];
}

/** The receipt of what is recorded. */
export interface Receipt {
  readonly entryNo?: string;
  readonly revision: number;
  readonly recordedAt: string;
}

/** With what a line is to be read: the moment and the zone in which it was written. */
export interface Line {
  readonly begunAt: number;
  /** Whether that moment is one of the situation's own clock. */
  readonly isClockKnown: boolean;
  readonly pick?: { readonly phrase: string; readonly index: number } | undefined;
  /** Where the screen showed another zone than the situation's. */
  readonly zone?: string | undefined;
}

/** One entry of this device: what is sent, under which key, and how far it is. */
export interface Outgoing {
  readonly key: string;
  readonly situation: string;
  readonly path: string;
  readonly body: unknown;
  /** What it names for the first time: registered before, unless it is there already. */
  readonly first?: { readonly path: string; readonly body: unknown } | undefined;
  readonly operator: string;
  readonly composedAt: number;
  /** The line as it was written, to edit it again; absent: an act without text, such as a retraction. */
  readonly text?: string;
  /** With what the line is to be read, as long as that has not been done. */
  readonly line?: Line | undefined;
  /** What of the line is not known. */
  readonly open?: readonly string[] | undefined;
  readonly state: State;
  readonly attempts: number;
  readonly problem?: Answered | undefined;
  readonly receipt?: Receipt | undefined;
}

/** How an attempt ended. */
export type Outcome =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'problem'; readonly problem: Answered; readonly wasOffline: boolean };

const GOES: ReadonlySet<State> = new Set(['queued', 'sending', 'uncertain']);
const WAITS: ReadonlySet<State> = new Set(['unread', 'needs_you', ...GOES]);
const STATE_OF = { open: 'uncertain', not_stored: 'queued', refused: 'refused' } as const;

/** Whether it is not known to be in the log or refused. */
export function isWaiting({ state }: Outgoing): boolean {
  return WAITS.has(state);
}

/** Whether it can be sent. */
function isSendable({ state }: Outgoing): boolean {
  return GOES.has(state);
}

/** The order in which entries were written, which is that of sending. */
export function inOrder(all: readonly Outgoing[]): readonly Outgoing[] {
  return all.toSorted((a, b) => a.composedAt - b.composedAt || (a.key < b.key ? -1 : 1));
}

/** What is sent next for a situation: the oldest that can be sent. What was refused or needs somebody holds nothing up. */
export function nextOf(all: readonly Outgoing[], situation: string): Outgoing | undefined {
  return inOrder(all).find((one) => one.situation === situation && isSendable(one));
}

/** An entry that is being sent. */
export function markSending(one: Outgoing): Outgoing {
  const state = one.state === 'uncertain' ? 'uncertain' : 'sending';
  return { ...one, state, attempts: one.attempts + 1 };
}

/** An entry as it is found when the page starts: one that was being sent may have arrived. */
export function onPageLoad(one: Outgoing): Outgoing {
  return one.state === 'sending' ? { ...one, state: 'uncertain' } : one;
}

/** An entry after an attempt. Once its outcome is open, only a receipt or a refusal settles it. */
export function afterAttempt(one: Outgoing, outcome: Outcome): Outgoing {
  if (outcome.kind === 'receipt') {
    return { ...one, state: 'recorded', receipt: outcome.receipt, problem: undefined };
  }
  const state = stateAfter(outcome.problem, outcome.wasOffline);
  const isOpen = one.state === 'uncertain' && state === 'queued';
  return { ...one, state: isOpen ? 'uncertain' : state, problem: outcome.problem };
}

function stateAfter(problem: Answered, wasOffline: boolean): State {
  // Without a route nothing has left the device.
  return problem.status === 0 && wasOffline ? 'queued' : STATE_OF[unmet(problem)];
}

/** How long to wait before the next attempt: 1, 2, 4 … at most 30 seconds. */
export function pauseMs(attempts: number): number {
  return Math.min(1_000 * 2 ** Math.max(attempts - 1, 0), 30_000);
}

/** Whether an edited entry goes under the key of the old one: only while its content is the same. */
export function keyFor(old: Outgoing | undefined, body: unknown, fresh: string): string {
  return old !== undefined && JSON.stringify(old.body) === JSON.stringify(body) ? old.key : fresh;
}
