import { type Signal, signal } from '@preact/signals';
import { type RegistrationResponse } from '@sitlog/api-types';
import { bodyOfListed, type ListedName } from '../../core/setup/name-list.js';
import { type RegisterList } from '../../core/setup/register-lists.js';
import { type Desk } from '../desk.js';
import { ApiProblem, situationPath } from '../network/api.js';
import { newKey } from '../network/new-key.js';

/** What became of a line: it is there, it was refused and why, or its turn has not come. */
export type ListedOutcome =
  | { readonly state: 'registered' | 'sending' | 'unsent' }
  | { readonly state: 'refused'; readonly why: string };

/** The registering of a list of names, line after line. */
interface RegisteringNames {
  readonly outcomes: Signal<ReadonlyMap<number, ListedOutcome>>;
  readonly isBusy: Signal<boolean>;
  /** Registers every line that is new and not registered yet; never over what is there. */
  readonly send: (rows: readonly ListedName[]) => Promise<void>;
  /** Nobody waits for it any more: what is not sent yet stays unsent. */
  readonly leave: () => void;
}

/** Registers many at once: what became of each line is told, also of those that were not sent. */
export function registeringNames(desk: Desk, list: RegisterList): RegisteringNames {
  const { sendUntilSettled } = desk.settling;
  const { situationAsked } = desk.situation;
  const path = `${situationPath(desk.location.code.peek() ?? '')}/${list}`;
  const outcomes = signal<ReadonlyMap<number, ListedOutcome>>(new Map());
  const isBusy = signal(false);
  let isWanted = true;

  const tell = (line: number, outcome: ListedOutcome): void => {
    outcomes.value = new Map(outcomes.peek()).set(line, outcome);
  };

  async function sendOne(row: ListedName): Promise<void> {
    tell(row.line, { state: 'sending' });
    try {
      await sendUntilSettled<RegistrationResponse>(
        {
          ...{ method: 'PUT', path: `${path}/${row.id}`, key: newKey(), onlyNew: true },
          body: bodyOfListed(list, row),
        },
        () => isWanted,
        () => undefined,
      );
      tell(row.line, { state: 'registered' });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      const { detail, errors = [] } = error.document;
      const why = errors.length === 0 ? detail : errors.map(({ message }) => message).join(' ');
      tell(row.line, { state: 'refused', why });
    }
  }

  async function send(rows: readonly ListedName[]): Promise<void> {
    if (isBusy.peek()) return;
    isBusy.value = true;
    const wanted = rows.filter(
      ({ state, line }) => state === 'new' && outcomes.peek().get(line)?.state !== 'registered',
    );
    for (const row of wanted) tell(row.line, { state: 'unsent' });
    for (const row of wanted) {
      if (isWanted) await sendOne(row);
    }
    isBusy.value = false;
    situationAsked.again();
  }

  return {
    outcomes,
    isBusy,
    send,
    leave: () => {
      isWanted = false;
    },
  };
}
