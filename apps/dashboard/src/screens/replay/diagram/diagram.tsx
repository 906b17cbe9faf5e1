import { type VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { Axes } from './axes.js';
import { Crosshair } from './crosshair.js';
import { isTimeMirrored } from '../../../components/plot/direction.js';
import { type Dots } from '../../../core/plot/dots.js';
import { nearest } from './draw.js';
import { Picture } from './chart-cache.js';
import { momentOf, type Scales } from '../../../core/plot/scale.js';
import { useDesk } from '../../../components/use-desk.js';
import { type Desk } from '../../../state/desk.js';
import { replayStateOf } from '../../../state/replay/replay.js';

/** So far a pointer moves before it drags. */
const DRAG_PX = 4;

interface Point {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** When things happened against when we heard of them; a drag sets the clocks, a click opens an entry. The same stands in words and sliders below it. */
export function Diagram({ dots, scales }: { readonly dots: Dots; readonly scales: Scales }): VNode {
  const desk = useDesk();
  const { setHands, write } = replayStateOf(desk).timeCursors;
  const { named } = replayStateOf(desk).namedEntry;
  const pressed = useRef<Point | undefined>(undefined);
  const isDragging = useRef(false);
  const found = (point: Point): number | undefined =>
    nearest(dots, scales, { ...point, isMirrored: isTimeMirrored(desk) }, point);
  const setAt = (point: Point): void => {
    const share = point.x / point.width;
    const valid = momentOf(scales.along, isTimeMirrored(desk) ? 1 - share : share);
    setHands({ valid, known: momentOf(scales.up, 1 - point.y / point.height) }, dots);
  };
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    pressed.current = pointIn(event);
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  };
  const move = (event: PointerEvent): void => {
    const point = pointIn(event);
    const start = pressed.current;
    if (start === undefined) {
      named.value = ordinal(dots, found(point)) ?? named.value;
      return;
    }
    isDragging.current ||= Math.hypot(point.x - start.x, point.y - start.y) > DRAG_PX;
    if (isDragging.current) setAt(point);
  };
  const up = (event: PointerEvent): void => {
    const point = pointIn(event);
    if (pressed.current !== undefined && !isDragging.current) {
      const hit = ordinal(dots, found(point));
      if (hit === undefined) setAt(point);
      else open(desk, hit);
    }
    write();
    cancel();
  };
  const cancel = (): void => {
    pressed.current = undefined;
    isDragging.current = false;
  };
  return (
    <div class="diagram" dir={isTimeMirrored(desk) ? 'rtl' : 'ltr'}>
      <div
        class="plot"
        onPointerDown={down}
        onPointerMove={move}
        onPointerUp={up}
        onPointerCancel={cancel}
      >
        <Crosshair scales={scales} />
        <Picture dots={dots} scales={scales} />
        <Axes scales={scales} />
      </div>
    </div>
  );
}

function pointIn(event: PointerEvent): Point {
  const box = (event.currentTarget as Element).getBoundingClientRect();
  const { width, height } = box;
  return { x: event.clientX - box.x, y: event.clientY - box.y, width, height };
}

function ordinal(dots: Dots, index: number | undefined): number | undefined {
  return index === undefined ? undefined : dots.ordinal[index];
}

function open(desk: Desk, hit: number): void {
  const { named } = replayStateOf(desk).namedEntry;
  const { peek } = desk.location;
  const { noOf } = replayStateOf(desk).entryNo;
  named.value = hit;
  peek(noOf(hit));
}
