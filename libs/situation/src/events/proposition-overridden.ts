/** The duty officer answers a proposition by hand, from the recording until it expires. */
export interface PropositionOverridden {
  readonly proposition: string;
  readonly value: string;
  readonly reason: string;
  /** RFC 3339 in UTC. */
  readonly expiresAt: string;
}
