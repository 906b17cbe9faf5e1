import { eastOf } from '../map/projection.js';
import { positionText, readPosition } from './position.js';

/** A line of the text of a shape. */
interface ShapeLine {
  /** Which line of the text it is, from 0. */
  readonly at: number;
  readonly text: string;
}

/** The lines that are positions, or should be. */
export function shapeLines(text: string): readonly ShapeLine[] {
  return text
    .split('\n')
    .flatMap((line, at) => (line.trim() === '' ? [] : [{ at, text: line.trim() }]));
}

/** The text with one more position at its end. */
export function withPosition(text: string, position: string): string {
  return text.trim() === '' ? position : `${text.trimEnd()}\n${position}`;
}

/** The text with another position in a line. */
export function withMoved(text: string, at: number, position: string): string {
  return text.split('\n').with(at, position).join('\n');
}

/** The text without a line. */
export function withoutPosition(text: string, at: number): string {
  return text.split('\n').toSpliced(at, 1).join('\n');
}

/** The text with one more position behind a line, half of the way to the next one of the same ring. */
export function withInserted(text: string, at: number): string {
  const lines = text.split('\n');
  const start = lines.slice(0, at).findLastIndex((line) => line.trim() === '') + 1;
  const next = (lines[at + 1] ?? '').trim() === '' ? lines[start] : lines[at + 1];
  const [from, to] = [readPosition(lines[at] ?? ''), readPosition(next ?? '')];
  const half =
    from === undefined || to === undefined
      ? (lines[at] ?? '')
      : positionText({
          lat: rounded((from.lat + to.lat) / 2),
          lon: rounded(eastOf(from.lon + eastOf(to.lon, from.lon) / 2, 0)),
        });
  return lines.toSpliced(at + 1, 0, half).join('\n');
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
