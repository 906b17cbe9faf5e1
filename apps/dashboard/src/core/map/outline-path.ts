import { type Country, type Point } from './outlines.js';
import { MOST_LAT, onPlane, type Plane, southOf } from './projection.js';

/** Lines of countries on the plane; a line that leaves the map on one side begins anew on the other. */
export function pathOf(
  drawn: readonly Pick<Country, 'rings'>[],
  on: Plane,
  digits = COARSE,
): string {
  return drawn
    .flatMap(({ rings }) => rings)
    .map((ring) =>
      ringPath(
        ring.map((point) => onPlane(point, on)),
        digits,
      ),
    )
    .join('');
}

/** An open line on the plane, likewise. */
export function linePath(line: readonly Point[], on: Plane, digits = COARSE): string {
  const flat = line.map((point) => onPlane(point, on));
  return flat
    .map((point, at) => {
      const before = flat[at - 1];
      const isBegun = before !== undefined && Math.abs(point[0] - before[0]) <= SEAM;
      return `${isBegun ? 'L' : 'M'}${written(point, digits)}`;
    })
    .join('');
}

/** Half of the earth: what is farther apart goes over the edge of the map. */
const SEAM = 180;

/** Digits of a degree in which outlines of countries are exact enough. */
const COARSE = 3;

/** Begins where the ring crosses the seam, so that each piece is closed along the seam alone. */
function ringPath(ring: readonly Flat[], digits: number): string {
  const isAcross = ([x]: Flat, [before]: Flat): boolean => Math.abs(x - before) > SEAM;
  const crossings = ring.flatMap((point, index) =>
    isAcross(point, ring.at(index - 1) ?? point) ? [index] : [],
  );
  const [first = 0] = crossings;
  const turned = [...ring.slice(first), ...ring.slice(0, first)];
  const steps = turned.map((point, index) => {
    const before = turned[index - 1];
    return `${before === undefined || isAcross(point, before) ? 'M' : 'L'}${written(point, digits)}`;
  });
  // A ring that crosses an odd number of times goes around a pole.
  if (crossings.length % 2 === 1) steps.push(...aroundPole(turned, digits));
  return steps.join('');
}

function aroundPole(ring: readonly Flat[], digits: number): readonly string[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first === undefined || last === undefined) return [];
  const pole = southOf(first[1] > 0 ? -MOST_LAT : MOST_LAT);
  return [`L${written([last[0], pole], digits)}`, `L${written([first[0], pole], digits)}`];
}

function written([x, y]: Flat, digits: number): string {
  return `${x.toFixed(digits)} ${y.toFixed(digits)}`;
}

export type Flat = readonly [x: number, y: number];
