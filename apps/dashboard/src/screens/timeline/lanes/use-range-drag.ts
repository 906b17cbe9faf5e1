import { type TargetedPointerEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';

type OnPointer = (event: TargetedPointerEvent<HTMLCanvasElement>) => void;

/** From one place to another along a picture, in pixels from its left edge. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So far a pointer may move in a press that is no drag. */
const STILL_PX = 4;

/** Follows a pointer that is dragged along a picture; a press in one place stays a press. */
export function useRangeDrag(onDragged: (stretch: Stretch) => void): {
  readonly dragged: Stretch | undefined;
  /** Whether the press that a click comes from was a drag. */
  readonly wasDrag: () => boolean;
  readonly onPointerDown: OnPointer;
  readonly onPointerMove: OnPointer;
  readonly onPointerUp: OnPointer;
  readonly onPointerCancel: () => void;
} {
  const start = useRef<number | undefined>(undefined);
  const isDrag = useRef(false);
  const [dragged, setDragged] = useState<Stretch | undefined>(undefined);
  const leave = (): void => {
    start.current = undefined;
    setDragged(undefined);
  };
  return {
    dragged,
    wasDrag: () => isDrag.current,
    onPointerDown: ({ offsetX, pointerId, currentTarget, button }) => {
      isDrag.current = false;
      if (button !== 0) return;
      start.current = offsetX;
      currentTarget.setPointerCapture(pointerId);
    },
    onPointerMove: ({ offsetX }) => {
      const from = start.current;
      if (from === undefined) return;
      isDrag.current ||= Math.abs(offsetX - from) > STILL_PX;
      if (isDrag.current) setDragged(inOrder(from, offsetX));
    },
    onPointerUp: ({ offsetX }) => {
      const from = start.current;
      leave();
      if (from !== undefined && isDrag.current) onDragged(inOrder(from, offsetX));
    },
    onPointerCancel: leave,
  };
}

function inOrder(one: number, other: number): Stretch {
  return { from: Math.min(one, other), to: Math.max(one, other) };
}
