import { computed } from '@preact/signals';
import { type SettingsState } from './settings.js';

const DAY_AND_TIME = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const;

/** Marks of direction within a date turn it around beside other text. */
function plain(text: string): string {
  return text.replaceAll(/[\u200e\u200f\u061c]/g, '');
}

interface Needs {
  readonly settings: SettingsState;
}

export type Format = ReturnType<typeof createFormat>;

/** Writes numbers and times as the language and the settings have them. */
export function createFormat(desk: Needs) {
  const { lang, settings } = desk.settings;

  /** Locale with the digits that are set: Western ones by default, also in Arabic. */
  const locale = computed(() => {
    const base = lang.value === 'ar' ? 'ar' : 'en-GB';
    const isNative = settings.value.digits === 'native';
    const digits = isNative ? (lang.value === 'ar' ? 'arab' : 'latn') : 'latn';
    return `${base}-u-ca-gregory-nu-${digits}`;
  });

  const formats = new Map<string, Intl.DateTimeFormat>();

  function formatOf(zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = `${locale.value}|${zone}|${JSON.stringify(options)}`;
    let format = formats.get(key);
    if (format === undefined) {
      format = new Intl.DateTimeFormat(locale.value, { ...options, timeZone: zone });
      formats.set(key, format);
    }
    return format;
  }

  /** A moment (milliseconds since 1970) in a zone: "Wed 14 Dec, 10:00"; the year only where it is not that of `near`. */
  function momentText(at: number, zone: string, near?: number): string {
    const isFar = near === undefined || yearOf(at, zone) !== yearOf(near, zone);
    return formatOf(zone, isFar ? { ...DAY_AND_TIME, year: 'numeric' } : DAY_AND_TIME).format(at);
  }

  /** The time of day of a moment in a zone: "10:00". */
  function timeText(at: number, zone: string): string {
    return formatOf(zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  }

  /** The time of day of a moment in a zone with its seconds: "09:42:17". */
  function clockText(at: number, zone: string): string {
    const two = '2-digit';
    return formatOf(zone, { hour: two, minute: two, second: two, hourCycle: 'h23' }).format(at);
  }

  /** The day of a moment in a zone: "Wednesday 14 December 2016". */
  function dayText(at: number, zone: string): string {
    const options = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;
    return formatOf(zone, options).format(at);
  }

  /** The day of a moment in a zone in few letters, for the axis of a picture: "14 Dec", with its year where `year` is wanted. */
  function axisDayText(at: number, zone: string, year: boolean): string {
    const options = { day: 'numeric', month: 'short' } as const;
    return plain(formatOf(zone, year ? { ...options, year: 'numeric' } : options).format(at));
  }

  /** The day of a moment in a zone with its month, as a short name or, where there is no room for one, as a number. */
  function monthDayText(at: number, zone: string, month: 'short' | 'numeric'): string {
    return plain(formatOf(zone, { day: 'numeric', month }).format(at));
  }

  /** A zone's name with its offset at a moment: "Asia/Damascus, UTC+02:00". */
  function zoneText(zone: string, at: number): string {
    const parts = offsetFormat(zone)
      .formatToParts(at)
      .find(({ type }) => type === 'timeZoneName');
    return `${zone}, ${(parts?.value ?? '').replace('GMT', 'UTC')}`;
  }

  /** A whole number as it is read. */
  function numberText(n: number): string {
    let format = numbers.get(locale.value);
    if (format === undefined) {
      format = new Intl.NumberFormat(locale.value);
      numbers.set(locale.value, format);
    }
    return format.format(n);
  }

  /** A time that is left (milliseconds) in the largest two units that matter: "3 hr 12 min", "2 days". */
  function leftText(ms: number): string {
    const minutes = Math.max(0, Math.floor(ms / 60_000));
    const [days, hours] = [Math.floor(minutes / 1_440), Math.floor(minutes / 60)];
    if (days >= 2) return unitText(days, 'day');
    const rest = unitText(minutes % 60, 'minute');
    return hours === 0 ? rest : `${unitText(hours, 'hour')} ${rest}`;
  }

  function unitText(n: number, unit: 'day' | 'hour' | 'minute'): string {
    return new Intl.NumberFormat(locale.value, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
    }).format(n);
  }

  // Making a format takes a hundred times as long as using it.
  const numbers = new Map<string, Intl.NumberFormat>();

  const offsets = new Map<string, Intl.DateTimeFormat>();

  function offsetFormat(zone: string): Intl.DateTimeFormat {
    let format = offsets.get(zone);
    if (format === undefined) {
      format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
      offsets.set(zone, format);
    }
    return format;
  }

  function yearOf(at: number, zone: string): string {
    return formatOf(zone, { year: 'numeric' }).format(at);
  }

  return {
    locale,
    momentText,
    timeText,
    clockText,
    dayText,
    axisDayText,
    monthDayText,
    zoneText,
    numberText,
    leftText,
  };
}
