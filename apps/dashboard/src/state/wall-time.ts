/** A date and time as a field of the browser holds it (`2016-12-14T10:30`), as read in a zone. */
export function toField(iso: string, zone: string): string {
  const at = Temporal.Instant.from(iso).toZonedDateTimeISO(zone);
  return at
    .toPlainDateTime()
    .round({ smallestUnit: 'minute', roundingMode: 'floor' })
    .toString()
    .slice(0, 16);
}

/** The moment of such a field in a zone, as an instant with its offset; undefined when it is none. */
export function fromField(text: string, zone: string): string | undefined {
  try {
    return Temporal.PlainDateTime.from(text)
      .toZonedDateTime(zone)
      .toString({ timeZoneName: 'never', smallestUnit: 'second' });
  } catch {
    return undefined;
  }
}
