import { type PropositionResponse, type ValueResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { EntryLink, EntryLinks } from '../entry/entry-link.js';
import { Grade } from '../entry/grade.js';
import { Name, Names } from '../text/name.js';
import { SinceText, spanText, Time } from '../text/time.js';
import { WhyAnswer } from './why-answer.js';
import { aspectOfProposition } from '../../core/board/proposition-id.js';
import { ValueName } from './value-name.js';
import { useDesk } from '../use-desk.js';

/** One question and how it stands: the state as a word and a stroke, every value with who says so. */
export function PropositionRow({
  proposition,
  at,
  isPlain = false,
}: {
  readonly proposition: PropositionResponse;
  /** The valid moment, to tell how old an answer is; absent: it is not told. */
  readonly at?: string;
  /** Without the way to its explanation, where it is not the answer of the screen's own moments. */
  readonly isPlain?: boolean;
}): VNode {
  const { t } = useDesk().words;
  const { id, state, stale, values, override } = proposition;
  const isContested = state === 'contested';
  return (
    <div class={`proposition state-${state} ${stale ? 'is-stale' : ''}`} data-proposition={id}>
      <div class="proposition-head">
        <span class="aspect">{t().vocabulary.aspect(aspectOfProposition(id))}</span>
        <span class="state">{t().vocabulary.state(state)}</span>
      </div>
      {override !== undefined && (
        <p class="override">
          <strong>
            <ValueName value={override.value} />
          </strong>{' '}
          {t().board.override(<bdi>{override.by}</bdi>, <Time at={override.expiresAt} />)}:{' '}
          <q dir="auto">{override.reason}</q>{' '}
          {t().board.derived(t().vocabulary.state(override.derivedState))}
        </p>
      )}
      <div class={isContested ? 'accounts split' : 'accounts'}>
        {values.map((value, index) => (
          <>
            {isContested && index > 0 && (
              <span class="against" key={`against-${value.value}`}>
                {t().board.against}
              </span>
            )}
            <ValueAccount key={value.value} value={value} isStale={stale} at={at} />
          </>
        ))}
      </div>
      <Openings proposition={proposition} />
      {!isPlain && <WhyAnswer id={id} />}
    </div>
  );
}

function ValueAccount({
  value,
  isStale,
  at,
}: {
  readonly value: ValueResponse;
  readonly isStale: boolean;
  readonly at: string | undefined;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { since } = value;
  const said = since.latest ?? since.earliest;
  return (
    <div class={`account state-${value.state}`}>
      <p class="value">
        <ValueName value={value.value} />
      </p>
      <p class="account-since">
        <SinceText bounds={since} />
        {isStale && said !== null && at !== undefined && (
          <strong class="stale-word">
            {' '}
            {t().board.stale(spanText(desk, Math.max(Date.parse(at) - Date.parse(said), 0)))}
          </strong>
        )}
      </p>
      <p class="account-origins">
        <Names ids={value.origins} /> <Grade grade={value.grade} />
      </p>
      <EntryLinks nos={value.entries} />
    </div>
  );
}

/** What may be so, and who speaks of it without saying. */
function Openings({ proposition }: { readonly proposition: PropositionResponse }): VNode | null {
  const { t } = useDesk().words;
  const { possible, abstentions } = proposition;
  if (possible.length === 0 && abstentions.length === 0) return null;
  return (
    <ul class="openings">
      {possible.map(({ value, origin, entry }) => (
        <li key={`${entry}${value}`} class="possible" title={t().board.possiblyHint}>
          {t().board.possibly(<ValueName value={value} />)}: <Name id={origin} />{' '}
          <EntryLink no={entry} />
        </li>
      ))}
      {abstentions.map(({ origin, entry }) => (
        <li key={entry} class="abstention">
          {t().board.abstains(<Name id={origin} />)} <EntryLink no={entry} />
        </li>
      ))}
    </ul>
  );
}
