import { computed } from '@preact/signals';
import { type Flat, pathOf } from '../../core/map/outline-path.js';
import { onPlane, pixelsPerDegree } from '../../core/map/projection.js';
import { type MapModel } from './map-model.js';
import { type MapView } from './view-state.js';

/** Below so many kilometres across, thinned outlines would say something that is not so. */
export const LEAST_OUTLINED_KM = 80;

interface Needs {
  readonly mapModel: MapModel;
  readonly mapView: MapView;
}

/** Where the outlines of countries stand. */
export function createOutlineView(desk: Needs) {
  const { countries, plane, view } = desk.mapModel;
  const { size } = desk.mapView;

  const path = computed(() => pathOf(countries.value ?? [], plane.value));

  /** What moves the plane under the view. */
  const transform = computed(() => {
    const scale = pixelsPerDegree(view.value, size.value);
    const [x, y] = onPlane([view.value.lon, view.value.lat], plane.value);
    const { width, height } = size.value;
    return `translate(${width / 2} ${height / 2}) scale(${scale}) translate(${-x} ${-y})`;
  });

  /** Whether a coast or border crosses what is seen. */
  const hasOutline = computed(() => {
    const scale = pixelsPerDegree(view.value, size.value);
    const [halfX, halfY] = [size.value.width / 2 / scale, size.value.height / 2 / scale];
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

  const flatRings = computed(() =>
    (countries.value ?? []).flatMap(({ rings }) =>
      rings.map((ring) => ring.map((point) => onPlane(point, plane.value))),
    ),
  );

  return { path, transform, hasOutline };
}
