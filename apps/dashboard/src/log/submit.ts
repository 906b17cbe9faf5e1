import { situationPath } from '../data/api.js';
import { openEntry } from '../entry/entry-asked.js';
import { t } from '../i18n/words.js';
import { said, tell } from '../shell/announce.js';
import { code } from '../state/place.js';
import { settings } from '../state/settings.js';
import { kindName } from '../state/vocabulary.js';
import { truth } from '../state/truth.js';
import { zone } from '../state/situation.js';
import { bodyOf, partsOf, readingOf } from './compose.js';
import { draft, emptied, write } from './draft.js';
import { lineLike } from './draft-text.js';
import { drop, outbox, recorded, take } from './outbox.js';
import { keyFor, type Outgoing } from './outbox-rules.js';
import { begunAt, ignored, pick, understood } from './understood.js';
import { newKey } from '../data/uuid.js';

/** What is missing before the draft can be recorded. */
export type Missing = 'words' | 'choice';

/** Hands the draft over to the outbox and empties the bar; or says what is missing. */
export function submit(): Missing | undefined {
  const situation = code.peek();
  const parsed = understood.peek();
  if (situation === undefined || parsed.headline === '') return 'words';
  if (readingOf(parsed, { begunAt: begunAt.peek(), pick: pick.peek() }) === undefined) {
    return 'choice';
  }
  const [kind] = partsOf(parsed, 'kind');
  const now = Date.now();
  const body = bodyOf(parsed, {
    begunAt: begunAt.peek(),
    zone: zone.peek(),
    pick: pick.peek(),
    wholeAccount: kind === undefined ? t().log.wholeAccount : kindName(kind.id),
    offlineAt: truth.peek().state === 'offline' ? now : undefined,
  });
  const old = outbox.peek().find(({ key }) => key === draft.peek().editing);
  const one: Outgoing = {
    key: keyFor(old, body, newKey()),
    situation,
    path: `${situationPath(situation)}/entries`,
    body,
    operator: settings.peek().operator,
    composedAt: now,
    text: draft.peek().text,
    state: 'queued',
    attempts: 0,
  };
  recorded.value = undefined;
  ignored.value = new Set();
  const isOther = old !== undefined && old.key !== one.key;
  // In one transaction, so that no crash leaves the line both in the bar and on its way.
  void take(one, [{ table: 'drafts', key: situation, value: emptied(situation) }]);
  if (isOther) void drop(old.key);
  said.status.value = t().log.handedOver;
  return undefined;
}

/** Retracts an entry that was just recorded: a new event, linked to it. */
export function retract({ situation, receipt, operator }: Outgoing): void {
  const no = receipt?.entryNo;
  if (no === undefined) return;
  recorded.value = undefined;
  const path = `${situationPath(situation)}/entries/${no}/retraction`;
  void take({
    key: newKey(),
    situation,
    path,
    body: { reason: 'error' },
    operator,
    composedAt: Date.now(),
    state: 'queued',
    attempts: 0,
  });
}

/** Takes the text of a refused entry back into the bar; what is being written there is not lost for it. */
export function editAgain({ key, text = '' }: Outgoing): boolean {
  if (draft.peek().text.trim() !== '') {
    tell(t().log.barInUse);
    return false;
  }
  write({ text, editing: key });
  return true;
}

/** Begins another entry like the one that is open beside the screen. */
export function beginAlike(): void {
  const entry = openEntry.peek()?.entry;
  if (entry === undefined) tell(t().log.nothingOpen);
  else if (draft.peek().text.trim() === '') write({ text: lineLike(entry) });
  else tell(t().log.barInUse);
}
