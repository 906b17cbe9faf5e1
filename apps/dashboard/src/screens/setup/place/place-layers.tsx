import { type GeoPosition } from '@sitlog/situation';
import { type VNode } from 'preact';
import { BaseNames } from '../../../components/base-map/base-names.js';
import { useDesk } from '../../../components/use-desk.js';
import { type BaseName } from '../../../core/map/base/base-names.js';
import { labelBox, labelsFor, markBox } from '../../../core/map/cluster.js';
import { gridOf } from '../../../core/map/grid.js';
import { pathOf } from '../../../core/map/outline-path.js';
import {
  onScreen,
  pixelsPerDegree,
  southOf,
  type Plane,
  radiusOf,
  type Size,
  type View,
} from '../../../core/map/projection.js';
import { type ItemDraft } from '../../../core/setup/item-draft.js';
import { countriesOf } from '../../../state/map/countries.js';
import { LEAST_OUTLINED_KM } from '../../../state/map/outline-view.js';
import {
  drawingOf,
  type PlaceDrawing,
  standingPlaces,
} from '../../../state/setup/place-drawing.js';
import { setupOf } from '../../../state/setup/setup.js';

interface Layers {
  readonly draft: ItemDraft;
  readonly moving: number | undefined;
  readonly plane: Plane;
  readonly view: View;
  readonly size: Size;
}

/** What the map of the form shows above its ground: the net of degrees, names, the other places, and what is being drawn. */
export function PlaceLayers(of: Layers & { readonly names: readonly BaseName[] }): VNode {
  const others = useOthers(of);
  const { plane, view, size } = of;
  const taken = others.flatMap(({ x, y, label, offset }) =>
    offset === undefined
      ? [markBox({ x, y })]
      : [markBox({ x, y }), labelBox(label, x + offset.dx, y + offset.dy)],
  );
  return (
    <>
      <Net {...of} />
      <BaseNames
        names={of.names}
        screen={{ at: (point) => onScreen(point, plane, view, size), taken, ...size }}
      />
      <Others others={others} />
      <Drawing drawing={drawingOf(of.draft)} {...of} />
      <path class="cross" d={`M${of.size.width / 2 - 9} ${of.size.height / 2}h18m-9 -9v18`} />
    </>
  );
}

/** Coasts and borders, where the scale allows them. */
export function PlaceLand({ plane, view, size }: Layers): VNode | null {
  const { countries } = countriesOf(useDesk());
  if (view.km < LEAST_OUTLINED_KM) return null;
  const scale = pixelsPerDegree(view, size);
  return (
    <path
      class="land"
      d={pathOf(countries.value ?? [], plane)}
      transform={`translate(${size.width / 2} ${size.height / 2}) scale(${scale}) translate(0 ${-southOf(view.lat)})`}
    />
  );
}

function Net({ plane, view, size }: Layers): VNode {
  const { vertical, horizontal } = gridOf(plane, view, size);
  return (
    <g class="grid">
      {vertical.map(({ at, label }) => (
        <g key={label}>
          <line x1={at} x2={at} y1={0} y2={size.height} />
          <text x={at + 4} y={12}>
            {label}
          </text>
        </g>
      ))}
      {horizontal.map(({ at, label }) => (
        <g key={label}>
          <line x1={0} x2={size.width} y1={at} y2={at} />
          <text x={4} y={at - 4}>
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}

function useOthers({ draft, plane, view, size }: Layers) {
  const { itemsOf } = setupOf(useDesk());
  const seen = standingPlaces(itemsOf('places')).flatMap(({ id, name, spot }) => {
    const [x, y] = onScreen([spot.lon, spot.lat], plane, view, size);
    const isSeen = x > 0 && y > 0 && x < size.width && y < size.height;
    return isSeen && name !== draft['name'] ? [{ id, x, y, label: shortened(name) }] : [];
  });
  const offsets = labelsFor(seen, size.width);
  return seen.map((one) => ({ ...one, offset: offsets.get(one) }));
}

function Others({ others }: { readonly others: ReturnType<typeof useOthers> }): VNode {
  return (
    <g class="others">
      {others.map(({ id, x, y, label, offset }) => (
        <g key={id} transform={`translate(${x} ${y})`}>
          <circle r={3} />
          {offset !== undefined && (
            <text x={offset.dx} y={offset.dy} text-anchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

function shortened(name: string): string {
  return name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name;
}

const MOST_LETTERS = 24;

type Drawn = Layers & { readonly drawing: PlaceDrawing };

function Drawing(of: Drawn): VNode {
  const { drawing, moving, plane, view, size } = of;
  const middle =
    drawing.point === undefined ? undefined : onScreen(drawing.point, plane, view, size);
  return (
    <g class="drawing">
      <Outline {...of} />
      {drawing.positions.map((one, nth) => {
        const [x, y] = onScreen(one.point, plane, view, size);
        return (
          <g key={one.at} class={one.at === moving ? 'corner moving' : 'corner'}>
            <circle cx={x} cy={y} r={5} />
            <text x={x + 8} y={y - 6}>
              {nth + 1}
            </text>
          </g>
        );
      })}
      {middle !== undefined && <circle class="middle" cx={middle[0]} cy={middle[1]} r={7} />}
    </g>
  );
}

/** The area or line as far as it is drawn, or the circle around the point. */
function Outline({ drawing, plane, view, size }: Drawn): VNode | null {
  const { positions, geometry, point, radiusM } = drawing;
  const pathOfLine = (line: readonly GeoPosition[]): string =>
    `M${line
      .map((one) =>
        onScreen(one, plane, view, size)
          .map((n) => n.toFixed(1))
          .join(' '),
      )
      .join('L')}`;
  if (point !== undefined && radiusM !== undefined) {
    const [x, y] = onScreen(point, plane, view, size);
    const radius = radiusOf(radiusM, point[1], pixelsPerDegree(view, size));
    return <circle class="area" cx={x} cy={y} r={radius} />;
  }
  if (geometry?.type === 'Polygon') {
    return <path class="area" d={geometry.coordinates.map(pathOfLine).join('')} />;
  }
  if (positions.length < 2) return null;
  return <path class="area line" d={pathOfLine(positions.map((one) => one.point))} />;
}
