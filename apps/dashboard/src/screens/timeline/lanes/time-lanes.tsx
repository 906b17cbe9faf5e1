import { type VNode } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { valueParts } from '../../../components/filter/filter-chips.js';
import { isTimeMirrored } from '../../../components/plot/direction.js';
import { momentOf, type AxisSpan } from '../../../core/plot/scale.js';
import { ChoiceGroup } from '../choice.js';
import { marksOf, stretchOfRows } from '../../../core/timeline/lane-marks.js';
import { type Lane, lanesOf } from '../../../core/timeline/lanes.js';
import { LanesAxis, WindowMark } from './lanes-axis.js';
import { drawLanes, LANE_PX } from './lanes-draw.js';
import { nearestIn } from '../../../core/timeline/lanes-nearest.js';
import { type Rows } from '../../../core/timeline/rows.js';
import { RangeForm } from './range-form.js';
import { useRangeDrag } from './use-range-drag.js';
import { useCanvas } from '../../../components/plot/use-canvas.js';
import { useDesk } from '../../../components/use-desk.js';
import { timelineStateOf } from '../../../state/timeline/timeline.js';

/** The entries along the time, in lanes: a picture of the list below it, which says the same in words. */
export function TimeLanes({ rows }: { readonly rows: Rows }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { lanesKept, keepLanes } = timelineStateOf(desk).lanes;
  const { numberText } = desk.format;
  const words = t().timeline.lanes;
  const { isOpen, by } = lanesKept.value;
  const span = useMemo(() => (isOpen ? stretchOfRows(rows) : undefined), [rows, isOpen]);
  const unknown = useMemo(() => countUnknown(rows), [rows]);
  return (
    <details
      class="lanes"
      open={isOpen}
      onToggle={({ currentTarget: { open } }) => {
        if (open !== isOpen) keepLanes({ isOpen: open });
      }}
    >
      <summary>{words.title}</summary>
      {isOpen && (
        <ChoiceGroup
          label={words.label}
          value={by}
          options={['family', 'origin', 'place'] as const}
          words={t().timeline.facets}
          onChoose={(chosen) => {
            keepLanes({ by: chosen });
          }}
        />
      )}
      {span !== undefined && <RangeForm span={span} />}
      {span !== undefined && <Plot rows={rows} span={span} />}
      {isOpen && (
        <p class="quiet">
          {words.legend} {unknown > 0 && words.unknown(unknown, numberText(unknown))}
        </p>
      )}
      {isOpen && rows.next !== null && (
        <p class="quiet">
          {t().timeline.coming(numberText(rows.ordinal.length), numberText(rows.total))}
        </p>
      )}
    </details>
  );
}

/** How many have no place along the time. */
function countUnknown({ from, to }: Rows): number {
  return from.filter((at, index) => at === null && to[index] === null).length;
}

function Plot({ rows, span }: { readonly rows: Rows; readonly span: AxisSpan }): VNode {
  const desk = useDesk();
  const { lanesKept } = timelineStateOf(desk).lanes;
  const { goal } = timelineStateOf(desk).listPlace;
  const canvas = useRef<HTMLCanvasElement>(null);
  const look = useCanvas(canvas);
  const { by } = lanesKept.value;
  const lanes = useMemo(() => lanesOf(rows, by), [rows, by]);
  const { width } = look;
  const height = lanes.length * LANE_PX;
  const isMirrored = isTimeMirrored(desk);
  useLayoutEffect(() => {
    if (canvas.current === null || width === 0) return;
    const style = getComputedStyle(canvas.current);
    const marks = lanes.map(({ indices }) => marksOf(rows, indices, span, width));
    drawLanes(canvas.current, marks, {
      width,
      density: devicePixelRatio,
      isMirrored,
      ink: style.color,
      quiet: style.borderBlockStartColor,
    });
  }, [rows, lanes, span, look, isMirrored]);
  const momentAt = (x: number): number => momentOf(span, isMirrored ? 1 - x / width : x / width);
  const { dragged, wasDrag, ...pointer } = useRangeDrag(({ from, to }) => {
    const ends = [momentAt(from), momentAt(to)];
    timelineStateOf(desk).range.narrowTo({ from: Math.min(...ends), to: Math.max(...ends) });
  });
  const goThere = ({ offsetX, offsetY }: MouseEvent): void => {
    if (wasDrag()) return;
    const lane = lanes[Math.floor(offsetY / LANE_PX)];
    const index = lane && nearestIn(rows, lane.indices, momentAt(offsetX));
    const ordinal = rows.ordinal[index ?? -1];
    if (ordinal !== undefined) goal.value = { ordinal, isFocused: true };
  };
  return (
    <div class="plot" aria-hidden="true">
      <ul class="plain">
        {lanes.map((lane) => (
          <LaneName key={lane.value ?? ''} lane={lane} by={by} />
        ))}
      </ul>
      <div class="time">
        <canvas ref={canvas} onClick={goThere} {...pointer} />
        <LanesAxis span={span} width={width} height={height} />
        <WindowMark rows={rows} span={span} width={width} height={height} />
        {dragged !== undefined && (
          <svg class="dragged" width={width} height={height}>
            <rect x={dragged.from} y={0} width={dragged.to - dragged.from} height={height} />
          </svg>
        )}
      </div>
    </div>
  );
}

const PART_OF = { family: 'kind', origin: 'origin', place: 'place' } as const;

function LaneName({ lane, by }: { readonly lane: Lane; readonly by: keyof typeof PART_OF }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { value, values, indices } = lane;
  return (
    <li>
      <span class="name" dir="auto">
        {value === undefined
          ? t().timeline.lanes.others(numberText(values))
          : valueParts(desk, PART_OF[by], value)}
      </span>{' '}
      <span class="quiet">{numberText(indices.length)}</span>
    </li>
  );
}
