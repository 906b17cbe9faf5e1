import { type Command } from '../commands/commands.js';
import { clockFault } from '../clock/clock-rule.js';
import { decideClockAcceptance } from './decide-clock.js';
import { decideAdvance, decideScript } from './decide-script.js';
import { decideContinuation } from './decide-continuation.js';
import { decideAmendment } from './decide-amendment.js';
import { decideCorrection, decideReclassification } from './decide-correction.js';
import { decideOverride } from './decide-override.js';
import { decideLogging } from './decide-logging.js';
import { decideReport } from './decide-report.js';
import { decideShift } from './people/decide-shift.js';
import { decideSigning } from './people/decide-signing.js';
import { decideMerging } from './registers/decide-merging.js';
import { decideSituation } from './decide-situation.js';
import { decideVocabulary } from './vocabulary/decide-vocabulary.js';
import { type Decision, refused } from '../commands/decision.js';
import { type DecisionRules } from '../commands/decision-rules.js';
import { refusal, type Refusal } from '../commands/refusal.js';
import { type StampedCommand } from '../commands/stamped-command.js';
import { type SituationCore, type SituationState } from '../state/state.js';

/**
 * Decides a command on the record as it stands: facts to store, or nothing to change, or why it is refused.
 * Pure. The state must hold the entries that `entriesNeeded(command)` and `alsoNeeded` name, as far as they exist.
 */
export function decide(
  stamped: StampedCommand,
  state: SituationState,
  rules: DecisionRules,
): Decision {
  const { command } = stamped;
  const [barred] = [...barredBy(command, state.core), ...barredByClock(stamped, state.core)];
  if (barred !== undefined) return refused(barred);
  switch (command.kind) {
    case 'open-situation':
    case 'close-situation':
    case 'reopen-situation':
    case 'describe-situation':
    case 'register-item':
    case 'declare-sides':
      return decideSituation(command, state.core, rules.packs);
    case 'merge-item':
    case 'unmerge-item':
      return decideMerging(command, state.core);
    case 'adopt-pack':
    case 'drop-pack':
    case 'extend-vocabulary':
      return decideVocabulary(command, state.core, rules.packs);
    case 'accept-clock':
      return decideClockAcceptance(command, stamped, state.core);
    case 'advance-script':
      return decideAdvance(command, stamped, state.core);
    case 'correct-script':
      return decideScript(command, stamped, state.core);
    case 'continue-situation':
      return decideContinuation(command, stamped.author);
    case 'override-proposition':
    case 'lift-override':
      return decideOverride(command, stamped.recordedAt, state.core);
    case 'issue-report':
      return decideReport(command, stamped, state.core);
    case 'sign-report':
      return decideSigning(command, stamped.author, state.core);
    case 'begin-shift':
    case 'end-shift':
      return decideShift(command, stamped.author, state.core);
    case 'log-entry':
      return decideLogging({ ...stamped, command }, state, rules);
    default:
      return decideOnEntry({ ...stamped, command }, state, rules);
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

function barredByClock(
  { command, clock }: StampedCommand,
  core: SituationCore,
): readonly Refusal[] {
  if (clock === undefined || WHATEVER_THE_CLOCK.has(command.kind)) return [];
  const mode = command.kind === 'open-situation' ? command.mode : undefined;
  const fault = clockFault(core, clock, mode);
  return fault === undefined ? [] : [refusal('clock-skew', fault.message)];
}

type EntryCommand = Extract<Command, { readonly entryNo: string }>;

function decideOnEntry(
  stamped: StampedCommand & { readonly command: EntryCommand },
  state: SituationState,
  rules: DecisionRules,
): Decision {
  const { command } = stamped;
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
      return decideCorrection({ ...stamped, command, entry }, state, rules);
    case 'reclassify-entry':
      return decideReclassification(command, entry, { ...state, packs: rules.packs });
    default:
      return decideAmendment(command, stamped.author, entry, state);
  }
}
