import { computed } from '@preact/signals';
import { type VNode } from 'preact';
import { address, situationPath } from '../../state/network/api.js';
import { readToEnd } from '../../state/network/read-to-end.js';
import { numberText } from '../../state/page/format.js';
import { type Parts } from '../../core/i18n/parts.js';
import { t } from '../../state/page/words.js';
import { Failure } from '../../components/answers/failure.js';
import { Time } from '../../components/text/time.js';
import { Waiting } from '../../components/answers/waiting.js';
import { shown } from '../../state/situation/board.js';
import { code, moments, place } from '../../state/page/location.js';
import { resource } from '../../state/network/resource.js';
import { Choose } from './choose.js';
import { MarkingAtHead } from './marking-at-head.js';
import { earlierPair, type Pair } from '../../core/location/pairs.js';
import { type Row, Rows } from './rows.js';

interface Comparison {
  readonly from: Pair & { readonly knownRevision: number };
  readonly to: Pair & { readonly knownRevision: number };
  readonly worldChanged: readonly Row[];
  readonly learned: readonly Row[];
  readonly corrected: readonly Row[];
}

const SECTIONS = ['worldChanged', 'learned', 'corrected'] as const;

/** The later pair: the two clocks of the screen. */
const to = computed<Pair | undefined>(() => {
  const now = shown.value;
  return now === undefined
    ? undefined
    : { validAt: now.validAt, knownAt: moments.value.knownAt ?? `rev:${now.knownRevision}` };
});

/** The earlier pair: that of the address, else an hour before. */
const from = computed<Pair | undefined>(() => {
  const { fromValidAt, fromKnownAt } = place.value.own;
  if (to.value === undefined) return undefined;
  const validAt = fromValidAt ?? to.value.validAt;
  return fromKnownAt === undefined
    ? earlierPair('lastHour', to.value, undefined)
    : { validAt, knownAt: fromKnownAt };
});

const query = computed(() => {
  if (from.value === undefined || to.value === undefined) return undefined;
  return {
    fromValidAt: from.value.validAt,
    fromKnownAt: from.value.knownAt,
    toValidAt: to.value.validAt,
    toKnownAt: to.value.knownAt,
  };
});

const path = computed(() => `${situationPath(code.value ?? '')}/comparison`);

const asked = resource<Comparison>(() => {
  const pairs = query.value;
  if (pairs === undefined) return undefined;
  return {
    key: JSON.stringify([path.value, pairs]),
    ask: (signal) => readToEnd(path.value, pairs, signal),
  };
});

/** What changed between two pairs of moments, and whether the world did, or what we knew, or what the log had said. */
export function CompareScreen(): VNode {
  const { data, problem, of } = asked.state.value;
  const isCurrent = of === JSON.stringify([path.value, query.value]);
  return (
    <div class="compare">
      <h2 class="visually-hidden">{t().shell.screens.compare}</h2>
      {from.value !== undefined && to.value !== undefined && (
        <Choose from={from.value} to={to.value} />
      )}
      {problem !== undefined && <Failure problem={problem} again={asked.again} />}
      {data === undefined && problem === undefined && <Waiting rows={6} />}
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
            <button
              type="button"
              onClick={() => {
                print();
              }}
            >
              {t().compare.print}
            </button>
          </div>
          {SECTIONS.map((name) => (
            <Section key={name} name={name} rows={data[name]} />
          ))}
        </div>
      )}
    </div>
  );
}

function PairText({ pair }: { readonly pair: Comparison['from'] }): VNode {
  const words = t().compare;
  const known: Parts = (
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
  readonly rows: readonly Row[];
}): VNode {
  const words = t().compare;
  return (
    <section class={`changed ${name}`} aria-labelledby={name}>
      <h3 id={name}>
        {words.sections[name]}{' '}
        <span class="quiet">{words.count(rows.length, numberText(rows.length))}</span>
      </h3>
      <p class="quiet">{words.hints[name]}</p>
      {rows.length === 0 ? <p>{words.none}</p> : <Rows rows={rows} />}
    </section>
  );
}
