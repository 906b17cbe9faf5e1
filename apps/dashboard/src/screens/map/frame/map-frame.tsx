import { type VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { placeWords } from '../../../core/i18n/place-words.js';
import { onScreen } from '../../../core/map/projection.js';
import { GridLayer, ScaleBar } from './grid-layer.js';
import { type MapMove } from '../../../state/map/moves.js';
import { writeView } from '../../../state/map/view-state.js';
import { AreaLayer, MarkLayer } from './mark-layer.js';
import { OutlineLayer } from './outline-layer.js';
import { BaseBy } from '../../../components/base-map/base-by.js';
import { BaseNames } from '../../../components/base-map/base-names.js';
import { useBase } from '../../../components/base-map/use-base.js';
import { useDesk } from '../../../components/use-desk.js';
import { mapStateOf } from '../../../state/map/map.js';

const BUTTONS: readonly (readonly [MapMove, string])[] = [
  ['in', '+'],
  ['out', '−'],
  ['north', '↑'],
  ['south', '↓'],
  ['west', '←'],
  ['east', '→'],
];

/** The map itself. All that it shows stands in the list as well; a screen reader reads that. */
export function MapFrame(): VNode {
  const desk = useDesk();
  const { loadCountries, plane, view } = mapStateOf(desk).mapModel;
  const { taken } = mapStateOf(desk).marks;
  const { size } = mapStateOf(desk).mapView;
  const { t } = desk.words;
  const { onKeyDown, onWheel, onPointerDown, onPointerMove, onPointerUp, swallowDragged } =
    mapStateOf(desk).panZoom;
  const frame = useRef<HTMLDivElement>(null);
  useMeasured(frame);
  useCommands();
  useEffect(() => void loadCountries(), []);
  const { width, height } = size.value;
  const base = useBase(view.value, size.value);
  const viewBox = `0 0 ${width} ${height}`;
  return (
    <div class="map-box">
      <div
        class="map-frame"
        ref={frame}
        role="group"
        tabIndex={0}
        aria-label={t().map.frame}
        aria-describedby="map-keys"
        onKeyDown={onKeyDown}
        onWheel={onWheel}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onClickCapture={swallowDragged}
      >
        {base.isThere && (
          <>
            <svg class="under" viewBox={viewBox} direction="ltr" aria-hidden="true">
              <OutlineLayer />
            </svg>
            <div class="base" ref={base.holder} aria-hidden="true" />
          </>
        )}
        <svg
          class={base.isThere ? 'over' : ''}
          viewBox={viewBox}
          direction="ltr"
          aria-hidden="true"
          focusable="false"
        >
          {!base.isThere && <OutlineLayer />}
          <GridLayer />
          <BaseNames
            names={base.names}
            screen={{
              at: (point) => onScreen(point, plane.value, view.value, size.value),
              taken: taken.value,
              ...size.value,
            }}
          />
          <AreaLayer />
          <MarkLayer />
          <ScaleBar />
        </svg>
      </div>
      <BaseBy view={view.value} />
      <Buttons />
    </div>
  );
}

function Buttons(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { move, reset } = mapStateOf(desk).panZoom;
  const { view } = mapStateOf(desk).mapModel;
  const { hrefTo } = desk.location;
  const screenParams = { part: 'places', item: '', view: writeView(view.value) };
  const words = t().map;
  return (
    <div class="action-bar map-buttons" role="group" aria-label={words.move}>
      {BUTTONS.map(([way, sign]) => (
        <button
          key={way}
          type="button"
          aria-label={words.moves[way]}
          title={words.moves[way]}
          onClick={() => {
            move(way);
          }}
        >
          <span aria-hidden="true">{sign}</span>
        </button>
      ))}
      <button type="button" onClick={reset}>
        {words.reset}
      </button>
      <a href={hrefTo({ screen: 'setup', entry: undefined, screenParams })}>
        {placeWords(desk.settings.lang.value).register}
      </a>
      <span id="map-keys" class="quiet">
        {words.keys}
      </span>
    </div>
  );
}

function useMeasured(frame: { readonly current: HTMLDivElement | null }): void {
  const { size } = mapStateOf(useDesk()).mapView;
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const measure = (): void => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0) size.value = { width: clientWidth, height: clientHeight };
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
}

function useCommands(): void {
  const desk = useDesk();
  const { register } = desk.commands;
  const { t } = desk.words;
  const { move, reset } = mapStateOf(desk).panZoom;
  useEffect(
    () =>
      register([
        {
          id: 'map-in',
          label: () => t().map.moves.in,
          keys: '+',
          run: () => {
            move('in');
          },
        },
        {
          id: 'map-out',
          label: () => t().map.moves.out,
          keys: '-',
          run: () => {
            move('out');
          },
        },
        { id: 'map-all', label: () => t().map.reset, keys: '0', run: reset },
      ]),
    [],
  );
}
