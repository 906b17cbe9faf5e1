import { effect, signal } from '@preact/signals';
import { code } from '../state/place.js';
import { deskNow } from './desk-clock.js';
import { local } from '../state/local.js';
import { change, one } from './store.js';

/** The line that is being written for a situation. */
export interface Draft {
  readonly text: string;
  /** When its first character was written; the time of an entry that names none. */
  readonly begunAt?: number | undefined;
  /** Which reading of a phrase of time was chosen. */
  readonly pick?: { readonly phrase: string; readonly index: number } | undefined;
  /** Key of the refused entry that is written anew. */
  readonly editing?: string | undefined;
  /** When it was written last: the newer of two copies holds. */
  readonly at: number;
}

const EMPTY: Draft = { text: '', at: 0 };

/** The draft of the situation of the address. It outlives the page, the browser and its crash. */
export const draft = signal<Draft>(EMPTY);

const keyOf = (situation: string): string => `sitlog.draft.${situation}`;

effect(() => {
  const situation = code.value;
  if (situation !== undefined) void restore(situation);
});

/** Local storage is there at once but may lag on the disk behind a killed browser; IndexedDB does not. */
async function restore(situation: string): Promise<void> {
  const near = (local.json(keyOf(situation)) as Draft | undefined) ?? EMPTY;
  draft.value = near;
  const kept = await one<Draft>('drafts', situation).catch(() => undefined);
  const isUntouched = draft.peek() === near && code.peek() === situation;
  if (kept !== undefined && kept.at > near.at && isUntouched) draft.value = kept;
}

/** Writes the draft; the clock of an empty one stands at the first character. */
export function write(changed: Partial<Draft>): void {
  const situation = code.peek();
  if (situation === undefined) return;
  const next = { ...draft.peek(), ...changed, at: Date.now() };
  const isBegun = next.text !== '';
  draft.value = { ...next, begunAt: isBegun ? (next.begunAt ?? deskNow.peek()) : undefined };
  local.set(keyOf(situation), JSON.stringify(draft.peek()));
  void persist(situation);
}

let isWriting = false;
let isBehind = false;

async function persist(situation: string): Promise<void> {
  isBehind = true;
  if (isWriting) return;
  isWriting = true;
  // Set by calls that come while a write is on its way.
  while (pendingWrite()) {
    const value = draft.peek();
    await change([{ table: 'drafts', key: situation, value }]).catch(() => undefined);
  }
  isWriting = false;
}

function pendingWrite(): boolean {
  const wasBehind = isBehind;
  isBehind = false;
  return wasBehind;
}

/** Empties the draft; what has to be stored with it in one go is in the hands of the caller. */
export function emptied(situation: string): Draft {
  const empty = { ...EMPTY, at: Date.now() };
  draft.value = empty;
  local.set(keyOf(situation), JSON.stringify(empty));
  return empty;
}
