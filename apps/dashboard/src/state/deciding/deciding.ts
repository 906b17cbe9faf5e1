import { computed, signal } from '@preact/signals';
import { type ReceiptResponse } from '@sitlog/api-types';
import { type Desk } from '../desk.js';
import { ApiProblem, situationPath } from '../network/api.js';
import { newKey } from '../network/new-key.js';

/** What somebody decides on the board: of one of its questions, or of one of its figures. */
export type BoardDecision =
  | { readonly what: 'override' | 'lift' | 'account'; readonly proposition: string }
  | { readonly what: 'prefer' | 'unprefer'; readonly entry: string; readonly figure: number };

/** A request for a decision. */
interface DecisionRequest {
  readonly path: string;
  readonly body: Readonly<Record<string, unknown>>;
}

type DecisionSending =
  | { readonly state: 'open' | 'sending' | 'uncertain' | 'waiting' }
  | { readonly state: 'refused'; readonly problem: ApiProblem };

type Deciding = ReturnType<typeof createDeciding>;

function createDeciding(desk: Desk) {
  const { place, isPast, code } = desk.location;
  const { sendUntilSettled } = desk.settling;
  const asked = signal<BoardDecision | undefined>(undefined);
  const sending = signal<DecisionSending>({ state: 'open' });
  let last = { said: '', key: '' };

  /** Decisions are made on the board of now alone, and not on a wall. */
  const isPossible = computed(
    () =>
      place.value.screen === 'board' &&
      !isPast.value &&
      place.value.screenParams['wall'] === undefined,
  );

  function ask(decision: BoardDecision): void {
    sending.value = { state: 'open' };
    asked.value = decision;
  }

  function close(): void {
    asked.value = undefined;
  }

  /** Sends it until it is known what became of it, under one key for as long as it says the same; answers its revision once it is recorded. */
  async function send({ path, body }: DecisionRequest): Promise<number | undefined> {
    const decision = asked.peek();
    const said = JSON.stringify([path, body]);
    if (last.said !== said) last = { said, key: newKey() };
    sending.value = { state: 'sending' };
    try {
      const receipt = await sendUntilSettled<ReceiptResponse>(
        {
          method: 'POST',
          path: `${situationPath(code.peek() ?? '')}${path}`,
          body,
          key: last.key,
        },
        () => asked.peek() === decision,
        (state) => {
          sending.value = { state };
        },
      );
      last = { said: '', key: '' };
      return receipt.revision;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      sending.value = { state: 'refused', problem: error };
      return undefined;
    }
  }

  return { asked, sending, isPossible, ask, close, send };
}

/** What is being decided on the board. */
export function decidingOf(desk: Desk): Deciding {
  return desk.keep(createDeciding);
}
