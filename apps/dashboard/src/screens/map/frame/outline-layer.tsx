import { type VNode } from 'preact';
import { LEAST_OUTLINED_KM } from '../../../state/map/outline-view.js';
import { useDesk } from '../../../components/use-desk.js';
import { mapStateOf } from '../../../state/map/map.js';

/** Land and borders, where the scale allows them. */
export function OutlineLayer(): VNode | null {
  const desk = useDesk();
  const { view } = mapStateOf(desk).mapModel;
  const { path, transform } = mapStateOf(desk).outlineView;
  if (view.value.km < LEAST_OUTLINED_KM) return null;
  return <path class="land" d={path.value} transform={transform.value} />;
}
