import { type TaskState } from '@sitlog/situation';
import { type Phrase } from '@sitlog/words';
import { type SignatureTold } from '../document/handover-input.js';

/** A time that is left or over: whole days, hours and minutes, the largest two that matter. */
export interface SpanTold {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Words that only a handover has. */
export interface HandoverWords {
  readonly draftTitle: string;
  readonly issuedTitle: (number: number) => string;
  readonly draftName: (code: string) => string;
  readonly issuedName: (code: string, number: number) => string;
  readonly facts: Readonly<
    Record<'handsOver' | 'takesOver' | 'period' | 'shift' | 'onShift', string>
  >;
  readonly titles: Readonly<
    Record<
      | 'due'
      | 'changed'
      | 'disputed'
      | 'figures'
      | 'tasks'
      | 'open'
      | 'old'
      | 'logged'
      | 'next'
      | 'signatures'
      | 'made',
      string
    >
  >;
  readonly alerts: string;
  readonly deadlines: string;
  readonly none: string;
  readonly fromTo: (from: Phrase, to: Phrase) => Phrase;
  readonly nothingBefore: string;
  readonly person: (name: Phrase, duty: Phrase | undefined) => Phrase;
  readonly since: (person: Phrase, at: Phrase) => Phrase;
  readonly unauthenticated: string;
  readonly signed: (person: Phrase, at: Phrase) => Phrase;
  readonly nobodyYet: string;
  readonly nobody: string;
  readonly draft: string;
  readonly left: (span: SpanTold) => string;
  readonly ago: (span: SpanTold) => string;
  readonly leftAtLeast: (span: SpanTold) => string;
  readonly today: string;
  readonly windowEnds: (span: SpanTold) => string;
  readonly overdue: (span: SpanTold) => string;
  readonly noDue: string;
  readonly task: (task: {
    readonly what: Phrase;
    readonly owner: Phrase;
    readonly state: string;
    readonly due: Phrase | undefined;
  }) => Phrase;
  readonly taskStates: Readonly<Record<TaskState, string>>;
  readonly became: (before: Phrase, now: Phrase) => Phrase;
  readonly logged: (kind: string, headline: Phrase) => Phrase;
  readonly retracted: string;
  readonly more: (n: number) => string;
  readonly noNext: string;
  readonly roles: Readonly<Record<SignatureTold['as'], string>>;
  readonly columns: readonly [string, string, string, string];
}
