/** The pair of moments with which a report compares; `report`: those of an earlier one, by its number. */
interface ReportSince {
  /** RFC 3339 in UTC. */
  readonly validAt: string;
  readonly knownRevision: number;
  readonly report?: number;
}

/** A situation report was issued. It is no text: from its moments it is rendered again whenever it is asked for. */
export interface ReportIssued {
  readonly number: number;
  /** RFC 3339 in UTC. */
  readonly validAt: string;
  /** The last revision before this event. */
  readonly knownRevision: number;
  readonly since?: ReportSince;
  readonly title?: string;
  readonly note?: string;
  /** Versions of the rules by which it was rendered when it was issued. */
  readonly rules: readonly string[];
}
