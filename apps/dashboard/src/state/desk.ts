import { type Edges } from './edges/edges.js';
import { createEntryState } from './entry/entry-asked.js';
import { createCaretState } from './entry-bar/caret.js';
import { createCreatingState } from './entry-bar/create.js';
import { createDeskClock } from './entry-bar/desk-clock.js';
import { createDraftState } from './entry-bar/draft.js';
import { createBarKeys } from './entry-bar/entry-bar-keys.js';
import { createRegistersNow } from './entry-bar/registers-now.js';
import { createBarForm } from './entry-bar/sending.js';
import { createSubmitting } from './entry-bar/submit.js';
import { createSpoken } from './entry-bar/spoken.js';
import { createUnderstood } from './entry-bar/understood.js';
import { createNetwork } from './network/network.js';
import { createOutboxState } from './outbox/outbox.js';
import { createOutboxStore } from './outbox/outbox-store.js';
import { createWaitingState } from './outbox/waiting.js';
import { createPage } from './page/page.js';
import { createPast } from './past/past.js';
import { createSituation } from './situation/situation-areas.js';
import { createStorage } from './storage/storage.js';

/** Everything that changes while the page is open, area by area. What a screen alone needs is made when that is opened first, and kept. */
export type Desk = Everywhere & {
  readonly keep: <T>(create: (desk: Desk) => T) => T;
};

type Everywhere = ReturnType<typeof createEverywhere>;

/** Makes a desk, which shares nothing with any other. */
export function createDesk(edges: Edges): Desk {
  const kept = new Map<unknown, unknown>();
  const desk: Desk = {
    ...createEverywhere(edges),
    keep: (create) => {
      if (!kept.has(create)) kept.set(create, create(desk));
      return kept.get(create) as ReturnType<typeof create>;
    },
  };
  return desk;
}

function createEverywhere(edges: Edges) {
  const page = createPage(edges);
  const network = createNetwork({ ...edges, ...page });
  const storage = createStorage({ ...edges, ...page });
  const below = { ...edges, ...page, ...network, ...storage };
  const situation = createSituation(below);
  const past = createPast({ ...below, ...situation });
  return { ...below, ...situation, past, ...createEntryBar({ ...below, ...situation }) };
}

type BelowEntryBar = Edges &
  ReturnType<typeof createPage> &
  ReturnType<typeof createNetwork> &
  ReturnType<typeof createStorage> &
  ReturnType<typeof createSituation>;

function createEntryBar(below: BelowEntryBar) {
  const entry = createEntryState(below);
  const deskClock = createDeskClock(below);
  const draft = createDraftState({ ...below, deskClock });
  const registersNow = createRegistersNow(below);
  const spoken = createSpoken({ ...below, deskClock, draft, registersNow });
  const understood = createUnderstood({ ...below, deskClock, draft, registersNow, spoken });
  const creating = createCreatingState({ ...below, understood });
  const caret = createCaretState({ ...below, draft, registersNow, understood, creating });
  const waiting = createWaitingState();
  const outbox = createOutboxState({ ...below, waiting, outboxStore: createOutboxStore(below) });
  const reading = { deskClock, draft, registersNow, spoken, understood };
  const submitting = createSubmitting({ ...below, ...reading, outbox, entry });
  const barForm = createBarForm();
  const barKeys = createBarKeys({ ...below, ...reading, caret, barForm, submitting });
  return { ...reading, entry, creating, caret, waiting, outbox, submitting, barForm, barKeys };
}
