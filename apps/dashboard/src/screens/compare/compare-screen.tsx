import { type VNode } from 'preact';
import { address } from '../../state/network/api.js';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { PrintButton } from '../../components/print-button.js';
import { Time } from '../../components/text/time.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { Choose } from './choose.js';
import { MarkingAtHead } from './marking-at-head.js';
import { type ComparisonRow } from '../../core/board/comparison.js';
import { ComparedRows } from './rows.js';
import { type ComparisonAnswer, comparisonOf } from '../../state/compare/comparison.js';
import { useDesk } from '../../components/use-desk.js';

const SECTIONS = ['worldChanged', 'learned', 'corrected'] as const;

/** What changed between two pairs of moments, and whether the world did, or what we knew, or what the log had said. */
export function CompareScreen(): VNode {
  const desk = useDesk();
  const { asked, path, query, from, to } = comparisonOf(desk);
  const { t } = desk.words;
  const { code } = desk.location;
  const { data, problem, of } = asked.state.value;
  const isCurrent = of === JSON.stringify([path.value, query.value]);
  return (
    <div class="compare">
      <h2 class="visually-hidden">{t().shell.screens.compare}</h2>
      {from.value !== undefined && to.value !== undefined && (
        <Choose from={from.value} to={to.value} />
      )}
      {problem !== undefined && <FailureNotice problem={problem} again={asked.again} />}
      {data === undefined && problem === undefined && <WaitingRows rows={6} />}
      {data !== undefined && (
        <div class={isCurrent ? '' : 'lagging'} aria-busy={!isCurrent}>
          <MarkingAtHead compared={data} />
          <p class="sentence">
            {t().compare.sentence(<PairText pair={data.from} />, <PairText pair={data.to} />)}
          </p>
          <div class="action-bar">
            <a
              href={address(path.value, query.value)}
              download={`comparison-${code.value ?? ''}.json`}
            >
              {t().compare.download}
            </a>
            <PrintButton />
          </div>
          {SECTIONS.map((name) => (
            <Section key={name} name={name} rows={data[name]} />
          ))}
        </div>
      )}
    </div>
  );
}

function PairText({ pair }: { readonly pair: ComparisonAnswer['from'] }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().compare;
  const known: PhraseParts = (
    <>
      <Time at={pair.knownAt} isFull /> ({words.revision(numberText(pair.knownRevision))})
    </>
  );
  return <>{words.pair(<Time at={pair.validAt} isFull />, known)}</>;
}

function Section({
  name,
  rows,
}: {
  readonly name: (typeof SECTIONS)[number];
  readonly rows: readonly ComparisonRow[];
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().compare;
  return (
    <section class={`changed ${name}`} aria-labelledby={name}>
      <h3 id={name}>
        {words.sections[name]}{' '}
        <span class="quiet">{words.count(rows.length, numberText(rows.length))}</span>
      </h3>
      <p class="quiet">{words.hints[name]}</p>
      {rows.length === 0 ? <p>{words.none}</p> : <ComparedRows rows={rows} />}
    </section>
  );
}
