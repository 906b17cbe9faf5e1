import { type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { BookmarkList } from './bookmark-list.js';
import { ChangeList } from './change-list.js';
import { Diagram } from './diagram/diagram.js';
import { DotLegend } from './diagram/legend.js';
import { NamedEntry } from './diagram/named-entry.js';
import { CountedEntries, Lock, Sliders } from './sliders.js';
import { Storyboard } from './storyboard.js';
import { Tiles } from './tiles.js';
import { Transport } from './transport.js';
import { useDesk } from '../../components/use-desk.js';
import { replayStateOf } from '../../state/replay/replay.js';

/** The log lived through again: when things happened against when we heard of them, two clocks to move, and the board under them. */
export function ReplayScreen(): VNode {
  const desk = useDesk();
  const { replayCommands } = replayStateOf(desk).replayKeys;
  const { followRests } = replayStateOf(desk).resting;
  const { speakSteps } = replayStateOf(desk).spokenSteps;
  const { measureBoards } = replayStateOf(desk).drawingCost;
  const { pause } = replayStateOf(desk).player;
  const { write } = replayStateOf(desk).timeCursors;
  const { t } = desk.words;
  const { place } = desk.location;
  useEffect(replayCommands, []);
  useEffect(followRests, []);
  useEffect(speakSteps, []);
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
  const desk = useDesk();
  const { dotsAsked, loaded } = replayStateOf(desk).dotsAsked;
  const { t } = desk.words;
  const { problem } = dotsAsked.state.value;
  const log = loaded.value;
  if (log === undefined) {
    return problem === undefined ? (
      <WaitingRows rows={5} />
    ) : (
      <FailureNotice problem={problem} again={dotsAsked.again} />
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
      <CountedEntries {...log} />
      <NamedEntry />
      <DotLegend dots={log.dots} />
    </section>
  );
}
