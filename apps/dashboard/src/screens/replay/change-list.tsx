import { type VNode } from 'preact';
import { subjectOf } from '../../core/board/proposition-id.js';
import { isMerelyAsked, saysTheSame } from '../../core/board/spoken-of.js';
import {
  type BoardResponse,
  type ChangedPieceResponse,
  type PropositionResponse,
  type ReplayStepResponse,
} from '@sitlog/api-types';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { EntryLink } from '../../components/entry/entry-link.js';
import { AspectName, Name } from '../../components/text/name.js';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { replayStateOf } from '../../state/replay/replay.js';
import { StandingAnswer } from './standing-answer.js';

const MOST_CHANGES = 12;

/** What led to where the clocks stand, step by step as the server replays it, the last one first. */
export function ChangeList(): VNode {
  const desk = useDesk();
  const { stepsAsked, isCurrent } = replayStateOf(desk).replaySteps;
  const { problem, data } = stepsAsked.state.value;
  const words = desk.words.t().replay;
  return (
    <section class="change-list" aria-labelledby="change-list" aria-busy={!isCurrent.value}>
      <h3 id="change-list">{words.changes}</h3>
      <Way />
      {problem !== undefined && <FailureNotice problem={problem} again={stepsAsked.again} />}
      {data === undefined ? problem === undefined && <WaitingRows rows={3} /> : <Steps />}
    </section>
  );
}

/** Of which moments the steps are; what passed in the world between two of them is for the comparison to say. */
function Way(): VNode | null {
  const desk = useDesk();
  const { restsAt, cameFrom } = replayStateOf(desk).resting;
  const words = desk.words.t().replay;
  const place = restsAt.value;
  if (place === undefined) return null;
  if (place.isLive) return <p class="quiet">{words.asLive}</p>;
  const from = cameFrom.value;
  return (
    <p class="quiet">
      {words.asOf(<Time at={place.validAt} />)}{' '}
      {from !== undefined && from.validAt !== place.validAt && <PassedLink from={from} />}
    </p>
  );
}

function PassedLink({ from }: { readonly from: BoardResponse }): VNode {
  const desk = useDesk();
  const { hrefTo } = desk.location;
  const screenParams = {
    fromValidAt: from.validAt,
    fromKnownAt: `rev:${from.knownRevision}`,
  };
  return (
    <a href={hrefTo({ screen: 'compare', screenParams })}>
      {desk.words.t().replay.passedSince(<Time at={from.validAt} />)}
    </a>
  );
}

function Steps(): VNode {
  const desk = useDesk();
  const { steps, hasEarlier, lookBack } = replayStateOf(desk).replaySteps;
  const words = desk.words.t().replay;
  return (
    <>
      {steps.value.length === 0 ? (
        <p class="quiet">{hasEarlier.value ? words.noneNear : words.noChanges}</p>
      ) : (
        <ol class="plain" tabIndex={0} aria-label={words.changes}>
          {steps.value.map((step) => (
            <li key={`${step.knownRevision} ${step.cause}`}>
              <Step step={step} />
            </li>
          ))}
        </ol>
      )}
      {hasEarlier.value && (
        <button type="button" onClick={lookBack}>
          {words.lookBack}
        </button>
      )}
    </>
  );
}

function Step({ step }: { readonly step: ReplayStepResponse }): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const { replay: words, compare } = desk.words.t();
  const asked = step.changes.filter(isMerelyAsked).length;
  const changes = step.changes.filter((one) => !isMerelyAsked(one));
  const left = changes.length - MOST_CHANGES;
  return (
    <>
      <p class="step-head">
        <Time at={step.event?.recordedAt ?? step.validAt} />: <Recorded step={step} />
      </p>
      <ul class="plain">
        {changes.slice(0, MOST_CHANGES).map((one) => (
          <li key={`${one.part ?? ''} ${one.id}`}>
            <ChangeText one={one} />
          </li>
        ))}
      </ul>
      {asked > 0 && <p class="quiet">{compare.asked(asked, numberText(asked))}</p>}
      {left > 0 && <p class="quiet">{words.andMore(numberText(left))}</p>}
    </>
  );
}

/** What made the step. */
function Recorded({ step: { cause, event, entry } }: { readonly step: ReplayStepResponse }): VNode {
  const words = useDesk().words.t().replay;
  if (cause === 'time') return <>{words.timePassed}</>;
  if (entry === undefined) return <>{words.registered}</>;
  return (
    <>
      <EntryLink no={entry.entryNo} /> {event?.type !== entry.kind && `${words.amended} `}
      <bdi>{entry.headline}</bdi>
    </>
  );
}

function ChangeText({ one }: { readonly one: ChangedPieceResponse }): VNode {
  const { vocabulary, replay } = useDesk().words.t();
  if (one.part !== undefined) {
    return (
      <>
        {vocabulary.facet(one.facet)}: {replay.pieces[one.part]}
      </>
    );
  }
  const before = one.before as PropositionResponse | null;
  const after = one.after as PropositionResponse | null;
  return (
    <>
      {vocabulary.facet(one.facet)} · <Name id={subjectOf(one.id)} /> · <AspectName of={one.id} />:{' '}
      {saysTheSame(before, after) ? (
        replay.onOtherGrounds(<StandingAnswer of={after} />)
      ) : (
        <>
          <StandingAnswer of={before} />{' '}
          <span class="becomes" aria-label={replay.becomes} role="img" />{' '}
          <StandingAnswer of={after} />
        </>
      )}
    </>
  );
}
