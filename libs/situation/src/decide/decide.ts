import { type Command, entriesNeeded } from '../commands/commands.js';
import { clockFault } from '../clock/clock-rule.js';
import { decideClockAcceptance } from './decide-clock.js';
import { decideScript } from './decide-script.js';
import { decideContinuation } from './decide-continuation.js';
import { decideAmendment } from './decide-amendment.js';
import { decideCorrection, decideReclassification } from './decide-correction.js';
import { decideOverride } from './decide-override.js';
import { decideLogging } from './decide-logging.js';
import { decideReport } from './decide-report.js';
import { decideSituation } from './decide-situation.js';
import { type Decision, refused } from '../commands/decision.js';
import { evolve } from '../evolve/evolve.js';
import { refusal, type Refusal } from '../commands/refusal.js';
import { type Request } from '../commands/request.js';
import { INITIAL_STATE, type SituationCore, type SituationState } from '../state/state.js';

/**
 * Decides a command on the record as it stands: facts to store, or nothing to change, or why it is refused.
 * Pure. The state must hold the entries that `entriesNeeded(command)` names, as far as they exist.
 */
export function decide(request: Request, state: SituationState): Decision {
  const { command } = request;
  const [barred] = [...barredBy(command, state.core), ...barredByClock(request, state.core)];
  if (barred !== undefined) return refused(barred);
  switch (command.kind) {
    case 'open-situation':
    case 'close-situation':
    case 'reopen-situation':
    case 'register-item':
    case 'declare-sides':
      return decideSituation(command, state.core);
    case 'accept-clock':
      return decideClockAcceptance(command, request, state.core);
    case 'correct-script':
      return decideScript(command, request, state.core);
    case 'continue-situation':
      return decideContinuation(command, request.author);
    case 'override-proposition':
    case 'lift-override':
      return decideOverride(command, request.recordedAt, state.core);
    case 'issue-report':
      return decideReport(command, request.recordedAt, state.core);
    case 'log-entry':
      return decideLogging(command, request, state);
    default:
      return decideOnEntry({ ...request, command }, state);
  }
}

const IN_A_CLOSED_ONE: ReadonlySet<Command['kind']> = new Set(['reopen-situation', 'accept-clock']);

function barredBy(command: Command, core: SituationCore): readonly Refusal[] {
  if (command.kind === 'open-situation' || command.kind === 'continue-situation') return [];
  if (core.opened === undefined) {
    return [refusal('unknown-situation', 'There is no such situation.')];
  }
  return core.closed && !IN_A_CLOSED_ONE.has(command.kind)
    ? [refusal('situation-closed', 'The situation is closed. Reopen it to write in it.')]
    : [];
}

const WHATEVER_THE_CLOCK: ReadonlySet<Command['kind']> = new Set([
  'accept-clock',
  'continue-situation',
]);

function barredByClock({ command, clock }: Request, core: SituationCore): readonly Refusal[] {
  if (clock === undefined || WHATEVER_THE_CLOCK.has(command.kind)) return [];
  const mode = command.kind === 'open-situation' ? command.mode : core.opened?.mode;
  const fault = clockFault(core, clock, mode);
  return fault === undefined ? [] : [refusal('clock-skew', fault.message)];
}

type EntryCommand = Extract<Command, { readonly entryNo: string }>;

function decideOnEntry(
  request: Request & { readonly command: EntryCommand },
  state: SituationState,
): Decision {
  const { command } = request;
  const entry = state.entries.get(command.entryNo);
  if (entry === undefined) {
    return refused(refusal('unknown-entry', `There is no entry ${command.entryNo}.`));
  }
  if (entry.retracted !== undefined && command.kind !== 'reinstate-entry') {
    const message = `${entry.entryNo} is retracted. Reinstate it before you change it.`;
    return refused(refusal('entry-retracted', message));
  }
  switch (command.kind) {
    case 'correct-entry':
      return decideCorrection(command, request.recordedAt, entry, state);
    case 'reclassify-entry':
      return decideReclassification(command, entry, state);
    default:
      return decideAmendment(command, request.author, entry, state);
  }
}

/** The situation as a decider: pure, and the same for every store. */
export const situationDecider = { initial: INITIAL_STATE, decide, evolve, entriesNeeded } as const;
