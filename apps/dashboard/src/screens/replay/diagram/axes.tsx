import { type VNode } from 'preact';
import { monthDayText, timeText } from '../../../state/page/format.js';
import { t } from '../../../state/page/words.js';
import { zone } from '../../../state/situation/situation.js';
import { offsetAt } from '../../../core/time/wall-time.js';
import { isTimeMirrored } from '../../../components/plot/direction.js';
import { size } from '../../../state/replay/chart.js';
import { type Scales, shareOf, type Span, ticksOf } from '../../../core/plot/scale.js';

const DAY = 86_400_000;
/** Beside a picture of less than this there is no room for names of months. */
const NARROW_PX = 480;

/** Lines and times along both sides of the picture, each with its scale. */
export function Axes({ scales }: { readonly scales: Scales }): VNode {
  const { width, height } = size.value;
  const ticks = (span: Span, most: number): readonly number[] =>
    ticksOf(span, Math.max(2, Math.floor(most)), offsetAt(span.from, zone.value));
  const along = ticks(scales.along, width / 80);
  const up = ticks(scales.up, height / 44);
  const isMirrored = isTimeMirrored();
  const edge = isMirrored ? width : 0;
  const out = isMirrored ? 1 : -1;
  return (
    <svg class="axes" width={width} height={height} aria-hidden="true">
      {along.map((at, index) => {
        const share = shareOf(scales.along, at);
        const x = width * (isMirrored ? 1 - share : share);
        return (
          <g key={at}>
            <line x1={x} x2={x} y1={0} y2={height + 5} />
            <text x={x} y={height + 20} class="middle">
              {labelOf(at, index === 0, along)}
            </text>
          </g>
        );
      })}
      {up.map((at, index) => {
        const y = height * (1 - shareOf(scales.up, at));
        return (
          <g key={at}>
            <line x1={edge + out * 5} x2={width - edge} y1={y} y2={y} />
            <text x={edge + out * 9} y={y + 4} class={isMirrored ? 'start' : 'end'}>
              {labelOf(at, index === 0, up)}
            </text>
          </g>
        );
      })}
      <text x={edge + out * 50} y={-9} class={isMirrored ? 'end name' : 'start name'}>
        {`↑ ${t().replay.recordedAxis}`}
      </text>
      <text x={width - edge} y={height + 38} class={isMirrored ? 'start name' : 'end name'}>
        {isMirrored ? `← ${t().replay.happenedAxis}` : `${t().replay.happenedAxis} →`}
      </text>
    </svg>
  );
}

/** The day where it begins, and at the first line if it begins nowhere; else the time of day. */
function labelOf(at: number, isFirst: boolean, ticks: readonly number[]): string {
  const isDays = (ticks[1] ?? 0) - (ticks[0] ?? 0) >= DAY;
  const isWanted = isMidnight(at) || (isFirst && !ticks.some(isMidnight));
  return isDays || isWanted ? day(at) : timeText(at, zone.value);
}

function isMidnight(at: number): boolean {
  return (at + offsetAt(at, zone.value)) % DAY === 0;
}

function day(at: number): string {
  return monthDayText(at, zone.value, size.value.width < NARROW_PX ? 'numeric' : 'short');
}
