import { type VNode } from 'preact';
import { view } from '../../../state/map/map-model.js';
import { LEAST_OUTLINED_KM, path, transform } from '../../../state/map/outline-view.js';

/** Land and borders, where the scale allows them. */
export function OutlineLayer(): VNode | null {
  if (view.value.km < LEAST_OUTLINED_KM) return null;
  return <path class="land" d={path.value} transform={transform.value} />;
}
