import { type Signal, signal } from '@preact/signals';
import { type ReceiptResponse } from '@sitlog/api-types';
import { type Desk } from '../desk.js';
import { ApiProblem, situationPath } from '../network/api.js';
import { newKey } from '../network/new-key.js';
import { packsOf } from './packs.js';

/** What is to become of a pack: it is adopted in the version that was looked at, or dropped. */
type WantedChange =
  | { readonly what: 'adopt'; readonly pack: string; readonly version: number }
  | { readonly what: 'drop'; readonly pack: string; readonly reason: string };

/** How far a change of the packs is. */
export type ChangeState =
  | { readonly state: 'open' | 'sending' | 'uncertain' | 'waiting' }
  | { readonly state: 'refused'; readonly problem: ApiProblem; readonly isMeanwhile: boolean };

/** Refusals that say that somebody else did the same before. */
const MEANWHILE = /:(?:pack-not-newer|pack-not-adopted)$/;

/** A change of the packs that somebody is about to make. */
interface Changing {
  readonly state: Signal<ChangeState>;
  /** Sends it until it is known what became of it; answers the revision at which it is recorded. */
  readonly send: (change: WantedChange) => Promise<number | undefined>;
  /** Nobody waits for it any more. */
  readonly leave: () => void;
}

const PATHS = { adopt: 'adoptions', drop: 'drops' } as const;

/** Makes a change of the packs of the situation of the address: under one key for as long as it says the same, so that nothing is done twice. */
export function changingPacks(desk: Desk): Changing {
  const { sendUntilSettled } = desk.settling;
  const { readAgain } = packsOf(desk);
  const situation = desk.location.code.peek() ?? '';
  const state = signal<ChangeState>({ state: 'open' });
  let isWanted = true;
  let last = { body: '', key: '' };

  const keyOf = (body: string): string => {
    if (last.body !== body) last = { body, key: newKey() };
    return last.key;
  };

  async function send({ what, ...change }: WantedChange): Promise<number | undefined> {
    const body = bodyOf(change);
    const path = `${situationPath(situation)}/vocabulary/${PATHS[what]}`;
    const key = keyOf(JSON.stringify([path, body]));
    state.value = { state: 'sending' };
    try {
      const { revision, position } = await sendUntilSettled<ReceiptResponse>(
        { method: 'POST', path, key, body },
        () => isWanted,
        (how) => {
          state.value = { state: how };
        },
      );
      readAgain(situation, position);
      state.value = { state: 'open' };
      return revision;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const isMeanwhile = MEANWHILE.test(error.document.type);
      if (isMeanwhile) readAgain(situation);
      state.value = { state: 'refused', problem: error, isMeanwhile };
      return undefined;
    }
  }

  return {
    state,
    send,
    leave: () => {
      isWanted = false;
    },
  };
}

function bodyOf<Fields extends object>(change: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(change).filter(([, value]) => value !== ''),
  ) as Partial<Fields>;
}

/** Reasons for dropping packs as they are being written: whoever closes the dialog and opens it again finds them. */
function createDropReasons(desk: Desk) {
  const { code } = desk.location;
  const written = signal<ReadonlyMap<string, string>>(new Map());
  const keyOf = (pack: string): string => `${code.value ?? ''}/${pack}`;
  return {
    of: (pack: string): string => written.value.get(keyOf(pack)) ?? '',
    keep: (pack: string, text: string): void => {
      written.value = new Map([...written.value, [keyOf(pack), text]]);
    },
  };
}

/** The reasons that are being written here. */
export function dropReasonsOf(desk: Desk): ReturnType<typeof createDropReasons> {
  return desk.keep(createDropReasons);
}
