import { type VNode } from 'preact';
import { Names } from '../../components/text/name.js';
import { type Drawn } from '../../state/map/map-model.js';
import { LEAST_OUTLINED_KM } from '../../state/map/outline-view.js';
import { coversView, isWithin } from '../../core/map/within.js';
import { isCovered } from '../../core/map/base/coverage.js';
import { basemapOf } from '../../state/map/basemap.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';
import { mapStateOf } from '../../state/map/map.js';

/** What the map cannot show at this scale, in words. */
export function InView(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { drawn, plane, view } = mapStateOf(desk).mapModel;
  const { size } = mapStateOf(desk).mapView;
  const { names } = mapStateOf(desk).countriesInView;
  const { numberText } = desk.format;
  const words = t().map;
  const around = drawn.value.filter(({ spot }) =>
    coversView(spot, plane.value, view.value, size.value),
  );
  const outside = drawn.value.filter(
    ({ spot }) => !isWithin(spot, plane.value, view.value, size.value),
  );
  return (
    <div class="in-view quiet">
      <p class="outline-note">
        {outlineText(desk)} {names.value.length > 0 && words.inView(t().common.and(names.value))}
      </p>
      {around.length > 0 && <p>{words.allWithin(<Names ids={idsOf(around)} />)}</p>}
      {outside.length > 0 && (
        <p>
          {words.outside(
            outside.length,
            numberText(outside.length),
            <Names ids={idsOf(outside)} />,
          )}
        </p>
      )}
    </div>
  );
}

function idsOf(groups: readonly Drawn[]): readonly string[] {
  return [...new Set(groups.map(({ placeId }) => placeId ?? ''))];
}

/** What the outlines are worth at this scale. */
function outlineText(desk: Desk): string {
  const { t } = desk.words;
  const { countries, view } = mapStateOf(desk).mapModel;
  const { hasOutline } = mapStateOf(desk).outlineView;
  const words = t().map;
  const base = basemapOf(desk).archive.value;
  // The base map lies above the outlines, and says itself whose it is.
  if (base !== undefined && isCovered(base.bounds, view.value)) return '';
  if (countries.value === undefined) return t().common.loading;
  if (countries.value === null) return words.noOutlines;
  if (view.value.km < LEAST_OUTLINED_KM) return words.tooNear;
  return hasOutline.value ? words.rough : words.noneInView;
}
