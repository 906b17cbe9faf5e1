import { type Micros } from '../time.js';

/** Issues a situation report, or a handover, on what is on record, as of a moment (default: the present). */
export interface IssueReport {
  readonly kind: 'issue-report';
  /** Absent: a situation report. */
  readonly form?: 'handover';
  readonly validAt?: Micros;
  /** `last`: the moments of the report before. Absent, of a handover: the beginning of its author's shift, else the handover before. */
  readonly since?: 'last' | { readonly validAt: Micros; readonly knownRevision: number };
  readonly title?: string;
  readonly note?: string;
  readonly nextActions?: string;
  readonly rules: readonly string[];
}
