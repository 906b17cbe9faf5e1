import { inflateSync } from 'node:zlib';

/** A picture of the screen. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly bytes: Uint8Array;
}

const SIGNATURE = 8;
/** Channels by the type of colour: RGB, RGBA. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** Reads a PNG as browsers write pictures of the screen: eight bits a channel, not interlaced. */
export function pixelsOf(png: Buffer): Pixels {
  const data: Buffer[] = [];
  let head: Buffer = Buffer.alloc(0);
  for (let at = SIGNATURE; at < png.length;) {
    const length = png.readUInt32BE(at);
    const name = png.toString('latin1', at + 4, at + 8);
    const part = png.subarray(at + 8, at + 8 + length);
    if (name === 'IHDR') head = part;
    if (name === 'IDAT') data.push(part);
    at += length + 12;
  }
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = CHANNELS[head.readUInt8(9)] ?? 0;
  const lines = inflateSync(Buffer.concat(data));
  return { width, height, channels, bytes: unfiltered(lines, width * channels, channels) };
}

/** Each line begins with the way in which it is told from its neighbours. */
function unfiltered(lines: Buffer, width: number, channels: number): Uint8Array {
  const height = lines.length / (width + 1);
  const bytes = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const way = lines[y * (width + 1)] ?? 0;
    for (let x = 0; x < width; x += 1) {
      const at = y * width + x;
      const left = x < channels ? 0 : (bytes[at - channels] ?? 0);
      const above = y === 0 ? 0 : (bytes[at - width] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (bytes[at - width - channels] ?? 0);
      bytes[at] = (lines[at + y + 1] ?? 0) + predicted(way, { left, above, corner });
    }
  }
  return bytes;
}

function predicted(
  way: number,
  {
    left,
    above,
    corner,
  }: { readonly left: number; readonly above: number; readonly corner: number },
): number {
  if (way === 1) return left;
  if (way === 2) return above;
  if (way === 3) return Math.floor((left + above) / 2);
  if (way === 0) return 0;
  const guess = left + above - corner;
  const near = [left, above, corner].map((one) => Math.abs(guess - one));
  return [left, above, corner][near.indexOf(Math.min(...near))] ?? 0;
}

/** The colour of a pixel, as the tokens write it: `#rrggbb`. */
export function colourAt({ width, channels, bytes }: Pixels, x: number, y: number): string {
  const at = (Math.round(y) * width + Math.round(x)) * channels;
  const parts = [0, 1, 2].map((channel) =>
    (bytes[at + channel] ?? 0).toString(16).padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}
