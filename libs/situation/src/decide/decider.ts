import { decide } from './decide.js';
import { type Decision } from '../commands/decision.js';
import { type DecisionRules } from '../commands/decision-rules.js';
import { type SituationEvent } from '../events/events.js';
import { evolve } from '../evolve/evolve.js';
import { type StampedCommand } from '../commands/stamped-command.js';
import { INITIAL_STATE, type SituationState } from '../state/state.js';

/** Where a record begins, what a command comes to on its state, and the state after an event. Pure, and the same for every store. */
interface Decider<State, Command, Event, Result> {
  readonly initial: State;
  readonly decide: (command: Command, state: State) => Result;
  readonly evolve: (state: State, event: Event) => State;
}

/** The situation as a decider. The state must hold the entries that `entriesNeeded(command)` and `alsoNeeded` name, as far as they exist. */
export type SituationDecider = Decider<SituationState, StampedCommand, SituationEvent, Decision>;

/** The decider of situations, by these rules. */
export function situationDecider(rules: DecisionRules): SituationDecider {
  return {
    initial: INITIAL_STATE,
    decide: (stamped, state) => decide(stamped, state, rules),
    evolve,
  };
}
