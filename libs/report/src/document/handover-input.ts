import { type EntryState, type Micros, type TaskStep } from '@sitlog/situation';

/** Somebody who is on shift. */
interface PersonOnShift {
  readonly person: string;
  readonly authenticated: boolean;
  readonly duty?: string;
  readonly since: Micros;
}

/** Who stands for the handover. */
export interface SignatureTold {
  readonly as: 'outgoing' | 'incoming';
  readonly by: string;
  readonly authenticated: boolean;
  readonly at: Micros;
  readonly note?: string;
}

/** What somebody still has to do. */
interface OpenTask {
  readonly entry: EntryState;
  readonly step: TaskStep;
}

/** What a handover tells besides what every report tells. */
export interface HandoverInput {
  readonly onShift: readonly PersonOnShift[];
  /** The position of whoever hands over. */
  readonly duty?: string;
  readonly nextActions?: string;
  /** As they are today: who takes over signs what was issued before. Empty: a draft. */
  readonly signatures: readonly SignatureTold[];
  /** The soonest due first. */
  readonly tasks: readonly OpenTask[];
  /** What was logged during the shift, in order, and how many more there are before. */
  readonly logged: { readonly entries: readonly EntryState[]; readonly more: number };
}
