/** Whoever asks comes on shift. */
export interface BeginShift {
  readonly kind: 'begin-shift';
  readonly duty?: string;
}

/** Somebody's shift is over; without a person, that of whoever asks. */
export interface EndShift {
  readonly kind: 'end-shift';
  readonly person?: string;
  readonly reason?: string;
}

/** Whoever asks has read a handover and takes over. */
export interface SignReport {
  readonly kind: 'sign-report';
  readonly number: number;
  readonly note?: string;
}
