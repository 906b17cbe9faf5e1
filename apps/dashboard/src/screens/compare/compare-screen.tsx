import { type VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { address } from '../../state/network/api.js';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { Time } from '../../components/text/time.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { Choose } from './choose.js';
import { MarkingAtHead } from './marking-at-head.js';
import { type ComparisonRow } from '../../core/board/comparison.js';
import { ComparedRows } from './rows.js';
import { type ComparisonAnswer, comparisonOf } from '../../state/compare/comparison.js';
import { usePaper } from '../../components/use-paper.js';
import { useDesk } from '../../components/use-desk.js';

const SECTIONS = ['worldChanged', 'learned', 'corrected'] as const;

/** What changed between two pairs of moments, and whether the world did, or what we knew, or what the log had said. */
export function CompareScreen(): VNode {
  const desk = useDesk();
  const { asked, path, query, from, to } = comparisonOf(desk);
  const { t } = desk.words;
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
          <Compared key={of} data={data} file={address(path.value, query.value)} />
        </div>
      )}
    </div>
  );
}

interface Shown {
  readonly data: ComparisonAnswer;
  /** Where the same is as JSON. */
  readonly file: string;
}

/** How much of each kind there is, every row in one line, and on demand both sides of all. On paper all is open. */
function Compared({ data, file }: Shown): VNode {
  const desk = useDesk();
  usePaper({ ...data.to, from: data.from });
  const { code } = desk.location;
  const { numberText } = desk.format;
  const words = desk.words.t();
  const [areAllOpen, setAllOpen] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  useLayoutEffect(() => {
    if (!isPrinting) return;
    setPrinting(false);
    print();
  }, [isPrinting]);
  return (
    <>
      <ul class="plain compared-counts">
        {SECTIONS.map((name) => (
          <li key={name}>
            {words.compare.sections[name]}: <strong>{numberText(data[name].length)}</strong>
          </li>
        ))}
      </ul>
      <div class="action-bar">
        <button
          type="button"
          aria-pressed={areAllOpen}
          onClick={() => {
            setAllOpen(!areAllOpen);
          }}
        >
          {words.compare.openAll}
        </button>
        <a href={file} download={`comparison-${code.value ?? ''}.json`}>
          {words.compare.download}
        </a>
        <button
          type="button"
          onClick={() => {
            setAllOpen(true);
            setPrinting(true);
          }}
        >
          {words.common.print}
        </button>
      </div>
      {SECTIONS.map((name) => (
        <Section key={name} name={name} rows={data[name]} areAllOpen={areAllOpen} />
      ))}
    </>
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
  areAllOpen,
}: {
  readonly name: (typeof SECTIONS)[number];
  readonly rows: readonly ComparisonRow[];
  readonly areAllOpen: boolean;
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
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ComparedRows rows={rows} areAllOpen={areAllOpen} />
      )}
    </section>
  );
}
