import { effect, signal } from '@preact/signals';
import { newKey } from '../network/new-key.js';
import { type Choices } from '../../core/entry-line/spoken-parts.js';
import { hasShape } from '../../core/text/shapes.js';
import { type FoundRecord, type RecordChange, type Store } from '../storage/store.js';
import { type Tabs } from '../storage/tab.js';
import { type LocationState } from '../page/location.js';
import { type UnreadableState } from '../storage/unreadable.js';
import { type DeskClock } from './desk-clock.js';
import { type DeviceClock } from '../edges/edges.js';

/** The line that is being written for a situation. */
interface Draft {
  readonly text: string;
  /** When its first character was written; the time of an entry that names none. */
  readonly begunAt?: number | undefined;
  /** Whether that moment is one of the situation's own clock. */
  readonly isClockKnown?: boolean | undefined;
  /** Which reading of a phrase of time was chosen. */
  readonly pick?: { readonly phrase: string; readonly index: number } | undefined;
  /** What was chosen of that which natural words propose. */
  readonly choices?: Choices | undefined;
  /** Who was said to be meant by a part that none of its choices fits, by the keys of the parts. */
  readonly meant?: Readonly<Record<string, string>> | undefined;
  /** Key of the refused entry that is written anew. */
  readonly editing?: string | undefined;
  /** When it was written last: the newer of two copies holds. */
  readonly at: number;
}

const EMPTY: Draft = { text: '', at: 0 };

const LINES = 'line:';

/** The place of a tab's draft, so that two tabs never write over each other's. */
function slotOf(situation: string, ofTab: string): string {
  return `${LINES}${situation}/${ofTab}`;
}

const NOT_BEGUN = { begunAt: undefined, isClockKnown: undefined };

interface Needs {
  readonly clock: DeviceClock;
  readonly location: LocationState;
  readonly tabs: Tabs;
  readonly store: Store;
  readonly unreadable: UnreadableState;
  readonly deskClock: DeskClock;
}

export type DraftState = ReturnType<typeof createDraftState>;

/** The line that is being written. */
export function createDraftState(desk: Needs) {
  const { clock } = desk;
  const { code } = desk.location;
  const { tab, openTabs } = desk.tabs;
  const { transact, getAll } = desk.store;
  const { addUnreadable } = desk.unreadable;
  const { deskNow, isClockKnown } = desk.deskClock;

  /** The draft of this tab for the situation of the address. It outlives the page, the browser and its crash. */
  const draft = signal<Draft>(EMPTY);

  /** The moment at which the line was begun, where that was on this page. */
  let begunHere: number | undefined;

  // Who is quicker than the first snapshot of an exercise wrote at the moment at which its clock stands.
  effect(() => {
    const line = draft.value;
    if (!isClockKnown.value || line.isClockKnown !== false || begunHere !== line.begunAt) return;
    write({ begunAt: undefined });
  });

  /** Settled once the line of an earlier page is back, so that nothing is written over it. */
  let restored: Promise<void> = Promise.resolve();

  effect(() => {
    const situation = code.value;
    draft.value = EMPTY;
    if (situation !== undefined) restored = restore(situation).catch(() => undefined);
  });

  /** Brings back the line of this tab, else the newest of a tab that is gone: of a browser that was killed every tab is. */
  async function restore(situation: string): Promise<void> {
    const own = slotOf(situation, await tab);
    const found = await lineFor(situation, own);
    if (found === undefined || code.peek() !== situation) return;
    const isFree = draft.peek() === EMPTY;
    if (isFree) draft.value = found.value as Draft;
    // Who was quicker to write keeps what was written; the line of before waits for the next page.
    else if (found.key === own) await move(found, slotOf(situation, newKey()));
    if (isFree && found.key !== own) await move(found, own);
  }

  /** The line of a slot, else the newest of a tab that is gone. */
  async function lineFor(situation: string, own: string): Promise<FoundRecord | undefined> {
    const [kept, open] = [await readable(situation), await openTabs()];
    const isGone = ({ key }: FoundRecord): boolean => !open.has(key.slice(key.indexOf('/') + 1));
    return kept.find(({ key }) => key === own) ?? kept.find(isGone);
  }

  function move({ key, value }: FoundRecord, to: string): Promise<void> {
    return transact([
      { table: 'drafts', key: to, value },
      { table: 'drafts', key },
    ]);
  }

  /** The lines that were written for a situation, the newest first. */
  async function readable(situation: string): Promise<readonly FoundRecord[]> {
    const lines = (await getAll('drafts')).filter(({ key }) =>
      key.startsWith(slotOf(situation, '')),
    );
    const isLine = ({ value }: FoundRecord): boolean =>
      hasShape(value, { text: 'string', at: 'number', begunAt: 'number?', editing: 'string?' });
    for (const one of lines.filter((line) => !isLine(line))) addUnreadable('drafts', one);
    return lines.filter(isLine).toSorted((a, b) => b.at - a.at);
  }

  /** Writes the draft; the clock of an empty one stands at the first character. */
  function write(changed: Partial<Draft>): void {
    const situation = code.peek();
    if (situation === undefined) return;
    const next = { ...draft.peek(), ...changed, at: clock.now() };
    draft.value = next.text === '' ? { ...next, ...NOT_BEGUN } : begun(next);
    pending = { situation, line: draft.peek() };
    void persist();
  }

  function begun(line: Draft): Draft {
    if (line.begunAt !== undefined) return line;
    begunHere = deskNow.peek();
    return { ...line, begunAt: begunHere, isClockKnown: isClockKnown.peek() };
  }

  let isWriting = false;

  /** What was written last and is not in the store yet. */
  let pending: { readonly situation: string; readonly line: Draft } | undefined;

  async function persist(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    await restored;
    for (let next = taken(); next !== undefined; next = taken()) {
      const { situation, line } = next;
      const value = line.text === '' ? {} : { value: line };
      const key = slotOf(situation, await tab);
      await transact([{ table: 'drafts', key, ...value }]).catch(() => undefined);
    }
    isWriting = false;
  }

  function taken(): typeof pending {
    const next = pending;
    pending = undefined;
    return next;
  }

  /** Empties the draft; the change that takes it out of the store is in the hands of the caller, to be made with others in one go. */
  async function emptied(situation: string): Promise<RecordChange> {
    draft.value = { ...EMPTY, at: clock.now() };
    pending = undefined;
    await restored;
    return { table: 'drafts', key: slotOf(situation, await tab) };
  }

  return { draft, write, emptied };
}
