import { type EntryResponse, type ReceiptResponse } from '@sitlog/api-types';
import { type Action, requestOf } from '../../core/entry/actions.js';
import { type Desk } from '../desk.js';
import { ApiProblem, situationPath, type Write } from '../network/api.js';
import { type Previewed, withAnyReason } from '../preview/board-preview.js';
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

/** It, of which the board is asked beforehand, whatever will be given as the reason; undefined where it never moves the board, or would correct nothing. */
export function previewOf(asked: ActionAsked): Previewed | undefined {
  const { key: _, ...write } = writeOf(asked);
  const body = write.body as Readonly<Record<string, unknown>>;
  const { patch } = body;
  if (asked.action === 'task' || (Array.isArray(patch) && patch.length === 0)) return undefined;
  switch (asked.action) {
    case 'verify':
    case 'regrade':
      return withAnyReason(write, 'rationale');
    case 'correct':
      return withAnyReason({ ...write, body: { class: 'clerical', ...body } }, 'reason');
    case 'retract':
    case 'contradict':
    case 'relate':
      return write;
    default:
      return withAnyReason(write, 'reason');
  }
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
