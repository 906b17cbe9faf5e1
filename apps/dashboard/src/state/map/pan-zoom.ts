import { shortcutKey } from '../../core/keyboard/shortcut-key.js';
import { viewMoved, type View } from '../../core/map/projection.js';
import { type MapView } from './view-state.js';
import { type MapModel } from './map-model.js';
import { type Announcer } from '../page/announce.js';
import { type WordsState } from '../page/words.js';
import { type Format } from '../page/format.js';
import { type MapMove, moveOfKey, MOVES } from './moves.js';

const SLACK = 4;

interface Needs {
  readonly mapView: MapView;
  readonly mapModel: MapModel;
  readonly announcer: Announcer;
  readonly words: WordsState;
  readonly format: Format;
}

/** Moves the map. */
export function createPanZoom(desk: Needs) {
  const { look, hold, letGo, size } = desk.mapView;
  const { view } = desk.mapModel;
  const { said } = desk.announcer;
  const { t } = desk.words;
  const { numberText } = desk.format;

  /** Moves the map, and says how much is seen. */
  function move(way: MapMove): void {
    look(viewMoved(view.value, MOVES[way]));
    tellView();
  }

  /** Shows all places again. */
  function reset(): void {
    look(undefined);
    tellView();
  }

  function tellView(): void {
    const km = view.value.km;
    said.status.value = t().map.across(
      numberText(km < 10 ? Math.round(km * 10) / 10 : Math.round(km)),
    );
  }

  /** Keys on the map itself. */
  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const key = shortcutKey(event);
    const way = moveOfKey(key);
    if (way === undefined && key !== '0') return;
    event.preventDefault();
    if (way === undefined) reset();
    else move(way);
  }

  /** The wheel moves the page, unless the map has the focus or Ctrl is held. */
  function onWheel(event: WheelEvent): void {
    const frame = event.currentTarget as HTMLElement;
    if (!event.ctrlKey && !event.metaKey && !frame.contains(document.activeElement)) return;
    event.preventDefault();
    const factor = 1.0015 ** event.deltaY;
    hold(aboutPointer(event, frame, factor));
    letGo(250);
  }

  /** What is under the pointer stays there. */
  function aboutPointer(event: WheelEvent, frame: HTMLElement, factor: number): View {
    const box = frame.getBoundingClientRect();
    const x = (event.clientX - box.x) / box.width - 0.5;
    const y = ((event.clientY - box.y) / box.height - 0.5) * (box.height / box.width);
    const scaled = viewMoved(view.value, { factor });
    const rest = view.value.km / scaled.km - 1;
    return viewMoved(scaled, { east: x * rest, south: y * rest });
  }

  let drag: { readonly x: number; readonly y: number; readonly view: View } | undefined;

  let isDragging = false;

  /** A drag begins; it moves nothing until the pointer has gone some pixels, so that a click stays a click. */
  function onPointerDown(event: PointerEvent): void {
    if (event.button !== 0 || !event.isPrimary) return;
    drag = { x: event.clientX, y: event.clientY, view: view.value };
    isDragging = false;
  }

  function onPointerMove(event: PointerEvent): void {
    if (drag === undefined || !event.isPrimary) return;
    const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
    if (!isDragging && Math.hypot(dx, dy) < SLACK) return;
    if (!isDragging) (event.currentTarget as Element).setPointerCapture(event.pointerId);
    isDragging = true;
    const { width } = size.value;
    hold(viewMoved(drag.view, { east: -dx / width, south: -dy / width }));
  }

  function onPointerUp(): void {
    if (isDragging) letGo();
    drag = undefined;
  }

  /** A click that ends a drag is none. */
  function swallowDragged(event: MouseEvent): void {
    if (isDragging) event.stopPropagation();
    isDragging = false;
  }

  return {
    move,
    reset,
    onKeyDown,
    onWheel,
    onPointerDown,
    onPointerMove,
    onPointerUp,
    swallowDragged,
  };
}
