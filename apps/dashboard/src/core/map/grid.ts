import {
  latAt,
  MOST_LAT,
  onScreen,
  pixelsPerDegree,
  type Plane,
  shrinkAt,
  type Size,
  southOf,
  type View,
} from './projection.js';

/** A line of equal latitude or longitude with its label. */
interface GridLine {
  readonly at: number;
  readonly label: string;
}

const STEPS = [30, 15, 10, 5, 2, 1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.005, 0.002];
const APART = 110;

/** The lines of the net of degrees that cross the view, about as far from each other at every scale. */
export function gridOf(
  plane: Plane,
  view: View,
  size: Size,
): { readonly vertical: readonly GridLine[]; readonly horizontal: readonly GridLine[] } {
  const scale = pixelsPerDegree(view, size);
  const lonHalf = Math.min(180, size.width / 2 / scale);
  const lonStep = stepFor(scale);
  const [south, north] = latsOf(view, size, scale);
  // Parallels are nearest to each other where the view is nearest to the equator.
  const latStep = stepFor(scale / shrinkAt(Math.max(0, south, -north)));
  return {
    vertical: steps(view.lon - lonHalf, view.lon + lonHalf, lonStep).map((lon) => ({
      at: onScreen([lon, view.lat], plane, view, size)[0],
      label: degrees(((lon + 540) % 360) - 180, lonStep, ['E', 'W']),
    })),
    horizontal: steps(south, north, latStep).map((lat) => ({
      at: onScreen([view.lon, lat], plane, view, size)[1],
      label: degrees(lat, latStep, ['N', 'S']),
    })),
  };
}

function latsOf(view: View, size: Size, scale: number): readonly [south: number, north: number] {
  const half = size.height / 2 / scale;
  const middle = southOf(view.lat);
  return [Math.max(-MOST_LAT, latAt(middle + half)), Math.min(MOST_LAT, latAt(middle - half))];
}

function stepFor(pixels: number): number {
  return STEPS.findLast((step) => step * pixels >= APART) ?? 30;
}

function steps(from: number, to: number, step: number): readonly number[] {
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, index) => (first + index) * step);
}

function degrees(
  value: number,
  step: number,
  [positive, negative]: readonly [string, string],
): string {
  const digits = step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 3;
  const text = Math.abs(value).toFixed(digits);
  return `${text}°${Number(text) % 180 === 0 ? '' : ` ${value > 0 ? positive : negative}`}`;
}

/** A round distance that fits into so many pixels, with its length in the middle of the screen. */
export function scaleBar(view: View, size: Size): { readonly km: number; readonly pixels: number } {
  const perKm = size.width / view.km;
  const most = 140 / perKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((digit) => digit * power).find((one) => one <= most) ?? power;
  return { km, pixels: km * perKm };
}
