import { drawn, type Drawn, plane, view } from './map-model.js';
import { computed } from '@preact/signals';
import { onScreen } from '../../core/map/projection.js';
import { size } from './view-state.js';
import { clustered, labelsFor } from '../../core/map/cluster.js';
import { labelOf } from './label.js';

const APART = 26;

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly group: Drawn;
}

export const marks = computed<readonly Mark[]>(() =>
  drawn.value.map((group) => {
    const { lon, lat } = group.spot;
    const [x, y] = onScreen([lon, lat], plane.value, view.value, size.value);
    return { x, y, group };
  }),
);

export const clusters = computed(() => {
  const all = clustered(marks.value, APART).map((cluster) => ({
    ...cluster,
    label: labelOf(cluster.members.map(({ group }) => group)),
  }));
  const offsets = labelsFor(all, size.value.width);
  return all.map((cluster) => ({ cluster, offset: offsets.get(cluster) }));
});
