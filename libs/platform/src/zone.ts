/** The first moment of a plain date (YYYY-MM-DD) in an IANA zone, as an RFC 3339 instant with the offset that holds then. */
export function startOfDay(date: string, zone: string): string {
  return write(Temporal.PlainDate.from(date).toZonedDateTime(zone));
}

/** The first moment after a plain date in an IANA zone: the start of the next day. */
export function endOfDay(date: string, zone: string): string {
  return write(Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone));
}

// Before standard time, offsets had seconds, which RFC 3339 cannot write: such a moment is written in UTC.
function write(moment: Temporal.ZonedDateTime): string {
  const wholeMinutes = moment.offsetNanoseconds % 60_000_000_000 === 0;
  return wholeMinutes ? moment.toString({ timeZoneName: 'never' }) : moment.toInstant().toString();
}
