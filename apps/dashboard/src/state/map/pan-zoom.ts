import { said } from '../page/announce.js';
import { t } from '../page/words.js';
import { numberText } from '../page/format.js';
import { plane, view } from './map-model.js';
import { moved, type View } from '../../core/map/projection.js';
import { hold, letGo, look, size } from './view-state.js';

const STEP = 0.25;
const FACTOR = 1.6;

/** The ways to move the map that buttons and keys share. */
export const MOVES = {
  in: { factor: 1 / FACTOR },
  out: { factor: FACTOR },
  north: { south: -STEP },
  south: { south: STEP },
  west: { east: -STEP },
  east: { east: STEP },
} as const;
export type Move = keyof typeof MOVES;

const KEYS: Readonly<Record<string, Move>> = {
  '+': 'in',
  '=': 'in',
  '-': 'out',
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowLeft: 'west',
  ArrowRight: 'east',
};

/** Moves the map, and says how much is seen. */
export function move(way: Move): void {
  look(moved(view.value, plane.value, MOVES[way]));
  tellView();
}

/** Shows all places again. */
export function reset(): void {
  look(undefined);
  tellView();
}

function tellView(): void {
  const km = view.value.km;
  said.status.value = t().map.across(
    numberText(km < 10 ? Math.round(km * 10) / 10 : Math.round(km)),
  );
}

/** Keys on the map itself. West is left in every language, as on the map. */
export function onKeyDown(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const way = KEYS[event.key];
  if (way === undefined && event.key !== '0') return;
  event.preventDefault();
  if (way === undefined) reset();
  else move(way);
}

/** The wheel moves the page, unless the map has the focus or Ctrl is held. */
export function onWheel(event: WheelEvent): void {
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
  const scaled = moved(view.value, plane.value, { factor });
  const rest = view.value.km / scaled.km - 1;
  return moved(scaled, plane.value, { east: x * rest, south: y * rest });
}

const SLACK = 4;
let drag: { readonly x: number; readonly y: number; readonly view: View } | undefined;
let isDragging = false;

/** A drag begins; it moves nothing until the pointer has gone some pixels, so that a click stays a click. */
export function onPointerDown(event: PointerEvent): void {
  if (event.button !== 0 || !event.isPrimary) return;
  drag = { x: event.clientX, y: event.clientY, view: view.value };
  isDragging = false;
}

export function onPointerMove(event: PointerEvent): void {
  if (drag === undefined || !event.isPrimary) return;
  const [dx, dy] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!isDragging && Math.hypot(dx, dy) < SLACK) return;
  if (!isDragging) (event.currentTarget as Element).setPointerCapture(event.pointerId);
  isDragging = true;
  const { width } = size.value;
  hold(moved(drag.view, plane.value, { east: -dx / width, south: -dy / width }));
}

export function onPointerUp(): void {
  if (isDragging) letGo();
  drag = undefined;
}

/** A click that ends a drag is none. */
export function swallowDragged(event: MouseEvent): void {
  if (isDragging) event.stopPropagation();
  isDragging = false;
}
