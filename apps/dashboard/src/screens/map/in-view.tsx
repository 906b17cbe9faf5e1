import { computed } from '@preact/signals';
import { type VNode } from 'preact';
import { numberText } from '../../state/page/format.js';
import { t } from '../../state/page/words.js';
import { Names } from '../../components/text/name.js';
import { lang } from '../../state/page/settings.js';
import { countries, drawn, type Drawn, plane, view } from '../../state/map/map-model.js';
import { hasOutline, LEAST_OUTLINED_KM } from './frame/outline-layer.js';
import { countryAt, type Country } from '../../core/map/outlines.js';
import { KM_PER_DEGREE, shrinkOf } from '../../core/map/projection.js';
import { size } from '../../state/map/view-state.js';
import { coversView, isWithin } from '../../core/map/within.js';

/** What the map cannot show at this scale, in words. */
export function InView(): VNode {
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
        {outlineText()} {names.value.length > 0 && words.inView(t().common.and(names.value))}
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
function outlineText(): string {
  const words = t().map;
  if (countries.value === undefined) return t().common.loading;
  if (countries.value === null) return words.noOutlines;
  if (view.value.km < LEAST_OUTLINED_KM) return words.tooNear;
  return hasOutline.value ? words.rough : words.noneInView;
}

const ACROSS = [-0.45, -0.2, 0, 0.2, 0.45];
const MOST_NAMED = 4;

/** The countries in the view, where they are few: those at some points all over it. */
const names = computed<readonly string[]>(() => {
  const { width, height } = size.value;
  const degrees = view.value.km / KM_PER_DEGREE;
  const points = ACROSS.flatMap((x) =>
    ACROSS.map(
      (y) =>
        [
          view.value.lon + (x * degrees) / shrinkOf(plane.value),
          view.value.lat + (y * degrees * height) / width,
        ] as const,
    ),
  );
  const found = new Set(points.map((point) => countryAt(countries.value ?? [], point)));
  const named = [...found].flatMap((one) => (one === undefined ? [] : [nameOf(one)]));
  return named.length > MOST_NAMED ? [] : named;
});

/** The browser knows the names of countries by their numbers, in every language. */
function nameOf({ id, name }: Country): string {
  if (id === '') return name;
  const { region } = new Intl.Locale(`und-${id}`);
  return new Intl.DisplayNames(lang.value, { type: 'region' }).of(region ?? id) ?? name;
}
