import { densities, type LaneMark, packed } from '../../../core/timeline/lane-marks.js';

/** How high a lane is, in CSS pixels. */
export const LANE_PX = 22;
const TRACKS = 4;
const TRACK_PX = (LANE_PX - 6) / TRACKS;

/** What lanes are drawn with. */
interface LanesLook {
  readonly width: number;
  readonly density: number;
  readonly isMirrored: boolean;
  readonly ink: string;
  readonly quiet: string;
}

/** Draws the marks of each lane; where they are too many for each to have its own place, how many there are. */
export function drawLanes(
  canvas: HTMLCanvasElement,
  lanes: readonly (readonly LaneMark[])[],
  look: LanesLook,
): void {
  canvas.width = Math.round(look.width * look.density);
  canvas.height = Math.round(lanes.length * LANE_PX * look.density);
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.scale(look.density, look.density);
  if (look.isMirrored) {
    pen.translate(look.width, 0);
    pen.scale(-1, 1);
  }
  for (const [lane, marks] of lanes.entries()) {
    const top = lane * LANE_PX;
    pen.fillStyle = look.quiet;
    pen.globalAlpha = 0.35;
    pen.fillRect(0, top + LANE_PX - 1, look.width, 1);
    const tracks = packed(marks, TRACKS);
    if (tracks === undefined) drawDense(pen, marks, top, look);
    tracks?.forEach((track, at) => {
      const mark = marks[at];
      if (mark !== undefined) drawMark(pen, mark, trackTop(top, track), look);
    });
  }
}

function trackTop(top: number, track: number): number {
  return top + LANE_PX - 4 - (track + 1) * TRACK_PX;
}

function drawMark(
  pen: CanvasRenderingContext2D,
  mark: LaneMark,
  top: number,
  look: LanesLook,
): void {
  const { start, end, isOpenBefore, isOpenAfter } = mark;
  const height = TRACK_PX - 1.5;
  pen.globalAlpha = 1;
  const paint = mark.isFuzzy ? faded(pen, mark, look.ink) : look.ink;
  pen.fillStyle = paint;
  pen.strokeStyle = paint;
  pen.lineWidth = 1;
  if (mark.isRetracted) pen.strokeRect(start + 0.5, top + 0.5, end - start - 1, height - 1);
  else pen.fillRect(start, top, end - start, height);
  pen.strokeStyle = look.ink;
  if (isOpenBefore) drawArrow(pen, start, top + height / 2, -1);
  if (isOpenAfter) drawArrow(pen, end, top + height / 2, 1);
}

/** An end that is not known exactly has no edge. */
function faded(pen: CanvasRenderingContext2D, mark: LaneMark, ink: string): CanvasGradient {
  const { start, end } = mark;
  const paint = pen.createLinearGradient(start, 0, end, 0);
  const share = Math.min(0.4, 14 / Math.max(end - start, 1));
  const middle = `color-mix(in srgb, ${ink} 70%, transparent)`;
  paint.addColorStop(0, mark.isOpenAfter ? ink : 'transparent');
  paint.addColorStop(share, middle);
  paint.addColorStop(1 - share, middle);
  paint.addColorStop(1, mark.isOpenBefore ? ink : 'transparent');
  return paint;
}

function drawArrow(pen: CanvasRenderingContext2D, x: number, y: number, way: number): void {
  pen.lineWidth = 1.5;
  pen.beginPath();
  pen.moveTo(x - 4 * way, y - 3.5);
  pen.lineTo(x - way, y);
  pen.lineTo(x - 4 * way, y + 3.5);
  pen.stroke();
}

/** A column for each pixel, the higher the more there are. */
function drawDense(
  pen: CanvasRenderingContext2D,
  marks: readonly LaneMark[],
  top: number,
  look: LanesLook,
): void {
  const { moments, stretches } = densities(marks, Math.max(1, Math.floor(look.width)));
  const most = [...moments, ...stretches].reduce((before, one) => Math.max(before, one), 1);
  const columns = (counts: Uint32Array, paint: string, alpha: number): void => {
    pen.fillStyle = paint;
    pen.globalAlpha = alpha;
    counts.forEach((count, x) => {
      if (count === 0) return;
      const height = 2 + (LANE_PX - 7) * (Math.log1p(count) / Math.log1p(most));
      pen.fillRect(x, top + LANE_PX - 2 - height, 1, height);
    });
  };
  columns(stretches, look.quiet, 0.45);
  columns(moments, look.ink, 1);
}
