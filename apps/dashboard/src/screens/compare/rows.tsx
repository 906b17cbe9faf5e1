import {
  type DemandResponse,
  type FiguresResponse,
  type ForecastResponse,
  type PropositionResponse,
  type RaisedAlertResponse,
} from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { subjectOf } from '../../core/board/proposition-id.js';
import { Demands } from '../../components/board/demands.js';
import { FigureGroups } from '../../components/board/figure-groups.js';
import { Forecasts, RaisedAlerts } from '../../components/board/forecasts.js';
import { isMerelyAsked } from '../../core/board/spoken-of.js';
import { PropositionRow } from '../../components/board/proposition-row.js';
import { EntryLinks } from '../../components/entry/entry-link.js';
import { LeftOut } from '../../components/text/left-out.js';
import { AspectName, Name } from '../../components/text/name.js';
import { type ComparisonRow } from '../../core/board/comparison.js';
import { useDesk } from '../../components/use-desk.js';

/** The rows; questions that are merely new on the board are counted and can be shown. */
export function ComparedRows({ rows }: { readonly rows: readonly ComparisonRow[] }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const [isOpen, setOpen] = useState(false);
  const asked = rows.filter(isMerelyAsked);
  const listed = isOpen ? rows : rows.filter((row) => !isMerelyAsked(row));
  return (
    <>
      <ul class="plain">
        {listed.map((row) => (
          <li key={`${row.part ?? ''}${row.id}`} class="compared">
            <RowHead row={row} />
            <div class="sides">
              <Side title={t().compare.before} row={row} value={row.before} />
              <Side title={t().compare.after} row={row} value={row.after} />
            </div>
            <p class="cause">
              {t().compare.because}{' '}
              {row.entries.length === 0 ? t().compare.registered : <EntryLinks nos={row.entries} />}
            </p>
          </li>
        ))}
      </ul>
      {asked.length > 0 && !isOpen && (
        <LeftOut
          text={t().compare.asked(asked.length, numberText(asked.length))}
          onShow={() => {
            setOpen(true);
          }}
        />
      )}
    </>
  );
}

function RowHead({ row }: { readonly row: ComparisonRow }): VNode {
  const { t } = useDesk().words;
  const facet = t().vocabulary.facet(row.facet);
  if (row.part !== undefined) return <h4>{facet}</h4>;
  return (
    <h4>
      {facet} · <Name id={subjectOf(row.id)} /> · <AspectName of={row.id} />
    </h4>
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
