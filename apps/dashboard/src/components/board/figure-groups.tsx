import { type FigureLineResponse, type FiguresResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { lineText, rangeText } from '../text/figure-text.js';
import { EntryLink } from '../entry/entry-link.js';
import { Grade } from '../entry/grade.js';
import { LeftOut } from '../text/left-out.js';
import { Names, OriginName } from '../text/name.js';
import { DecideFigure } from './decide-buttons.js';
import { useDesk } from '../use-desk.js';

/** So many figures of a group are shown at first. */
const MOST_LISTED = 6;

/** What sources say, what of it is only possible, and apart from it the same of analysts, which enters no range. */
const SORTS = ['lines', 'possible', 'assessments', 'possibleAssessments'] as const;

/** Figures side by side: what they span, and each with its source. They are never added up. */
export function FigureGroups({
  groups,
}: {
  readonly groups: readonly FiguresResponse[];
}): VNode | null {
  if (groups.length === 0) return null;
  return (
    <div class="figures">
      {groups.map((group) => (
        <FigureGroup key={group.id} group={group} />
      ))}
    </div>
  );
}

/** From where and to where the people moved that a group counts, as far as entries say. */
function Way({ group }: { readonly group: FiguresResponse }): VNode | null {
  const { origins = [], destinations = [] } = group;
  const { moved } = useDesk().words.t().board;
  if (origins.length + destinations.length === 0) return null;
  return (
    <p class="quiet">
      {origins.length > 0 && (
        <>
          {moved.from} <Names ids={origins} />{' '}
        </>
      )}
      {destinations.length > 0 && (
        <>
          {moved.to} <Names ids={destinations} />
        </>
      )}
    </p>
  );
}

function FigureGroup({ group }: { readonly group: FiguresResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().board;
  const top = highest(group);
  const [isOpen, setOpen] = useState(false);
  const listed = isOpen ? group : { ...group, lines: foremost(group) };
  const left = group.lines.length - listed.lines.length;
  const count = group.lines.length + group.unlisted;
  return (
    <div class="figure-group">
      <h4>
        {t().vocabulary.measure(group.measure)}
        {group.availability !== undefined &&
          ` (${t().told.figures.availability[group.availability]})`}
      </h4>
      <p class="quiet" dir="auto">
        {group.scope}
      </p>
      <Way group={group} />
      {group.envelopes.map((envelope) => (
        <p key={envelope.period?.from ?? 'all'} class="range">
          {rangeText(desk, envelope)}
        </p>
      ))}
      <ul class="plain">
        {SORTS.flatMap((sort) =>
          listed[sort].map((line) => (
            <FigureRow
              key={`${line.entry}/${line.figure}`}
              line={line}
              top={top}
              group={group}
              sort={sort}
            />
          )),
        )}
      </ul>
      {left > 0 && (
        <LeftOut
          text={words.olderFigures(left, numberText(left))}
          onShow={() => {
            setOpen(true);
          }}
        />
      )}
      {group.unlisted > 0 && (
        <p class="quiet">{words.unlistedFigures(group.unlisted, numberText(group.unlisted))}</p>
      )}
      {count > 1 && <p class="quiet">{words.figureCount(count, numberText(count))}</p>}
    </div>
  );
}

/** The newest lines, and those that an analyst prefers. */
function foremost({ lines, preferred }: FiguresResponse): readonly FigureLineResponse[] {
  const isPreferred = (line: FigureLineResponse): boolean =>
    preferred.some(({ entry, figure }) => entry === line.entry && figure === line.figure);
  return lines.filter((line, index) => index < MOST_LISTED || isPreferred(line));
}

function FigureRow({
  line,
  top,
  group,
  sort,
}: {
  readonly line: FigureLineResponse;
  readonly top: number;
  readonly group: FiguresResponse;
  readonly sort: (typeof SORTS)[number];
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const words = t().board;
  const preferred = group.preferred.find(
    ({ entry, figure }) => entry === line.entry && figure === line.figure,
  );
  return (
    <li class={`figure-line ${sort}`}>
      <FigureBar line={line} top={top} />
      <span class="figure-number">{lineText(desk, line)}</span> <OriginName id={line.origin} />{' '}
      <Grade grade={line.grade} /> <EntryLink no={line.entry} />
      {!line.credible && <span class="doubtful"> {words.notCredible}</span>}
      {line.assessment && <span class="quiet"> {words.assessment}</span>}
      {isOpen(sort) && <span class="quiet"> {words.possiblyHint}</span>}
      {preferred !== undefined && (
        <span class="quiet" title={preferred.reason}>
          {' '}
          {words.preferred(<bdi>{preferred.by}</bdi>)}
        </span>
      )}{' '}
      <DecideFigure
        entry={line.entry}
        figure={line.figure}
        isPreferred={preferred !== undefined}
        isAlone={group.lines.length < 2}
      />
    </li>
  );
}

function isOpen(sort: (typeof SORTS)[number]): boolean {
  return sort === 'possible' || sort === 'possibleAssessments';
}

/** The same as the number beside it, for the eye: from its lower to its upper bound, open ends without an edge. */
function FigureBar({
  line,
  top,
}: {
  readonly line: FigureLineResponse;
  readonly top: number;
}): VNode {
  const scale = (n: number): number => (top === 0 ? 0 : (n / top) * 100);
  const from = scale(line.low ?? 0);
  const to = scale(line.high ?? top);
  const isOpen = line.high === null;
  return (
    <svg class="figure-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect class="figure-track" x="0" y="2.5" width="100" height="1" />
      <rect
        class={isOpen ? 'figure-span open' : 'figure-span'}
        x={from}
        y="1"
        width={Math.max(to - from, 1.5)}
        height="4"
      />
    </svg>
  );
}

function highest(group: FiguresResponse): number {
  return Math.max(
    0,
    ...SORTS.flatMap((sort) => group[sort]).flatMap(({ low, best, high }) => [
      low ?? 0,
      best ?? 0,
      high ?? 0,
    ]),
  );
}
