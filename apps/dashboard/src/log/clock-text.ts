import { locale } from '../i18n/format.js';

/** The time of day of a moment in a zone with its seconds: "09:42:17". */
export function clockText(at: number, timeZone: string): string {
  const two = '2-digit';
  const options = { hour: two, minute: two, second: two, hourCycle: 'h23', timeZone } as const;
  return new Intl.DateTimeFormat(locale.value, options).format(at);
}
