import { type Edges } from '../edges/edges.js';
import { createShiftsAsked } from '../handover/shifts-asked.js';
import { type createNetwork } from '../network/network.js';
import { createClipboardState } from '../page/clipboard.js';
import { type createPage } from '../page/page.js';
import { createSituations } from '../page/situations-asked.js';
import { type createStorage } from '../storage/storage.js';
import { createUpkeep } from '../storage/upkeep.js';
import { createBoardState } from './board.js';
import { createClocks } from './choose-clocks.js';
import { createFilterState } from './filter.js';
import { createKeptNamesState } from './kept-names.js';
import { createLastVisit } from './last-visit.js';
import { createOfflineContextState } from './offline-context.js';
import { createPause } from './pause.js';
import { createSinceLastVisit } from './since-last-visit.js';
import { createCurrentSituation } from './situation.js';
import { createTruthState } from './truth.js';
import { createVocabularyState } from './vocabulary.js';

type Below = Edges &
  ReturnType<typeof createPage> &
  ReturnType<typeof createNetwork> &
  ReturnType<typeof createStorage>;

/** What all screens ask of the situation of the address. */
export function createSituation(below: Below) {
  const keptNames = createKeptNamesState(below);
  const offlineContext = createOfflineContextState(below);
  const situation = createCurrentSituation({ ...below, keptNames, offlineContext });
  const vocabulary = createVocabularyState({ ...below, keptNames });
  const board = createBoardState({ ...below, situation, vocabulary });
  const lastVisit = createLastVisit(below);
  return {
    keptNames,
    offlineContext,
    situation,
    vocabulary,
    board,
    lastVisit,
    filter: createFilterState({ ...below, situation, vocabulary }),
    truth: createTruthState({ ...below, situation }),
    clocks: createClocks({ ...below, board }),
    pause: createPause({ ...below, board }),
    clipboard: createClipboardState({ ...below, board }),
    sinceLastVisit: createSinceLastVisit({ ...below, lastVisit }),
    onShift: createShiftsAsked(below),
    situations: createSituations(below),
    upkeep: createUpkeep({ ...below, keptNames }),
  };
}
