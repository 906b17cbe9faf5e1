import { type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../state/page/words.js';
import { Failure } from '../../components/answers/failure.js';
import { Waiting } from '../../components/answers/waiting.js';
import { place } from '../../state/page/location.js';
import { BookmarkList } from './bookmark-list.js';
import { ChangeList } from './change-list.js';
import { followChanges } from '../../state/replay/change-log.js';
import { Diagram } from './diagram/diagram.js';
import { dotsAsked, loaded } from '../../state/replay/dots-asked.js';
import { measureBoards } from '../../state/replay/drawing-cost.js';
import { write } from '../../state/replay/time-cursors.js';
import { Legend } from './diagram/legend.js';
import { NamedEntry } from './diagram/named-entry.js';
import { pause } from '../../state/replay/player.js';
import { replayCommands } from '../../state/replay/replay-commands.js';
import { Counted, Lock, Sliders } from './sliders.js';
import { Storyboard } from './storyboard.js';
import { Tiles } from './tiles.js';
import { Transport } from './transport.js';

/** The log lived through again: when things happened against when we heard of them, two clocks to move, and the board under them. */
export function ReplayScreen(): VNode {
  useEffect(replayCommands, []);
  useEffect(followChanges, []);
  useEffect(measureBoards, []);
  useEffect(
    () => () => {
      pause();
      write();
    },
    [],
  );
  return (
    <div class="replay">
      <h2 class="visually-hidden">{t().shell.screens.replay}</h2>
      {place.value.screenParams['storyboard'] === undefined ? <Stage /> : <Storyboard />}
    </div>
  );
}

function Stage(): VNode {
  return (
    <>
      <Table />
      <div class="under">
        <ChangeList />
        <Tiles />
        <BookmarkList />
      </div>
    </>
  );
}

function Table(): VNode {
  const { problem } = dotsAsked.state.value;
  const log = loaded.value;
  if (log === undefined) {
    return problem === undefined ? (
      <Waiting rows={5} />
    ) : (
      <Failure problem={problem} again={dotsAsked.again} />
    );
  }
  if (log.dots.count === 0) return <p class="empty">{t().replay.noEntries}</p>;
  return (
    <section class="time-table" aria-label={t().replay.diagram}>
      <Diagram {...log} />
      <Sliders {...log} />
      <Transport>
        <Lock />
      </Transport>
      <Counted {...log} />
      <NamedEntry />
      <Legend dots={log.dots} />
    </section>
  );
}
