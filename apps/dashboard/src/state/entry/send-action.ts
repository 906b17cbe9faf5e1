import { type EntryResponse, type ReceiptResponse } from '@sitlog/api-types';
import { type Action, requestOf } from '../../core/entry/actions.js';
import { type Desk } from '../desk.js';
import { ApiProblem, situationPath, type Write } from '../network/api.js';
import { type ActedOn, type FormDraft } from './form-draft.js';

/** How far an action is: written, on its way, refused, or met by what somebody else has recorded. */
export type Sending =
  | { readonly state: 'writing' | 'sending' | 'uncertain' | 'waiting' }
  | { readonly state: 'refused'; readonly problem: ApiProblem }
  | { readonly state: 'conflict'; readonly theirs: EntryResponse }
  | { readonly state: 'unchanged' };

/** An action on an entry as it stands in its form. */
interface ActionAsked {
  readonly action: Action;
  readonly answer: ActedOn;
  readonly draft: FormDraft;
}

/** The request that an action comes to. */
function writeOf({ action, answer, draft }: ActionAsked): Write {
  const { entryNo } = answer.entry;
  const { path, body } = requestOf(action, draft.fields, draft.base.fields);
  return {
    method: 'POST',
    path: `${situationPath(answer.situation)}/entries/${entryNo}${path}`,
    body,
    key: draft.key,
    ifMatch: `"${entryNo}@${draft.base.revision}"`,
  };
}

/** What became of an action: a receipt, or what stands in its way. */
export async function sendAction(
  desk: Desk,
  asked: ActionAsked,
  watch: {
    readonly isOpen: () => boolean;
    readonly onPending: (how: 'uncertain' | 'waiting') => void;
  },
): Promise<{ readonly receipt: ReceiptResponse } | Sending> {
  const { sendUntilSettled } = desk.settling;
  const { readToEnd } = desk.pages;
  const { situation, entry } = asked.answer;
  const write = writeOf(asked);
  try {
    return {
      receipt: await sendUntilSettled<ReceiptResponse>(write, watch.isOpen, watch.onPending),
    };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.document.status !== 412) return { state: 'refused', problem: error };
    const own = `${situationPath(situation)}/entries/${entry.entryNo}`;
    return { state: 'conflict', theirs: await readToEnd<EntryResponse>(own) };
  }
}
