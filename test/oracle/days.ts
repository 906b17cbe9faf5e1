import { type Micros, parseInstant } from '@sitlog/situation';

const DAY: Micros = 86_400_000_000;

/** A plain date in a zone of whole hours, which is all that the histories need. */
export function dayIn(date: string, zone = 'UTC'): { earliest: Micros; latest: Micros } {
  const hours = { UTC: 0, 'Asia/Damascus': 2 }[zone] ?? 0;
  const midnight = parseInstant(`${date}T00:00:00Z`) ?? 0;
  const earliest = midnight - hours * 3_600_000_000;
  return { earliest, latest: earliest + DAY };
}
