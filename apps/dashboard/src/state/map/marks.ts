import { type Drawn, type MapModel } from './map-model.js';
import { computed } from '@preact/signals';
import { onScreen } from '../../core/map/projection.js';
import { type Box, clustered, labelBox, labelsFor, markBox } from '../../core/map/cluster.js';
import { type MapView } from './view-state.js';
import { type Labels } from './label.js';

const APART = 26;

export interface MapMark {
  readonly x: number;
  readonly y: number;
  readonly group: Drawn;
}

interface Needs {
  readonly mapModel: MapModel;
  readonly mapView: MapView;
  readonly labels: Labels;
}

/** Where the marks stand. */
export function createMarks(desk: Needs) {
  const { drawn, plane, view } = desk.mapModel;
  const { size } = desk.mapView;
  const { labelOf } = desk.labels;

  const marks = computed<readonly MapMark[]>(() =>
    drawn.value.map((group) => {
      const { lon, lat } = group.spot;
      const [x, y] = onScreen([lon, lat], plane.value, view.value, size.value);
      return { x, y, group };
    }),
  );

  const clusters = computed(() => {
    const all = clustered(marks.value, APART).map((cluster) => ({
      ...cluster,
      label: labelOf(cluster.members.map(({ group }) => group)),
    }));
    const offsets = labelsFor(all, size.value.width);
    return all.map((cluster) => ({ cluster, offset: offsets.get(cluster) }));
  });

  /** What marks and their labels take up. */
  const taken = computed<readonly Box[]>(() =>
    clusters.value.flatMap(({ cluster, offset }) => {
      const { x, y, label } = cluster;
      const mark = markBox(cluster);
      return offset === undefined ? [mark] : [mark, labelBox(label, x + offset.dx, y + offset.dy)];
    }),
  );

  return { marks, clusters, taken };
}
