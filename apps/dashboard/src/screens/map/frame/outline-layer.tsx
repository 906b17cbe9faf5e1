import { computed } from '@preact/signals';
import { type VNode } from 'preact';
import { countries, plane, view } from '../../../state/map/map-model.js';
import { type Country } from '../../../core/map/outlines.js';
import {
  KM_PER_DEGREE,
  onPlane,
  pixelsPerDegree,
  type Plane,
  shrinkOf,
} from '../../../core/map/projection.js';
import { size } from '../../../state/map/view-state.js';

/** Below so many kilometres across, thinned outlines would say something that is not so. */
export const LEAST_OUTLINED_KM = 80;

const path = computed(() => pathOf(countries.value ?? [], plane.value));

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

/** What moves the plane under the view. */
export const transform = computed(() => {
  const scale = pixelsPerDegree(view.value, size.value);
  const [x, y] = onPlane([view.value.lon, view.value.lat], plane.value);
  const { width, height } = size.value;
  return `translate(${width / 2} ${height / 2}) scale(${scale}) translate(${-x} ${-y})`;
});

/** Whether a coast or border crosses what is seen. */
export const hasOutline = computed(() => {
  const { width, height } = size.value;
  const halfX = view.value.km / KM_PER_DEGREE / 2;
  const halfY = (halfX * height) / width;
  const [x, y] = onPlane([view.value.lon, view.value.lat], plane.value);
  const isNear = ([ax, ay]: Flat, [bx, by]: Flat): boolean =>
    Math.max(ax, bx) > x - halfX &&
    Math.min(ax, bx) < x + halfX &&
    Math.max(ay, by) > y - halfY &&
    Math.min(ay, by) < y + halfY;
  return flatRings.value.some((ring) =>
    ring.some((point, index) => isNear(point, ring[index + 1] ?? point)),
  );
});

type Flat = readonly [x: number, y: number];

const flatRings = computed(() =>
  (countries.value ?? []).flatMap(({ rings }) =>
    rings.map((ring) => ring.map((point) => onPlane(point, plane.value))),
  ),
);

/** Land and borders, where the scale allows them. */
export function OutlineLayer(): VNode | null {
  if (view.value.km < LEAST_OUTLINED_KM) return null;
  return <path class="land" d={path.value} transform={transform.value} />;
}
