import { type VNode } from 'preact';
import { isTimeMirrored } from '../../../components/plot/direction.js';
import { shareOf, type AxisSpan, ticksOf } from '../../../core/plot/scale.js';
import { offsetAt } from '@sitlog/line-reading';
import { type Rows } from '../../../core/timeline/rows.js';
import { useDesk } from '../../../components/use-desk.js';
import { type Desk } from '../../../state/desk.js';
import { timelineStateOf } from '../../../state/timeline/timeline.js';

const DAY = 86_400_000;
const APART_PX = 90;

interface Placed {
  readonly span: AxisSpan;
  readonly width: number;
  readonly height: number;
}

/** Lines and times over the lanes. */
export function LanesAxis({ span, width, height }: Placed): VNode {
  const desk = useDesk();
  const { zone } = desk.situation;
  const ticks = ticksOf(
    span,
    Math.max(2, Math.floor(width / APART_PX)),
    offsetAt(span.from, zone.value),
  );
  return (
    <svg class="axis" width={width} height={height + 20}>
      {ticks.map((at) => {
        const x = xOf(desk, span, width, at);
        const isCut = x < APART_PX / 3 || x > width - APART_PX / 3;
        return (
          <g key={at}>
            <line x1={x} x2={x} y1={0} y2={height} />
            {!isCut && (
              <text x={x} y={height + 15}>
                {labelOf(desk, at, ticks)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** Which part of the time the rows in the window cover. */
export function WindowMark({
  rows,
  span,
  width,
  height,
}: Placed & { readonly rows: Rows }): VNode | null {
  const desk = useDesk();
  const { inWindow } = timelineStateOf(desk).listLook;
  const { first, last } = inWindow.value;
  const moments = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
    .map((index) => rows.from[index] ?? rows.to[index] ?? null)
    .filter((at) => at !== null);
  if (moments.length === 0) return null;
  const ends = [Math.min(...moments), Math.max(...moments)].map((at) => xOf(desk, span, width, at));
  const start = Math.min(...ends) - 2;
  return (
    <svg class="window-mark" width={width} height={height}>
      <rect x={start} y={0} width={Math.max(...ends) + 2 - start} height={height} />
    </svg>
  );
}

/** Where a moment lies, from the left edge: time runs as the language does, unless the device wants it otherwise. */
function xOf(desk: Desk, span: AxisSpan, width: number, at: number): number {
  const share = shareOf(span, at);
  return width * (isTimeMirrored(desk) ? 1 - share : share);
}

function labelOf(desk: Desk, at: number, ticks: readonly number[]): string {
  const { zone } = desk.situation;
  const { timeText, axisDayText } = desk.format;
  const step = (ticks[1] ?? at) - (ticks[0] ?? at);
  const isMidnight = (at + offsetAt(at, zone.value)) % DAY === 0;
  if (step < DAY && !isMidnight) return timeText(at, zone.value);
  return axisDayText(at, zone.value, step >= 30 * DAY);
}
