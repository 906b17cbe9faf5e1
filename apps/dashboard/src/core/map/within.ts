import { type Spot } from './located.js';
import { isInside, type Point } from './outlines.js';
import {
  onScreen,
  type Plane,
  pixelsPerDegree,
  radiusOf,
  type Size,
  type View,
} from './projection.js';

/** Whether the point of a place is seen. */
export function isWithin(spot: Spot, plane: Plane, view: View, size: Size): boolean {
  const [x, y] = onScreen([spot.lon, spot.lat], plane, view, size);
  return x > 0 && y > 0 && x < size.width && y < size.height;
}

/** Whether the area of a place is larger than what is seen, so that its edge is not. */
export function coversView(spot: Spot, plane: Plane, view: View, size: Size): boolean {
  const corners = [0, size.width].flatMap((cx) => [0, size.height].map((cy) => [cx, cy] as const));
  if (spot.geometry?.type === 'Polygon') {
    const rings = spot.geometry.coordinates.map((ring) =>
      ring.map((point) => onScreen(point, plane, view, size)),
    );
    const isSeen = ([px, py]: Point): boolean =>
      px > 0 && py > 0 && px < size.width && py < size.height;
    return corners.every((corner) => isInside(rings, corner)) && !rings.flat().some(isSeen);
  }
  if (spot.radiusM === undefined) return false;
  const [x, y] = onScreen([spot.lon, spot.lat], plane, view, size);
  const radius = radiusOf(spot.radiusM, spot.lat, pixelsPerDegree(view, size));
  return corners.every(([cx, cy]) => Math.hypot(cx - x, cy - y) < radius);
}
