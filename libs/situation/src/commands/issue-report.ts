import { type Micros } from '../time.js';

/** Issues a situation report on what is on record, as of a moment (default: the present). */
export interface IssueReport {
  readonly kind: 'issue-report';
  readonly validAt?: Micros;
  /** `last`: the moments of the report before. */
  readonly since?: 'last' | { readonly validAt: Micros; readonly knownRevision: number };
  readonly title?: string;
  readonly note?: string;
  readonly rules: readonly string[];
}
