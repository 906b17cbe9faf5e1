import { type BoardResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { FailureNotice } from '../../components/answers/failure.js';
import { Guard } from '../../components/answers/guard.js';
import { Time } from '../../components/text/time.js';
import { PastChanged, PastLine } from '../../components/past/past-changed.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { FirstSteps } from './first-steps.js';
import { AttentionRow } from './attention-row.js';
import { AwayStrip } from './away-strip.js';
import { NarrowBoard } from './narrow-board.js';
import { usePinnedColumns } from './pinned-columns.js';
import { Tile } from '../../components/board/tile.js';
import { WallBoard } from './wall/wall-board.js';
import { WallHead } from './wall/wall-head.js';
import { lazy } from '../../components/answers/lazy.js';
import { decidingOf } from '../../state/deciding/deciding.js';
import { useDesk } from '../../components/use-desk.js';

const DecideDialog = lazy(async () => (await import('./decide/decide-dialog.js')).DecideDialog);

/** What holds, what is disputed, what grows old: one tile for each line of the board. */
export function BoardScreen(): VNode {
  const desk = useDesk();
  const { boardAsked, board } = desk.board;
  const { place, isPast } = desk.location;
  const { t } = desk.words;
  const { problem } = boardAsked.state.value;
  const shown = board.value;
  const isWall = place.value.screenParams['wall'] !== undefined;
  return (
    <>
      {isWall && <WallHead />}
      <h2 class="visually-hidden">{t().board.title}</h2>
      {!isPast.value && <AwayStrip />}
      {isWall ? (
        <PastLine changes={desk.past.onBoard.value} />
      ) : (
        <PastChanged changes={desk.past.onBoard.value} />
      )}
      {isPast.value && problem !== undefined && (
        <FailureNotice problem={problem} again={boardAsked.again} />
      )}
      {shown === undefined ? (
        problem === undefined && <WaitingRows rows={8} />
      ) : (
        <Shown board={shown} isWall={isWall} />
      )}
      {decidingOf(desk).asked.value !== undefined && <DecideDialog />}
    </>
  );
}

function Shown({
  board: shown,
  isWall,
}: {
  readonly board: BoardResponse;
  readonly isWall: boolean;
}): VNode {
  const desk = useDesk();
  const { state } = desk.truth.truth.value;
  const isOld = state === 'stale' || state === 'offline';
  if (isBeforeAll(shown)) return <BeforeAll />;
  return (
    <>
      {!isWall && <FirstSteps />}
      {isWall ? <WallBoard board={shown} isOld={isOld} /> : <Tiles board={shown} isOld={isOld} />}
    </>
  );
}

function Tiles({
  board: shown,
  isOld,
}: {
  readonly board: BoardResponse;
  readonly isOld: boolean;
}): VNode {
  const lines = useDesk().board.lines.value;
  const columns = usePinnedColumns(lines.map(({ facet }) => facet).join());
  return (
    <>
      <AttentionRow board={shown} />
      <NarrowBoard board={shown} />
      <div class={`tiles ${isOld ? 'old' : ''}`} ref={columns}>
        {lines.map((line) => (
          <Guard key={line.facet}>
            <Tile line={line} canFold />
          </Guard>
        ))}
      </div>
    </>
  );
}

function isBeforeAll(shown: BoardResponse): boolean {
  return shown.knownRevision < 0;
}

/** The known clock stands before the first event of the log. */
function BeforeAll(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { go } = desk.location;
  return (
    <div class="empty">
      <p>{t().board.emptyPast(<FirstMoment />)}</p>
      <button
        type="button"
        onClick={() => {
          go({ moments: { knownAt: 'rev:0' } });
        }}
      >
        {t().board.emptyPastJump}
      </button>
    </div>
  );
}

function FirstMoment(): VNode {
  const desk = useDesk();
  const { situation } = desk.situation;
  const { numberText } = desk.format;
  const known = situation.value?.knownAt;
  return known === undefined ? <>{numberText(0)}</> : <Time at={known} isFull />;
}
