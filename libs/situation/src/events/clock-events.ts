/**
 * A named person accepts that the clock of the server that stores this does not agree with the store's, or lies behind what
 * is recorded. All instants are RFC 3339 in UTC.
 */
export interface ClockAccepted {
  readonly reason: string;
  /** What the server's clock said. */
  readonly clock: string;
  /** Moments up to here may lie ahead of the clocks. */
  readonly through: string;
  /** What the store's clock said, where it has one. */
  readonly store?: string;
}

/** Somebody had the clock of an exercise go on to `to`: what has a deadline by then is due. */
export interface ScriptAdvanced {
  readonly reason: string;
  /** RFC 3339 in UTC. */
  readonly to: string;
}

/**
 * The script of an exercise had gone too far by mistake. The revisions from `from` to the one before this event are read as
 * recorded at `resumeAt` and, a microsecond apart, after it; what is stored of them stays as it is.
 */
export interface ScriptCorrected {
  readonly reason: string;
  readonly from: number;
  /** RFC 3339 in UTC. */
  readonly resumeAt: string;
}
