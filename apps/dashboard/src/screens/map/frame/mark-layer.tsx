import { type VNode } from 'preact';
import { strokeOf } from '../../../core/map/certainty.js';
import { type Cluster, type Offset } from '../../../core/map/cluster.js';
import { viewOfAll } from '../../../core/map/extent.js';
import { type Drawn } from '../../../state/map/map-model.js';
import { countryAt } from '../../../core/map/outlines.js';
import { pathOf } from '../../../core/map/outline-path.js';
import { pixelsPerDegree, radiusOf } from '../../../core/map/projection.js';
import { shapeKind, shapePath } from '../../../core/map/shape.js';
import { type MapMark } from '../../../state/map/marks.js';
import { useDesk } from '../../../components/use-desk.js';
import { type Desk } from '../../../state/desk.js';
import { mapStateOf } from '../../../state/map/map.js';

const COUNTRY = 6;

/** The ground of each place at the scale of the map: its own area or line, a circle around its point, or the outline of a country. */
export function AreaLayer(): VNode {
  const { marks } = mapStateOf(useDesk()).marks;
  return (
    <g class="areas">
      {marks.value.map((mark) => (
        <Area key={mark.group.key} mark={mark} />
      ))}
    </g>
  );
}

function Area({ mark: { x, y, group } }: { readonly mark: MapMark }): VNode | null {
  const desk = useDesk();
  const { selected, size } = mapStateOf(desk).mapView;
  const { view, plane, countries } = mapStateOf(desk).mapModel;
  const { radiusM, precision, lat, lon, geometry } = group.spot;
  const stroke = strokeOf(group.items);
  const name = `area ${stroke} ${group.key === selected.value ? 'chosen' : ''}`;
  // A line within the line makes it a double one.
  const names = stroke === 'disputed' ? [name, 'area inner'] : [name];
  if (geometry !== undefined) {
    const d = shapePath(geometry, plane.value);
    return <Drawing names={names.map((one) => `${one} ${shapeKind(geometry)}`)} d={d} />;
  }
  if (radiusM !== undefined) {
    const scale = pixelsPerDegree(view.value, size.value);
    const radius = radiusOf(radiusM, lat, scale);
    return (
      <>
        {names.map((one) => (
          <circle key={one} class={one} cx={x} cy={y} r={radius} />
        ))}
      </>
    );
  }
  if (precision !== COUNTRY) return null;
  const country = countryAt(countries.value ?? [], [lon, lat]);
  if (country === undefined) return null;
  return <Drawing names={names} d={pathOf([country], plane.value)} />;
}

function Drawing({ names, d }: { readonly names: readonly string[]; readonly d: string }): VNode {
  const { transform } = mapStateOf(useDesk()).outlineView;
  return (
    <>
      {names.map((one) => (
        <path key={one} class={one} d={d} transform={transform.value} />
      ))}
    </>
  );
}

/** One mark for each place, or for places too near to each other, with the number of entries there. */
export function MarkLayer(): VNode {
  const { clusters } = mapStateOf(useDesk()).marks;
  return (
    <g class="marks">
      {clusters.value.map(({ cluster, offset }) => (
        <MarkOf
          key={cluster.members[0]?.group.key}
          cluster={cluster}
          label={cluster.label}
          offset={offset}
        />
      ))}
    </g>
  );
}

function MarkOf({
  cluster: { x, y, members },
  label,
  offset,
}: {
  readonly cluster: Cluster<MapMark>;
  readonly label: string;
  readonly offset: Offset | undefined;
}): VNode {
  const desk = useDesk();
  const { selected } = mapStateOf(desk).mapView;
  const { place } = desk.location;
  const { numberText } = desk.format;
  const groups = members.map(({ group }) => group);
  const items = [...new Set(groups.flatMap((group) => group.items))];
  const isExact = groups.every(({ part }) => part === 'exact');
  const isChosen = groups.some(({ key }) => key === selected.value);
  const isOpen = items.some(({ no }) => no === place.value.entry);
  const names = [isExact ? 'exact' : 'hollow', isChosen && 'chosen', isOpen && 'open'];
  return (
    <g
      class={`mark ${strokeOf(items)} ${names.filter(Boolean).join(' ')}`}
      data-places={groups.map(({ key }) => key).join(' ')}
      transform={`translate(${x} ${y})`}
      onClick={() => {
        press(desk, groups);
      }}
    >
      {isOpen && <circle class="halo" r={18} />}
      <circle class="ring" r={14} />
      <circle class="body" r={11} />
      <text class="number" y={4} text-anchor="middle">
        {numberText(items.length)}
      </text>
      {offset !== undefined && (
        <text class="name" x={offset.dx} y={offset.dy + 4} text-anchor="middle">
          {label}
        </text>
      )}
    </g>
  );
}

/** Several places: nearer, until they can be told apart. One: select it. */
function press(desk: Desk, groups: readonly Drawn[]): void {
  const { plane, view } = mapStateOf(desk).mapModel;
  const { size, look, selectInMap } = mapStateOf(desk).mapView;
  const [first] = groups;
  if (first === undefined) return;
  const nearer = viewOfAll(
    groups.map(({ spot }) => ({ ...spot, radiusM: spot.precision === COUNTRY ? undefined : 0 })),
    plane.value,
    size.value,
  );
  const isNearer = groups.length > 1 && nearer.km < view.value.km * 0.9;
  if (isNearer) look(nearer);
  else selectInMap(first.key);
}
