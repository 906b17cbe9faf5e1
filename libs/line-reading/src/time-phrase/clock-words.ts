/** A time of day as it was written: the minutes after midnight that it can mean. */
export interface ClockWord {
  readonly minutes: readonly number[];
  readonly precision: 'minute' | 'hour';
  readonly isUtc: boolean;
  /** A number alone, which is a time only beside other words of time. */
  readonly isBare: boolean;
}

const FORMS = [
  /^(\d{2})(\d{2})(z|gmt)?$/,
  /^(\d{1,2}):(\d{2})(z|gmt|am|pm|\?)?$/,
  /^(\d{1,2})()(am|pm|h)?$/,
];

/** Reads `0910`, `09:10`, `09:10z`, `5pm`, `17h` and, as one of two times of day, `5`; undefined for anything else. */
export function clockWord(word: string): ClockWord | undefined {
  const match = FORMS.map((form) => form.exec(word)).find((found) => found !== null);
  return match === undefined ? undefined : clockOf([...match]);
}

function clockOf(match: readonly string[]): ClockWord | undefined {
  const [hours, minutes, mark] = [1, 2, 3].map((group) => match[group] ?? '') as [
    string,
    string,
    string,
  ];
  const hour = Number(hours);
  const minute = Number(minutes);
  if (!isOfDay(hour, minute, isTwelve(mark))) return undefined;
  const isBare = minutes === '' && mark === '';
  return {
    minutes: hoursOf(hour, mark, mark === '?' || (isBare && !hours.startsWith('0'))).map(
      (h) => h * 60 + minute,
    ),
    precision: minutes === '' ? 'hour' : 'minute',
    isUtc: mark === 'z' || mark === 'gmt',
    isBare,
  };
}

function isOfDay(hour: number, minute: number, twelve: boolean): boolean {
  return minute <= 59 && hour <= (twelve ? 12 : 23) && hour >= (twelve ? 1 : 0);
}

function isTwelve(mark: string): boolean {
  return mark === 'am' || mark === 'pm';
}

function hoursOf(hour: number, mark: string, isOpen: boolean): readonly number[] {
  if (mark === 'am') return [hour % 12];
  if (mark === 'pm') return [(hour % 12) + 12];
  return isOpen && hour >= 1 && hour <= 12 ? [hour % 12, (hour % 12) + 12] : [hour];
}
