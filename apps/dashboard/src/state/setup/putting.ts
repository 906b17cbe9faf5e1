import { type Signal, signal } from '@preact/signals';
import { type Desk } from '../desk.js';
import { ApiProblem, type Write } from '../network/api.js';
import { newKey } from '../network/new-key.js';

/** How far a write is that goes to the server at once. */
export type WriteState =
  | { readonly state: 'open' | 'sending' | 'uncertain' | 'waiting' }
  | { readonly state: 'refused'; readonly problem: ApiProblem; readonly isMeanwhile: boolean };

/** What is to be put, and on what it was decided. */
interface Wanted {
  readonly path: string;
  readonly body: unknown;
  /** What stands there, as its history answered it; nothing: nothing may stand there. */
  readonly tag: string | undefined;
}

/** Something that a person is about to put on record. */
interface Putting {
  readonly state: Signal<WriteState>;
  /** Puts it until it is known what became of it; says whether it stands there now. */
  readonly put: (wanted: Wanted) => Promise<boolean>;
  /** Posts it likewise, under one key for as long as it says the same; with a tag only where that still stands. */
  readonly post: (
    wanted: Omit<Wanted, 'tag'> & Partial<Wanted>,
    onReceipt?: (receipt: unknown) => void,
  ) => Promise<boolean>;
  /** Nobody waits for it any more. */
  readonly leave: () => void;
}

/** Puts what is decided in a form where it belongs, and never over what somebody else has put there meanwhile. */
export function puttingOf(desk: Desk): Putting {
  const { sendUntilSettled } = desk.settling;
  const { situationAsked } = desk.situation;
  const state = signal<WriteState>({ state: 'open' });
  let isWanted = true;
  let last = { text: '', key: '' };

  async function send(
    write: Omit<Write, 'key'>,
    onReceipt?: (receipt: unknown) => void,
  ): Promise<boolean> {
    const text = JSON.stringify(write);
    if (last.text !== text) last = { text, key: newKey() };
    state.value = { state: 'sending' };
    try {
      const receipt = await sendUntilSettled<unknown>(
        { ...write, key: last.key },
        () => isWanted,
        (how) => {
          state.value = { state: how };
        },
      );
      state.value = { state: 'open' };
      situationAsked.again();
      onReceipt?.(receipt);
      return true;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const isMeanwhile = error.document.status === 412;
      if (isMeanwhile) situationAsked.again();
      state.value = { state: 'refused', problem: error, isMeanwhile };
      return false;
    }
  }

  return {
    state,
    put: ({ tag, ...wanted }) =>
      send({
        method: 'PUT',
        ...wanted,
        ...(tag === undefined ? { onlyNew: true } : { ifMatch: tag }),
      }),
    post: ({ tag, ...wanted }, onReceipt) =>
      send(
        { method: 'POST', ...wanted, ...(tag === undefined ? {} : { ifMatch: tag }) },
        onReceipt,
      ),
    leave: () => {
      isWanted = false;
    },
  };
}
