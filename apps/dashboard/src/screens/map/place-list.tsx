import { type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { placeWords } from '../../core/i18n/place-words.js';
import { viewOfAll } from '../../core/map/extent.js';
import { type Group, IN_WORDS, NOWHERE, RETRACTED, type Spot } from '../../core/map/located.js';
import { shapeKind } from '../../core/map/shape.js';
import { PlaceEntries } from './place-entries.js';
import { isWithin } from '../../core/map/within.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';
import { mapStateOf } from '../../state/map/map.js';

/** All that the map shows and all that it cannot show, place by place. */
export function PlaceList(): VNode {
  const desk = useDesk();
  const { locatedNow } = mapStateOf(desk).mapModel;
  const { part } = mapStateOf(desk).mapView;
  const { t } = desk.words;
  const { groups, partOf } = locatedNow.value;
  const chosen = part.value;
  const listed = groups
    .map((group) => ({
      ...group,
      items: group.items.filter(({ no }) => chosen === undefined || partOf.get(no) === chosen),
    }))
    .filter(({ items }) => items.length > 0);
  return (
    <section class="place-list" aria-labelledby="places-title">
      <h3 id="places-title">
        {chosen === undefined ? t().map.places : t().map.placesOf(t().map.parts[chosen])}
      </h3>
      <p class="quiet">{t().map.several}</p>
      {listed.map((group) => (
        <PlaceGroup key={group.key} group={group} />
      ))}
    </section>
  );
}

function PlaceGroup({ group }: { readonly group: Group }): VNode {
  const desk = useDesk();
  const { selected, selections } = mapStateOf(desk).mapView;
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { key, items, spot, placeId } = group;
  const isChosen = selected.value === key;
  const section = useRef<HTMLElement>(null);
  const before = useRef(selections.value);
  useEffect(() => {
    const isNew = before.current !== selections.value;
    before.current = selections.value;
    if (isNew && isChosen) section.current?.scrollIntoView({ block: 'start' });
  }, [selections.value]);
  return (
    <section ref={section} class={`place ${isChosen ? 'chosen' : ''}`} data-place={key}>
      <div class="place-head">
        <h4>
          <bdi>{titleOf(desk, group)}</bdi>{' '}
          <span class="quiet">{t().common.entries(items.length, numberText(items.length))}</span>
        </h4>
        <span class="action-bar">
          {placeId !== undefined && <EditPlace placeId={placeId} />}
          {spot !== undefined && <ShowOnMap placeKey={key} spot={spot} isChosen={isChosen} />}
        </span>
      </div>
      {spot !== undefined && <SpotText spot={spot} />}
      {placeId !== undefined && <Note placeId={placeId} isPlaced={spot !== undefined} />}
      <PlaceEntries items={items} placeId={placeId} isChosen={isChosen} />
    </section>
  );
}

function titleOf(desk: Desk, { key, placeId }: Group): string {
  const { t } = desk.words;
  const { nameOf } = desk.situation;
  const words = t().map;
  if (placeId !== undefined) return nameOf(placeId);
  const titles: Readonly<Record<string, string>> = {
    [IN_WORDS]: words.inWords,
    [NOWHERE]: words.nowhere,
    [RETRACTED]: words.retractedTitle,
  };
  return titles[key] ?? key;
}

function SpotText({ spot }: { readonly spot: Spot }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { kmText } = mapStateOf(desk).labels;
  const words = t().map;
  const { precision, radiusM, geometry, lat, lon } = spot;
  const around = radiusM === undefined ? '' : words.around(kmText(radiusM));
  const drawn =
    geometry === undefined
      ? around
      : placeWords(desk.settings.lang.value).drawnAs[shapeKind(geometry)];
  return (
    <p class="quiet spot">
      {words.precision[precision ?? 0] ?? words.precision[0]}
      {drawn !== '' && ` · ${drawn}`} · <bdi dir="ltr">{`${lat}, ${lon}`}</bdi>
    </p>
  );
}

function Note({
  placeId,
  isPlaced,
}: {
  readonly placeId: string;
  readonly isPlaced: boolean;
}): VNode {
  const desk = useDesk();
  const { places } = desk.situation;
  const { t } = desk.words;
  const note = places.value.get(placeId)?.note;
  return (
    <>
      {!isPlaced && <p class="quiet">{t().map.noCoordinates}</p>}
      {note !== undefined && (
        <p class="quiet" dir="auto">
          {note}
        </p>
      )}
    </>
  );
}

function EditPlace({ placeId }: { readonly placeId: string }): VNode {
  const { location, settings } = useDesk();
  const screenParams = { part: 'places', item: placeId };
  const href = location.hrefTo({ screen: 'setup', entry: undefined, screenParams });
  return <a href={href}>{placeWords(settings.lang.value).edit}</a>;
}

function ShowOnMap({
  placeKey,
  spot,
  isChosen,
}: {
  readonly placeKey: string;
  readonly spot: Spot;
  readonly isChosen: boolean;
}): VNode {
  const desk = useDesk();
  const { setScreenParams } = desk.location;
  const { plane, view } = mapStateOf(desk).mapModel;
  const { size, look } = mapStateOf(desk).mapView;
  const { t } = desk.words;
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={() => {
        setScreenParams({ at: isChosen ? undefined : placeKey });
        if (isChosen) return;
        document.querySelector('.map-frame')?.scrollIntoView({ block: 'nearest' });
        if (isWithin(spot, plane.value, view.value, size.value)) return;
        look(viewOfAll([spot], plane.value, size.value));
      }}
    >
      {t().map.show}
    </button>
  );
}
