import { type PropositionResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { EntryLink, EntryLinks } from '../entry/entry-link.js';
import { Grade } from '../entry/grade.js';
import { AspectName, OriginName, OriginNames } from '../text/name.js';
import { SinceText, Time } from '../text/time.js';
import { DecideLine } from './decide-buttons.js';
import { WhyAnswer } from './why-answer.js';
import { saidOf, sayingOf, type ValueSaid } from '../../core/board/saying.js';
import { SaidValue, ValueName } from './value-name.js';
import { useDesk } from '../use-desk.js';

/** One question and how it stands: the state as a word and a stroke, every value with who says that it is so, or that it is not. */
export function PropositionRow({
  proposition,
  isPlain = false,
}: {
  readonly proposition: PropositionResponse;
  /** Without the way to its explanation, where it is not the answer of the screen's own moments. */
  readonly isPlain?: boolean;
}): VNode {
  const { t } = useDesk().words;
  const { id, state, stale, override } = proposition;
  const isContested = state === 'contested';
  return (
    <div class={`proposition state-${state} ${stale ? 'is-stale' : ''}`} data-proposition={id}>
      <div class="proposition-head">
        <span class="aspect">
          <AspectName of={id} />
        </span>
        <span class="state">{t().vocabulary.state(state)}</span>
      </div>
      {override !== undefined && (
        <p class="override">
          <strong>
            <ValueName of={id} value={override.value} />
          </strong>{' '}
          {t().board.override(
            <bdi>{override.by}</bdi>,
            <Time at={override.endedAt ?? override.expiresAt} />,
          )}
          : <q dir="auto">{override.reason}</q>{' '}
          {t().board.derived(t().vocabulary.state(override.derivedState))}
        </p>
      )}
      {stale && <p class="stale-word">{t().board.stale}</p>}
      <div class={isContested ? 'accounts split' : 'accounts'}>
        {saidOf(proposition).map((said, index) => (
          <>
            {isContested && index > 0 && (
              <span class="against" key={`against-${said.says} ${said.value}`}>
                {t().board.against}
              </span>
            )}
            <ValueAccount key={`${said.says} ${said.value}`} of={id} said={said} />
          </>
        ))}
      </div>
      <Openings proposition={proposition} />
      <Earlier proposition={proposition} />
      {!isPlain && (
        <WhyAnswer id={id}>
          <DecideLine proposition={proposition} />
        </WhyAnswer>
      )}
    </div>
  );
}

function ValueAccount({ of, said }: { readonly of: string; readonly said: ValueSaid }): VNode {
  const { says, value, state, since, sinceOrigin, origins, grade, entries } = said;
  return (
    <div class={`account state-${state} ${says}`}>
      <p class="value">
        <SaidValue of={of} says={says} value={value} />
      </p>
      <p class="account-since">
        <SinceText bounds={since} />
        {origins.join() !== sinceOrigin && (
          <>
            {' '}
            (<OriginName id={sinceOrigin} />)
          </>
        )}
      </p>
      <p class="account-origins">
        <OriginNames ids={origins} /> <Grade grade={grade} />
      </p>
      <EntryLinks nos={entries} />
    </div>
  );
}

/** What may be so, who speaks of it without saying, and who says that what they said holds no longer. */
function Openings({ proposition }: { readonly proposition: PropositionResponse }): VNode | null {
  const { t } = useDesk().words;
  const { id, possible, abstentions, endings } = proposition;
  if (possible.length + abstentions.length + endings.length === 0) return null;
  return (
    <ul class="openings">
      {possible.map(({ says, value, origin, entry }) => (
        <li key={`${entry} ${says} ${value}`} class="possible" title={t().board.possiblyHint}>
          {t().board.possibly(<SaidValue of={id} says={says} value={value} />)}:{' '}
          <OriginName id={origin} /> <EntryLink no={entry} />
        </li>
      ))}
      {abstentions.map(({ origin, entry }) => (
        <li key={entry} class="abstention">
          {t().board.abstains(<OriginName id={origin} />)} <EntryLink no={entry} />
        </li>
      ))}
      {endings.map(({ origin, entry, value = '' }) => (
        <li key={`${entry} ends ${value}`} class="ending">
          <OriginName id={origin} />: <SaidValue of={id} says="ends" value={value} />{' '}
          <EntryLink no={entry} />
        </li>
      ))}
    </ul>
  );
}

/** What held before, until when and why it no longer counts: the last of it in a line that can be opened. */
function Earlier({
  proposition: { id, earlier },
}: {
  readonly proposition: PropositionResponse;
}): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().board;
  const last = earlier.at(-1);
  if (last === undefined) return null;
  return (
    <details class="earlier">
      <summary>
        {words.before}
        {earlier.length > 1 && ` (${numberText(earlier.length)})`}:{' '}
        <SaidValue of={id} says={sayingOf(last)} value={last.value} />
        <Until at={last.until} />
      </summary>
      <ul class="plain">
        {earlier.toReversed().map((one, at) => (
          <li key={at}>
            <SaidValue of={id} says={sayingOf(one)} value={one.value} />{' '}
            <SinceText bounds={one.since} />
            <Until at={one.until} />: <OriginName id={one.origin} /> <EntryLink no={one.entry} />
            <br />
            {words.setAside[one.why]}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Until({ at }: { readonly at: string | null }): VNode | null {
  const { t } = useDesk().words;
  return at === null ? null : <>{t().board.countedUntil(<Time at={at} />)}</>;
}
