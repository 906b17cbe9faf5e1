import { onScreen, pixelsPerDegree, type Size, type View } from '../projection.js';

/** Degrees: west, south, east, north. */
type BaseBounds = readonly number[];

/** The part of the screen that a base map covers: left, top, right, foot. */
export function coveredBox(
  [west = -180, south = -90, east = 180, north = 90]: BaseBounds,
  view: View,
  size: Size,
): readonly [left: number, top: number, right: number, foot: number] {
  const at = (lon: number, lat: number) => onScreen([lon, lat], view, view, size);
  // From the middle of what is covered: its sides may be more than half of the earth away.
  const [middle, top] = at((west + east) / 2, north);
  const [, foot] = at(view.lon, south);
  const half = ((east - west) / 2) * pixelsPerDegree(view, size);
  return [middle - half, top, middle + half, foot];
}

/** Whether the middle of a view is covered. */
export function isCovered(bounds: BaseBounds, view: View): boolean {
  const [left, top, right, foot] = coveredBox(bounds, view, { width: 2, height: 2 });
  return left < 1 && right > 1 && top < 1 && foot > 1;
}

/** How MapLibre counts scales: at zoom 0 the earth is 512 pixels wide. */
export function zoomOf(pixelsPerDegree: number): number {
  return Math.log2((pixelsPerDegree * 360) / 512);
}
