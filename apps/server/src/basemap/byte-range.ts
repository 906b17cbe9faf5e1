/** Bytes of a file; both ends are part of it. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const ONE_RANGE = /^bytes=(\d*)-(\d*)$/;

/** What a header `Range` asks for: one range of bytes, all of it where there is no such header, or null where it cannot be given (RFC 9110, 14.2). */
export function rangeAsked(header: string | undefined, size: number): ByteRange | undefined | null {
  // Other units than bytes are to be passed over.
  if (header === undefined || !/^\s*bytes\s*=/i.test(header)) return undefined;
  const [, from = '', to = ''] = ONE_RANGE.exec(header.replace(/\s/g, '').toLowerCase()) ?? [];
  return from === '' ? lastBytes(to, size) : bytesBetween(Number(from), to, size);
}

function bytesBetween(start: number, to: string, size: number): ByteRange | null {
  const end = to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : null;
}

function lastBytes(count: string, size: number): ByteRange | null {
  const length = Math.min(Number(count), size);
  return length > 0 ? { start: size - length, end: size - 1 } : null;
}
