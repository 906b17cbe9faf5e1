import { type FacetResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { LeftOut } from '../text/left-out.js';
import { Checks } from './checks.js';
import { Demands } from './demands.js';
import { FigureGroups } from './figure-groups.js';
import { Forecasts, RaisedAlerts } from './forecasts.js';
import { subjectOf } from '../../core/board/proposition-id.js';
import { isSilent, isSpokenOf } from '../../core/board/spoken-of.js';
import { PropositionRow } from './proposition-row.js';
import { createFolding } from '../../state/board/folding.js';
import { useDesk } from '../use-desk.js';

/** One line of the board, subject by subject; what nobody speaks of is counted and can be shown. */
export function Tile({
  line,
  canFold = false,
}: {
  readonly line: FacetResponse;
  /** Whether it can be shut but for its name, as it was last on this device. */
  readonly canFold?: boolean;
}): VNode {
  const { isFolded } = useDesk().keep(createFolding);
  const { t } = useDesk().words;
  const isShut = canFold && isFolded(line.facet);
  const isContested = line.propositions.some(({ state }) => state === 'contested');
  const name = t().vocabulary.facet(line.facet);
  return (
    <section
      class={`tile ${isContested ? 'has-contested' : ''} ${isShut ? 'folded' : ''}`}
      aria-labelledby={`tile-${line.facet}`}
    >
      <h3 id={`tile-${line.facet}`}>{canFold ? <Fold line={line} name={name} /> : name}</h3>
      <RaisedAlerts raised={line.raised ?? []} />
      {!isShut && <Inside line={line} />}
    </section>
  );
}

/** The name of a line, which opens and shuts it; what is contested in it is told in either case. */
function Fold({ line, name }: { readonly line: FacetResponse; readonly name: string }): VNode {
  const desk = useDesk();
  const { isFolded, fold } = desk.keep(createFolding);
  const { t } = desk.words;
  const { numberText } = desk.format;
  const isShut = isFolded(line.facet);
  const contested = line.propositions.filter(({ state }) => state === 'contested').length;
  return (
    <button
      type="button"
      class="fold"
      aria-expanded={!isShut}
      onClick={() => {
        fold([line.facet], !isShut);
      }}
    >
      {name}
      {isShut && contested > 0 && (
        <span class="sign-contested">
          {' '}
          {t().board.attention.contested(contested, numberText(contested))}
        </span>
      )}
    </button>
  );
}

function Inside({ line }: { readonly line: FacetResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { nameOf } = desk.situation;
  const { numberText } = desk.format;
  const [isOpen, setOpen] = useState(false);
  const said = line.propositions.filter(isSpokenOf);
  const silent = line.propositions.length - said.length;
  const rows = isOpen ? line.propositions : said;
  const bySubject = Map.groupBy(rows, ({ id }) => subjectOf(id));
  return (
    <>
      {[...bySubject].map(([subject, own]) => (
        <div key={subject} class="subject">
          <h4>
            <bdi>{nameOf(subject)}</bdi>
          </h4>
          {own.map((one) => (
            <PropositionRow key={one.id} proposition={one} />
          ))}
        </div>
      ))}
      <FigureGroups groups={line.figures ?? []} />
      <Demands demands={line.demands ?? []} />
      <Forecasts forecasts={line.forecasts ?? []} />
      {line.checks !== undefined && <Checks checks={line.checks} />}
      {isSilent(line) && <p class="quiet">{t().board.nothingSaid}</p>}
      {silent > 0 && !isOpen && (
        <LeftOut
          text={t().board.unknownRows(silent, numberText(silent))}
          onShow={() => {
            setOpen(true);
          }}
        />
      )}
    </>
  );
}
