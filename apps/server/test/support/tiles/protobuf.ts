/** A number as Protocol Buffers and PMTiles write it: seven bits to a byte, the lowest first. */
export function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 128) {
    bytes.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  return Uint8Array.from([...bytes, rest]);
}

/** A number that may be below 0, as one that is not. */
export function zigzag(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

/** Bytes one after the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

/** A field with bytes. */
export function field(number: number, bytes: Uint8Array): Uint8Array {
  return concat([varint(number * 8 + 2), varint(bytes.length), bytes]);
}

/** A field with a text. */
export function text(number: number, value: string): Uint8Array {
  return field(number, new TextEncoder().encode(value));
}

/** A field with a number. */
export function unsigned(number: number, value: number): Uint8Array {
  return concat([varint(number * 8), varint(value)]);
}

/** A field with many numbers. */
export function packed(number: number, values: readonly number[]): Uint8Array {
  return field(number, concat(values.map(varint)));
}
