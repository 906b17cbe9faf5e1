import { type Country } from './outlines.js';
import { onPlane, type Plane, shrinkOf } from './projection.js';

/** Lines of countries on the plane; a line that leaves the map on one side begins anew on the other. */
export function pathOf(drawn: readonly Country[], on: Plane): string {
  const seam = 180 * shrinkOf(on);
  return drawn
    .flatMap(({ rings }) => rings)
    .map((ring) =>
      ringPath(
        ring.map((point) => onPlane(point, on)),
        seam,
      ),
    )
    .join('');
}

/** Begins where the ring crosses the seam, so that each piece is closed along the seam alone. */
function ringPath(ring: readonly Flat[], seam: number): string {
  const isAcross = ([x]: Flat, [before]: Flat): boolean => Math.abs(x - before) > seam;
  const crossings = ring.flatMap((point, index) =>
    isAcross(point, ring.at(index - 1) ?? point) ? [index] : [],
  );
  const [first = 0] = crossings;
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  const steps = turned.map((point, index) => {
    const before = turned[index - 1];
    return `${before === undefined || isAcross(point, before) ? 'M' : 'L'}${written(point)}`;
  });
  // A ring that crosses an odd number of times goes around a pole.
  if (crossings.length % 2 === 1) steps.push(...aroundPole(turned));
  return steps.join('');
}

function aroundPole(ring: readonly Flat[]): readonly string[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return [];
  const pole = first[1] > 0 ? 90 : -90;
  return [`L${written([last[0], pole])}`, `L${written([first[0], pole])}`];
}

function written([x, y]: Flat): string {
  return `${x.toFixed(3)} ${y.toFixed(3)}`;
}

export type Flat = readonly [x: number, y: number];
