import { effect } from '@preact/signals';
import { type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isTimeMirrored } from '../../../components/plot/direction.js';
import { type Scales, shareOf } from '../../../core/plot/scale.js';
import { useDesk } from '../../../components/use-desk.js';
import { replayStateOf } from '../../../state/replay/replay.js';

/** The two clocks as lines, and the light on what the board rests on. They are moved without drawing anything anew. */
export function Crosshair({ scales }: { readonly scales: Scales }): VNode {
  const desk = useDesk();
  const { hands } = replayStateOf(desk).timeCursors;
  const { size } = replayStateOf(desk).chart;
  const light = useRef<HTMLDivElement>(null);
  const valid = useRef<HTMLDivElement>(null);
  const known = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      effect(() => {
        const at = hands.value;
        if (at === undefined) return;
        const along = shareOf(scales.along, at.valid);
        const up = shareOf(scales.up, at.known);
        const { width, height } = size.value;
        const start = isTimeMirrored(desk) ? width * (1 - along) : width * along;
        transform(valid.current, `translateX(${start}px)`);
        transform(known.current, `translateY(${height * (1 - up)}px)`);
        transform(light.current, `scale(${along}, ${up})`);
      }),
    [scales],
  );
  return (
    <div class="crosshair" aria-hidden="true">
      <div class="light" ref={light} />
      <div class="line valid-line" ref={valid} />
      <div class="line known-line" ref={known} />
    </div>
  );
}

function transform(element: HTMLElement | null, value: string): void {
  if (element !== null) element.style.transform = value;
}
