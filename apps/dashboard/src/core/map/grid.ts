import {
  KM_PER_DEGREE,
  onScreen,
  pixelsPerDegree,
  type Plane,
  shrinkOf,
  type Size,
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
  const shrink = shrinkOf(plane);
  const lonHalf = Math.min(180, size.width / 2 / scale / shrink);
  const latHalf = Math.min(90, size.height / 2 / scale);
  const lonStep = stepFor(scale * shrink);
  const latStep = stepFor(scale);
  return {
    vertical: steps(view.lon - lonHalf, view.lon + lonHalf, lonStep).map((lon) => ({
      at: onScreen([lon, view.lat], plane, view, size)[0],
      label: degrees(((lon + 540) % 360) - 180, lonStep, ['E', 'W']),
    })),
    horizontal: steps(
      Math.max(-90, view.lat - latHalf),
      Math.min(90, view.lat + latHalf),
      latStep,
    ).map((lat) => ({
      at: onScreen([view.lon, lat], plane, view, size)[1],
      label: degrees(lat, latStep, ['N', 'S']),
    })),
  };
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

/** A round distance that fits into so many pixels, with its length on the screen. */
export function scaleBar(view: View, size: Size): { readonly km: number; readonly pixels: number } {
  const perKm = pixelsPerDegree(view, size) / KM_PER_DEGREE;
  const most = 140 / perKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const km = [5, 2, 1].map((digit) => digit * power).find((one) => one <= most) ?? power;
  return { km, pixels: km * perKm };
}
