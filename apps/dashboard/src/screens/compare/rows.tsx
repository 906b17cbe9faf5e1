import {
  type DemandResponse,
  type FiguresResponse,
  type ForecastResponse,
  type PropositionResponse,
  type RaisedAlertResponse,
} from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Demands } from '../../components/board/demands.js';
import { FigureGroups } from '../../components/board/figure-groups.js';
import { Forecasts, RaisedAlerts } from '../../components/board/forecasts.js';
import { isMerelyAsked } from '../../core/board/spoken-of.js';
import { PropositionRow } from '../../components/board/proposition-row.js';
import { EntryLinks } from '../../components/entry/entry-link.js';
import { LeftOut } from '../../components/text/left-out.js';
import { type ComparisonRow } from '../../core/board/comparison.js';
import { useDesk } from '../../components/use-desk.js';
import { RowInShort } from './row-in-short.js';

/** So many rows of a part are listed at first. */
const MOST_LISTED = 8;

/** The rows, each in one line that opens to both sides; more than a few, and questions that are merely new on the board, are counted and can be shown. */
export function ComparedRows({
  rows,
  areAllOpen,
}: {
  readonly rows: readonly ComparisonRow[];
  /** Whether all are listed, and each with both its sides. */
  readonly areAllOpen: boolean;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const [isWhole, setWhole] = useState(false);
  const [isAskedShown, setAskedShown] = useState(false);
  const asked = rows.filter(isMerelyAsked);
  const said = rows.filter((row) => !isMerelyAsked(row));
  const listed = isWhole || areAllOpen ? said : said.slice(0, MOST_LISTED);
  const more = said.length - listed.length;
  return (
    <>
      <ul class="plain">
        {[...listed, ...(isAskedShown ? asked : [])].map((row) => (
          <ComparedLine key={`${row.part ?? ''}${row.id}`} row={row} areAllOpen={areAllOpen} />
        ))}
      </ul>
      {more > 0 && (
        <LeftOut
          text={t().compare.more(numberText(more))}
          onShow={() => {
            setWhole(true);
          }}
        />
      )}
      {asked.length > 0 && !isAskedShown && (
        <LeftOut
          text={t().compare.asked(asked.length, numberText(asked.length))}
          onShow={() => {
            setAskedShown(true);
          }}
        />
      )}
    </>
  );
}

/** A row in one line; opened, both sides of it and what made it so. What nobody opens is not drawn. */
function ComparedLine({
  row,
  areAllOpen,
}: {
  readonly row: ComparisonRow;
  readonly areAllOpen: boolean;
}): VNode {
  const words = useDesk().words.t();
  const [isOwnOpen, setOwnOpen] = useState(false);
  const isOpen = areAllOpen || isOwnOpen;
  return (
    <li class="compared">
      <details
        open={isOpen}
        onToggle={({ currentTarget: { open } }) => {
          if (!areAllOpen) setOwnOpen(open);
        }}
      >
        <summary>
          <RowInShort row={row} />
        </summary>
        {isOpen && (
          <>
            <p class="quiet">{words.vocabulary.facet(row.facet)}</p>
            <div class="sides">
              <Side title={words.compare.before} row={row} value={row.before} />
              <Side title={words.compare.after} row={row} value={row.after} />
            </div>
            <p class="cause">
              {words.compare.because}{' '}
              {row.entries.length === 0 ? (
                words.compare.registered
              ) : (
                <EntryLinks nos={row.entries} />
              )}
            </p>
          </>
        )}
      </details>
    </li>
  );
}

function Side({
  title,
  row,
  value,
}: {
  readonly title: string;
  readonly row: ComparisonRow;
  readonly value: unknown;
}): VNode {
  const { t } = useDesk().words;
  return (
    <div class="side">
      <p class="quiet">{title}</p>
      {value === null ? <p>{t().compare.notThere}</p> : <Piece row={row} value={value} />}
    </div>
  );
}

function Piece({ row, value }: { readonly row: ComparisonRow; readonly value: unknown }): VNode {
  const { part } = row;
  if (part === undefined) {
    return <PropositionRow proposition={value as PropositionResponse} isPlain />;
  }
  switch (part) {
    case 'figures':
      return <FigureGroups groups={[value as FiguresResponse]} />;
    case 'demands':
      return <Demands demands={[value as DemandResponse]} />;
    case 'forecasts':
      return <Forecasts forecasts={[value as ForecastResponse]} />;
    case 'raised':
      return <RaisedAlerts raised={[value as RaisedAlertResponse]} />;
  }
}
