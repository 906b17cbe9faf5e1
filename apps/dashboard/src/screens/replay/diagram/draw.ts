import { OUTLINE_FLAGS } from '@sitlog/situation';
import { type Dots } from '../../../core/plot/dots.js';
import { overlap, type Scales, shareOf } from '../../../core/plot/scale.js';

/** What a picture is drawn with: its size in CSS pixels, the density of the screen, the way time runs, and two colours. */
interface Look {
  readonly width: number;
  readonly height: number;
  readonly density: number;
  readonly isMirrored: boolean;
  readonly ink: string;
  readonly quiet: string;
}

/** Room at the edges, so that a dot there is whole. */
const SIZE = 3.5;

/** Where a pair of moments lies in the picture: later in the world is further along, recorded later is higher. */
function pointOf(
  scales: Scales,
  { width, height, isMirrored }: Pick<Look, 'width' | 'height' | 'isMirrored'>,
  at: { readonly happened: number; readonly recorded: number },
): { readonly x: number; readonly y: number } {
  const along = shareOf(scales.along, at.happened) * width;
  return {
    x: isMirrored ? width - along : along,
    y: (1 - shareOf(scales.up, at.recorded)) * height,
  };
}

/** Draws the diagonal and every entry: its bar from the earliest to the latest moment at which it can have happened, and its dot. */
export function draw(canvas: HTMLCanvasElement, dots: Dots, scales: Scales, look: Look): void {
  canvas.width = Math.round(look.width * look.density);
  canvas.height = Math.round(look.height * look.density);
  const pen = canvas.getContext('2d');
  if (pen === null) return;
  pen.scale(look.density, look.density);
  pen.clearRect(0, 0, look.width, look.height);
  drawDiagonal(pen, scales, look);
  const isMany = dots.count > 1_000;
  pen.globalAlpha = isMany ? 0.25 : 0.55;
  drawBars(pen, dots, scales, look);
  pen.globalAlpha = isMany ? 0.7 : 1;
  for (let i = 0; i < dots.count; i += 1) drawDot(pen, look, at(dots, i, scales, look));
}

/** Where what happens is recorded at once. */
function drawDiagonal(pen: CanvasRenderingContext2D, scales: Scales, look: Look): void {
  const both = overlap(scales.along, scales.up);
  if (both === undefined) return;
  const start = pointOf(scales, look, { happened: both.from, recorded: both.from });
  const end = pointOf(scales, look, { happened: both.to, recorded: both.to });
  pen.strokeStyle = look.quiet;
  pen.setLineDash([4, 4]);
  pen.beginPath();
  pen.moveTo(start.x, start.y);
  pen.lineTo(end.x, end.y);
  pen.stroke();
  pen.setLineDash([]);
}

interface Drawn {
  readonly x: number;
  readonly y: number;
  readonly flags: number;
}

function at(dots: Dots, i: number, scales: Scales, look: Look): Drawn {
  const happened = dots.happened[i] ?? 0;
  const recorded = dots.recorded[i] ?? 0;
  return { ...pointOf(scales, look, { happened, recorded }), flags: dots.flags[i] ?? 0 };
}

function drawBars(pen: CanvasRenderingContext2D, dots: Dots, scales: Scales, look: Look): void {
  for (let i = 0; i < dots.count; i += 1) {
    const { x, y } = at(dots, i, scales, look);
    const from = dots.from[i] ?? 0;
    const start = pointOf(scales, look, { happened: from, recorded: 0 }).x;
    if (Math.abs(start - x) < 1) continue;
    pen.strokeStyle = from < scales.along.from ? fading(pen, look, start, x) : look.quiet;
    pen.beginPath();
    pen.moveTo(start, y);
    pen.lineTo(x, y);
    pen.stroke();
  }
}

/** A beginning that nobody knows, or that lies outside, has no end to see. */
function fading(
  pen: CanvasRenderingContext2D,
  look: Look,
  from: number,
  to: number,
): CanvasGradient {
  const paint = pen.createLinearGradient(from, 0, to, 0);
  paint.addColorStop(0, 'transparent');
  paint.addColorStop(0.7, look.quiet);
  return paint;
}

function drawDot(pen: CanvasRenderingContext2D, look: Look, { x, y, flags }: Drawn): void {
  pen.fillStyle = look.ink;
  pen.strokeStyle = look.ink;
  pen.lineWidth = 1.5;
  const inside = {
    x: Math.min(Math.max(x, SIZE), look.width - SIZE),
    y: Math.min(Math.max(y, SIZE), look.height - SIZE),
  };
  pen.beginPath();
  SHAPES[shapeOf(flags)](pen, inside.x, inside.y);
  if ((flags & OUTLINE_FLAGS.disputed) !== 0) {
    pen.beginPath();
    pen.arc(inside.x, inside.y, SIZE + 3, 0, 7);
    pen.stroke();
  }
  pen.lineWidth = 1;
}

/** What an entry looks like: struck through before lying ahead, lying ahead before corrected. */
export type Shape = 'plain' | 'ahead' | 'corrected' | 'retracted';

/** The shape of an entry's dot; a ring around it, for a dispute, comes on top. */
function shapeOf(flags: number): Shape {
  if ((flags & OUTLINE_FLAGS.retracted) !== 0) return 'retracted';
  if ((flags & OUTLINE_FLAGS.ahead) !== 0) return 'ahead';
  return (flags & OUTLINE_FLAGS.corrected) !== 0 ? 'corrected' : 'plain';
}

type Draw = (pen: CanvasRenderingContext2D, x: number, y: number) => void;

const SHAPES: Readonly<Record<Shape, Draw>> = {
  plain(pen, x, y) {
    pen.arc(x, y, SIZE, 0, 7);
    pen.fill();
  },
  ahead(pen, x, y) {
    const r = SIZE + 1;
    pen.moveTo(x, y - r);
    pen.lineTo(x + r, y);
    pen.lineTo(x, y + r);
    pen.lineTo(x - r, y);
    pen.closePath();
    pen.stroke();
  },
  corrected(pen, x, y) {
    pen.rect(x - SIZE, y - SIZE, 2 * SIZE, 2 * SIZE);
    pen.fill();
  },
  retracted(pen, x, y) {
    pen.moveTo(x - SIZE, y - SIZE);
    pen.lineTo(x + SIZE, y + SIZE);
    pen.moveTo(x + SIZE, y - SIZE);
    pen.lineTo(x - SIZE, y + SIZE);
    pen.stroke();
  },
};

/** The entry whose dot is nearest to a point of the picture, within reach. */
export function nearest(
  dots: Dots,
  scales: Scales,
  look: Pick<Look, 'width' | 'height' | 'isMirrored'>,
  point: { readonly x: number; readonly y: number },
): number | undefined {
  let found: number | undefined;
  let least = 12 * 12;
  for (let i = 0; i < dots.count; i += 1) {
    const { x, y } = pointOf(scales, look, {
      happened: dots.happened[i] ?? 0,
      recorded: dots.recorded[i] ?? 0,
    });
    const away = (x - point.x) ** 2 + (y - point.y) ** 2;
    if (away <= least) {
      least = away;
      found = i;
    }
  }
  return found;
}
