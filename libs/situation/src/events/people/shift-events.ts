/** Somebody came on shift: the author of the event. */
interface ShiftBegan {
  /** In which position, such as `watch officer`. */
  readonly duty?: string;
}

/** Somebody's shift is over. */
interface ShiftEnded {
  /** As the shift was begun under. */
  readonly person: string;
  /** Why, where somebody else says so. */
  readonly reason?: string;
}

/** Whoever comes on shift has read a handover and takes over. That it was issued is the signature of whoever hands over. */
interface ReportSigned {
  readonly number: number;
  readonly as: 'incoming';
  readonly note?: string;
}

/** Payloads of the events about who is on shift and who signs, by their names. */
export interface ShiftPayloads {
  readonly ShiftBegan: ShiftBegan;
  readonly ShiftEnded: ShiftEnded;
  readonly ReportSigned: ReportSigned;
}

/** The types under which these are stored. */
export const SHIFT_TYPES = {
  ShiftBegan: 'shift.began',
  ShiftEnded: 'shift.ended',
  ReportSigned: 'report.signed',
} as const satisfies Record<keyof ShiftPayloads, string>;
