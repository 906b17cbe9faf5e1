/** Whether the name is an IANA time zone in its exact spelling; an offset such as +02:00 is none. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    return Temporal.Now.zonedDateTimeISO(name).timeZoneId === name;
  } catch {
    return false;
  }
}

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
