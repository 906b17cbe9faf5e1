/** A span within a day, in minutes after its midnight; beyond 1,440 it reaches into the next day. */
interface DayPart {
  readonly from: number;
  readonly to: number;
}

const hours = (from: number, to: number): DayPart => ({ from: from * 60, to: to * 60 });

/**
 * What parts of a day mean (docs/guides/logging.md). They are wide on purpose: an interval that leaves out the moment claims
 * more than the source said. A night belongs to the day on whose evening it begins.
 */
export const DAY_PARTS: Readonly<Record<string, DayPart>> = {
  early: hours(0, 6),
  dawn: hours(4, 7),
  morning: hours(6, 12),
  noon: hours(11, 13),
  afternoon: hours(12, 18),
  evening: hours(17, 22),
  late: hours(20, 24),
  night: hours(18, 30),
};

/** Parts that reach further where they stand beside an hour: Arabic says ظهرا of all hours around noon. */
export const CLOCK_PARTS: Readonly<Record<string, DayPart>> = {
  noon: hours(11, 15),
  dawn: hours(0, 7),
  night: hours(0, 24),
};

/** Parts that stand for one moment where something is said to be before or after them. */
export const AS_A_MOMENT: Readonly<Record<string, number>> = { noon: 720, midnight: 1_440 };

/** Other words for parts of a day. */
export const OTHER_PARTS: Readonly<Record<string, string>> = {
  midday: 'noon',
  lunchtime: 'noon',
  sunrise: 'dawn',
  daybreak: 'dawn',
  sunset: 'evening',
  dusk: 'evening',
  nightfall: 'evening',
  am: 'morning',
  pm: 'afternoon',
};
