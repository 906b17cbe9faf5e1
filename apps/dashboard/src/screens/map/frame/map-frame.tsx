import { type VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../../state/page/words.js';
import { register } from '../../../state/page/commands.js';
import { GridLayer, ScaleBar } from './grid-layer.js';
import {
  move,
  type Move,
  onKeyDown,
  onPointerDown,
  onPointerMove,
  onPointerUp,
  onWheel,
  reset,
  swallowDragged,
} from '../../../state/map/pan-zoom.js';
import { loadCountries } from '../../../state/map/map-model.js';
import { AreaLayer, MarkLayer } from './mark-layer.js';
import { OutlineLayer } from './outline-layer.js';
import { size } from '../../../state/map/view-state.js';

const BUTTONS: readonly (readonly [Move, string])[] = [
  ['in', '+'],
  ['out', '−'],
  ['north', '↑'],
  ['south', '↓'],
  ['west', '←'],
  ['east', '→'],
];

/** The map itself. All that it shows stands in the list as well; a screen reader reads that. */
export function MapFrame(): VNode {
  const frame = useRef<HTMLDivElement>(null);
  useMeasured(frame);
  useCommands();
  useEffect(() => void loadCountries(), []);
  const { width, height } = size.value;
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
        <svg
          viewBox={`0 0 ${width} ${height}`}
          direction="ltr"
          aria-hidden="true"
          focusable="false"
        >
          <OutlineLayer />
          <GridLayer />
          <AreaLayer />
          <MarkLayer />
          <ScaleBar />
        </svg>
      </div>
      <Buttons />
    </div>
  );
}

function Buttons(): VNode {
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
      <span id="map-keys" class="quiet">
        {words.keys}
      </span>
    </div>
  );
}

function useMeasured(frame: { readonly current: HTMLDivElement | null }): void {
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
