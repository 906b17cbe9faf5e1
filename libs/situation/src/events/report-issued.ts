/** The pair of moments with which a report compares; `report`: those of an earlier one, by its number. */
interface ReportSince {
  /** RFC 3339 in UTC. */
  readonly validAt: string;
  readonly knownRevision: number;
  readonly report?: number;
}

/** What is issued: a situation report, or the document by which a shift hands over to the next one. */
export const ISSUED_FORMS = ['situation', 'handover'] as const;
export type IssuedForm = (typeof ISSUED_FORMS)[number];

/** A situation report or a handover was issued. It is no text: from its moments it is rendered again whenever it is asked for. */
export interface ReportIssued {
  readonly number: number;
  /** RFC 3339 in UTC. */
  readonly validAt: string;
  /** The last revision before this event. */
  readonly knownRevision: number;
  readonly since?: ReportSince;
  readonly title?: string;
  readonly note?: string;
  /** Absent: a situation report. Who issues a handover signs it by that as the one who hands over. */
  readonly form?: 'handover';
  /** Of a handover: in which position its author was on shift. */
  readonly duty?: string;
  /** Of a handover: what is to be done next, in the words of whoever hands over. */
  readonly nextActions?: string;
  /** Versions of the rules by which it was rendered when it was issued. */
  readonly rules: readonly string[];
}
