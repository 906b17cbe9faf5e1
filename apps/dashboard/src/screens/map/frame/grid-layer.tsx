import { type VNode } from 'preact';
import { gridOf, scaleBar } from '../../../core/map/grid.js';
import { useDesk } from '../../../components/use-desk.js';
import { mapStateOf } from '../../../state/map/map.js';

const LABEL = 56;

/** The net of degrees with its coordinates. */
export function GridLayer(): VNode {
  const desk = useDesk();
  const { size } = mapStateOf(desk).mapView;
  const { plane, view } = mapStateOf(desk).mapModel;
  const { width, height } = size.value;
  const { vertical, horizontal } = gridOf(plane.value, view.value, size.value);
  const apart = Math.abs((vertical[1]?.at ?? width) - (vertical[0]?.at ?? 0));
  const every = Math.ceil(LABEL / apart);
  return (
    <g class="grid">
      {vertical.map(({ at, label }, index) => (
        <g key={label}>
          <line x1={at} x2={at} y1={0} y2={height} />
          {at < width - LABEL && index % every === 0 && (
            <text x={at + 4} y={12}>
              {label}
            </text>
          )}
        </g>
      ))}
      {horizontal.map(({ at, label }) => (
        <g key={label}>
          <line x1={0} x2={width} y1={at} y2={at} />
          <text x={4} y={at - 4}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

/** A round distance at the foot of the map. */
export function ScaleBar(): VNode {
  const desk = useDesk();
  const { view } = mapStateOf(desk).mapModel;
  const { size } = mapStateOf(desk).mapView;
  const { km, pixels } = scaleBar(view.value, size.value);
  const y = size.value.height - 12;
  const x = size.value.width - 12 - pixels;
  const text = km >= 1 ? `${km} km` : `${km * 1000} m`;
  return (
    <g class="scale">
      <path d={`M${x} ${y - 6}V${y}H${x + pixels}V${y - 6}`} />
      <text x={x + pixels / 2} y={y - 6} text-anchor="middle">
        {text}
      </text>
    </g>
  );
}
