import { type RefObject, type VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { BaseBy } from '../../../components/base-map/base-by.js';
import { useBase } from '../../../components/base-map/use-base.js';
import { useDesk } from '../../../components/use-desk.js';
import { placeWords } from '../../../core/i18n/place-words.js';
import { shortcutKey } from '../../../core/keyboard/shortcut-key.js';
import { planeOf, viewOfAll } from '../../../core/map/extent.js';
import { atScreen, type Size, type View, viewMoved } from '../../../core/map/projection.js';
import { type ItemDraft, shapeIn } from '../../../core/setup/item-draft.js';
import { positionText } from '../../../core/setup/position.js';
import { type Desk } from '../../../state/desk.js';
import { countriesOf } from '../../../state/map/countries.js';
import { type MapMove, moveOfKey, MOVES } from '../../../state/map/moves.js';
import { readView } from '../../../state/map/view-state.js';
import { drawingOf, spotsOfDrawing, standingPlaces } from '../../../state/setup/place-drawing.js';
import { setupOf } from '../../../state/setup/setup.js';
import { PlaceLand, PlaceLayers } from './place-layers.js';

const HEIGHT = 0.6;
const BUTTONS: readonly (readonly [MapMove, string])[] = [
  ['in', '+'],
  ['out', '−'],
  ['north', '↑'],
  ['south', '↓'],
  ['west', '←'],
  ['east', '→'],
];

interface Drawn {
  readonly draft: ItemDraft;
  readonly moving: number | undefined;
  /** A position was pressed, as it is written. */
  readonly onPoint: (position: string) => void;
}

/** A map on which a place is drawn; whatever it does, fields and buttons do as well. */
export function PlaceMap({ draft, moving, onPoint }: Drawn): VNode {
  const desk = useDesk();
  const { loadCountries } = countriesOf(desk);
  const words = placeWords(desk.settings.lang.value);
  const [held, setHeld] = useState<View | undefined>(undefined);
  const frame = useRef<HTMLDivElement>(null);
  const size = useSizeOf(frame);
  const [first] = useState(() => askedView(desk, draft) ?? wholeView(desk, draft));
  useEffect(() => void loadCountries(), []);
  const view = held ?? first;
  const plane = { lon: view.lon };
  const base = useBase(view, size);
  const layers = { draft, moving, plane, view, size };
  const viewBox = `0 0 ${size.width} ${size.height}`;
  const move = (way: MapMove): void => {
    setHeld(viewMoved(view, MOVES[way]));
  };
  const press = (x: number, y: number): void => {
    const [lon, lat] = atScreen([x, y], view, size);
    setHeld(view);
    onPoint(positionText({ lat, lon }));
  };
  const pressMiddle = (): void => {
    press(size.width / 2, size.height / 2);
  };
  return (
    <div class="map place-map">
      <div
        class="place-frame"
        ref={frame}
        role="group"
        tabIndex={0}
        aria-label={words.map}
        aria-describedby="place-keys"
        onKeyDown={(event) => {
          if (event.ctrlKey || event.metaKey || event.altKey) return;
          const way = moveOfKey(shortcutKey(event));
          if (way === undefined && event.key !== 'Enter') return;
          event.preventDefault();
          if (way === undefined) pressMiddle();
          else move(way);
        }}
      >
        {base.isThere && (
          <>
            <svg class="under" viewBox={viewBox} direction="ltr" aria-hidden="true">
              <PlaceLand {...layers} />
            </svg>
            <div class="base" ref={base.holder} aria-hidden="true" />
          </>
        )}
        <svg
          class={base.isThere ? 'over' : ''}
          viewBox={viewBox}
          direction="ltr"
          aria-hidden="true"
          onClick={(event) => {
            const box = event.currentTarget.getBoundingClientRect();
            press(event.clientX - box.x, event.clientY - box.y);
          }}
        >
          {!base.isThere && <PlaceLand {...layers} />}
          <PlaceLayers {...layers} names={base.names} />
        </svg>
      </div>
      <BaseBy view={view} />
      <Buttons
        move={move}
        pressMiddle={pressMiddle}
        isPoint={shapeIn(draft) === 'point'}
        showAll={() => {
          setHeld(wholeView(desk, draft));
        }}
      />
    </div>
  );
}

function Buttons({
  move,
  pressMiddle,
  showAll,
  isPoint,
}: {
  readonly move: (way: MapMove) => void;
  readonly pressMiddle: () => void;
  readonly showAll: () => void;
  readonly isPoint: boolean;
}): VNode {
  const desk = useDesk();
  const words = placeWords(desk.settings.lang.value);
  const { move: label, moves } = desk.words.t().map;
  return (
    <>
      <div class="action-bar map-buttons" role="group" aria-label={label}>
        {BUTTONS.map(([way, sign]) => (
          <button
            key={way}
            type="button"
            aria-label={moves[way]}
            title={moves[way]}
            onClick={() => {
              move(way);
            }}
          >
            <span aria-hidden="true">{sign}</span>
          </button>
        ))}
        <button type="button" onClick={showAll}>
          {words.whole}
        </button>
        <button type="button" onClick={pressMiddle}>
          {isPoint ? words.setMiddle : words.addMiddle}
        </button>
      </div>
      <p id="place-keys" class="quiet">
        {words.keys}
      </p>
    </>
  );
}

/** Nothing drawn yet: what the map showed from which one came. */
function askedView(desk: Desk, draft: ItemDraft): View | undefined {
  const isEmpty = spotsOfDrawing(drawingOf(draft)).length === 0;
  return isEmpty ? readView(desk.location.place.value.screenParams['view']) : undefined;
}

/** Shows what is drawn, or else where the other places are. */
function wholeView(desk: Desk, draft: ItemDraft): View {
  const own = spotsOfDrawing(drawingOf(draft));
  const others = standingPlaces(setupOf(desk).itemsOf('places'));
  const spots = own.length > 0 ? own : others.map(({ spot }) => spot);
  return viewOfAll(spots, planeOf(spots), { width: 1, height: HEIGHT });
}

/** As wide as its place on the page, so that what is written in it stays readable. */
function useSizeOf(frame: RefObject<HTMLDivElement | null>): Size {
  const [width, setWidth] = useState(520);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => {
      if (element.clientWidth > 0) setWidth(element.clientWidth);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  return { width, height: Math.round(width * HEIGHT) };
}
