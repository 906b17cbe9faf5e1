import { type BoardResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { Tile } from '../../components/board/tile.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { Time } from '../../components/text/time.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { useDesk } from '../../components/use-desk.js';
import { replayStateOf } from '../../state/replay/replay.js';

/** The board at the two moments, which says itself of which moments it is, and which tiles the step that led there changed. */
export function Tiles(): VNode {
  const desk = useDesk();
  const { boardAsked, board } = desk.board;
  const { t } = desk.words;
  const { isPast } = desk.location;
  const { problem } = boardAsked.state.value;
  const shown = board.value;
  return (
    <section class="replayed" aria-labelledby="replayed">
      <h3 id="replayed">{t().board.title}</h3>
      {isPast.value && problem !== undefined && (
        <FailureNotice problem={problem} again={boardAsked.again} />
      )}
      {shown === undefined ? (
        problem === undefined && <WaitingRows rows={6} />
      ) : (
        <Shown shown={shown} />
      )}
    </section>
  );
}

function Shown({ shown }: { readonly shown: BoardResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { isLagging } = replayStateOf(desk).resting;
  const { numberText } = desk.format;
  const words = t().replay;
  const isLate = isLagging.value;
  // Whether it lags is told often; the tiles are drawn anew only with another answer.
  const tiles = useMemo(() => <AllTiles shown={shown} />, [shown]);
  return (
    <div class={isLate ? 'late' : ''} aria-busy={isLate}>
      <p class="sentence answer-of">
        {words.answerOf(
          <Time at={shown.validAt} isFull />,
          <Time at={shown.knownAt} isFull />,
          numberText(Math.max(shown.knownRevision, 0)),
        )}{' '}
        {isLate && <strong class="late-word">{words.late}</strong>}
      </p>
      {shown.knownRevision < 0 ? <p class="empty">{words.beforeAll}</p> : tiles}
    </div>
  );
}

function AllTiles({ shown }: { readonly shown: BoardResponse }): VNode {
  return (
    <div class="tiles">
      {shown.facets.map((line) => (
        <div key={line.facet} class="replay-tile">
          <Chip facet={line.facet} />
          <Tile line={line} />
        </div>
      ))}
    </div>
  );
}

/** Marks a tile that the last step changed. */
function Chip({ facet }: { readonly facet: string }): VNode | null {
  const desk = useDesk();
  const { lastStep } = replayStateOf(desk).replaySteps;
  const { t } = desk.words;
  const last = lastStep.value;
  if (last?.changes.some((one) => one.facet === facet) !== true) return null;
  return (
    <strong key={last.knownRevision} class="changed-chip">
      {t().replay.tileChanged}
    </strong>
  );
}
