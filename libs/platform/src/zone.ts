/** The first moment of a plain date (YYYY-MM-DD) in an IANA zone, as an RFC 3339 instant with the offset that holds then. */
export function startOfDay(date: string, zone: string): string {
  return write(Temporal.PlainDate.from(date).toZonedDateTime(zone));
}

/** The first moment after a plain date in an IANA zone: the start of the next day. */
export function endOfDay(date: string, zone: string): string {
  return write(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone));
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** An RFC 3339 instant as people of an IANA zone read it, with its offset: `Wed 14 Dec 2016, 08:00 +02:00`. */
export function readable(instant: string, zone: string): string {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const day = `${WEEKDAYS[at.dayOfWeek - 1] ?? ''} ${at.day} ${MONTHS[at.month - 1] ?? ''} ${at.year}`;
  const time = at.toPlainTime();
  const isWholeMinute = time.second === 0 && time.millisecond === 0 && time.microsecond === 0;
  const clock = time.toString({ smallestUnit: isWholeMinute ? 'minute' : 'second' });
  return `${day}, ${clock} ${at.offset}`;
}

// Before standard time, offsets had seconds, which RFC 3339 cannot write: such a moment is written in UTC.
function write(moment: Temporal.ZonedDateTime): string {
  const wholeMinutes = moment.offsetNanoseconds % 60_000_000_000 === 0;
  return wholeMinutes ? moment.toString({ timeZoneName: 'never' }) : moment.toInstant().toString();
}
