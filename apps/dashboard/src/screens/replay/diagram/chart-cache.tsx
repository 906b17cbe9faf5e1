import { effect } from '@preact/signals';
import { type VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Dots } from '../../../core/plot/dots.js';
import { draw } from './draw.js';
import { isTimeMirrored } from '../../../components/plot/direction.js';
import { type Scales } from '../../../core/plot/scale.js';
import { useDesk } from '../../../components/use-desk.js';
import { type Desk } from '../../../state/desk.js';
import { replayStateOf } from '../../../state/replay/replay.js';

/** Every entry as a dot. It is drawn again only when the entries, its size or its colours change: the hands move above it. */
export function Picture({ dots, scales }: { readonly dots: Dots; readonly scales: Scales }): VNode {
  const desk = useDesk();
  const { size, colours } = replayStateOf(desk).chart;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => watch(desk, canvas.current), []);
  useEffect(
    () =>
      effect(() => {
        const { width, height } = size.value;
        if (canvas.current === null || width === 0 || colours.value < 0) return;
        const style = getComputedStyle(canvas.current);
        const ink = style.color;
        draw(canvas.current, dots, scales, {
          width,
          height,
          density: devicePixelRatio,
          isMirrored: isTimeMirrored(desk),
          ink,
          quiet: style.borderBlockStartColor,
        });
      }),
    [dots, scales],
  );
  return <canvas ref={canvas} aria-hidden="true" />;
}

function watch(desk: Desk, canvas: HTMLCanvasElement | null): (() => void) | undefined {
  const { size, colours } = replayStateOf(desk).chart;
  if (canvas === null) return undefined;
  const resized = new ResizeObserver(() => {
    size.value = { width: canvas.clientWidth, height: canvas.clientHeight };
  });
  resized.observe(canvas);
  const recoloured = (): void => {
    colours.value += 1;
  };
  const themed = new MutationObserver(recoloured);
  themed.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  const forced = matchMedia('(forced-colors: active)');
  forced.addEventListener('change', recoloured);
  return () => {
    resized.disconnect();
    themed.disconnect();
    forced.removeEventListener('change', recoloured);
  };
}
