import { type VNode } from 'preact';
import { offsetAt } from '@sitlog/line-reading';
import { isTimeMirrored } from '../../../components/plot/direction.js';
import { type Scales, shareOf, type AxisSpan, ticksOf } from '../../../core/plot/scale.js';
import { useDesk } from '../../../components/use-desk.js';
import { type Desk } from '../../../state/desk.js';
import { replayStateOf } from '../../../state/replay/replay.js';

const DAY = 86_400_000;
/** Beside a picture of less than this there is no room for names of months. */
const NARROW_PX = 480;

/** Lines and times along both sides of the picture, each with its scale. */
export function Axes({ scales }: { readonly scales: Scales }): VNode {
  const desk = useDesk();
  const { size } = replayStateOf(desk).chart;
  const { zone } = desk.situation;
  const { t } = desk.words;
  const { width, height } = size.value;
  const ticks = (span: AxisSpan, most: number): readonly number[] =>
    ticksOf(span, Math.max(2, Math.floor(most)), offsetAt(span.from, zone.value));
  const along = ticks(scales.along, width / 80);
  const up = ticks(scales.up, height / 44);
  const isMirrored = isTimeMirrored(desk);
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
              {labelOf(desk, at, index === 0, along)}
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
              {labelOf(desk, at, index === 0, up)}
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
function labelOf(desk: Desk, at: number, isFirst: boolean, ticks: readonly number[]): string {
  const { timeText } = desk.format;
  const { zone } = desk.situation;
  const isDays = (ticks[1] ?? 0) - (ticks[0] ?? 0) >= DAY;
  const isWanted =
    isMidnight(desk, at) || (isFirst && !ticks.some((tick) => isMidnight(desk, tick)));
  return isDays || isWanted ? day(desk, at) : timeText(at, zone.value);
}

function isMidnight(desk: Desk, at: number): boolean {
  const { zone } = desk.situation;
  return (at + offsetAt(at, zone.value)) % DAY === 0;
}

function day(desk: Desk, at: number): string {
  const { monthDayText } = desk.format;
  const { zone } = desk.situation;
  const { size } = replayStateOf(desk).chart;
  return monthDayText(at, zone.value, size.value.width < NARROW_PX ? 'numeric' : 'short');
}
