import { type EntryResponse, type ReceiptResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ApiProblem, situationPath } from '../../../state/network/api.js';
import { newKey } from '../../../state/network/new-key.js';
import { WaitingRows } from '../../../components/answers/waiting.js';
import { FailureNotice } from '../../../components/answers/failure.js';
import { Dialog } from '../../../components/dialog.js';
import { ActionFields } from './action-fields.js';
import {
  type Action,
  correctable,
  patchOf,
  requestOf,
  withInstants,
} from '../../../core/entry/actions.js';
import { Conflict } from './conflict.js';
import { type FormDraft, formDraftsOf } from '../../../state/entry/form-draft.js';
import { useDesk } from '../../../components/use-desk.js';
import { type Desk } from '../../../state/desk.js';

type Sending =
  | { readonly state: 'writing' | 'sending' | 'uncertain' | 'waiting' }
  | { readonly state: 'refused'; readonly problem: ApiProblem }
  | { readonly state: 'conflict'; readonly theirs: EntryResponse }
  | { readonly state: 'unchanged' };

const BUSY: ReadonlySet<Sending['state']> = new Set(['sending', 'uncertain', 'waiting']);

interface Of {
  readonly action: Action;
  readonly answer: EntryResponse;
  readonly onClose: () => void;
}

/** The form of an action, as it was left. */
export function ActionForm(of: Of): VNode {
  const desk = useDesk();
  const { draftOf, putAside } = formDraftsOf(desk);
  const { t } = desk.words;
  const { action, answer, onClose } = of;
  const [first, setFirst] = useState<FormDraft | undefined>(undefined);
  const current = useRef<FormDraft | undefined>(undefined);
  useEffect(() => {
    void draftOf(action, answer).then(setFirst);
  }, []);
  const giveUp = (): void => {
    if (current.current !== undefined) putAside(action, answer, current.current);
    onClose();
  };
  return (
    <Dialog title={`${t().entry.actions[action]} · ${answer.entry.entryNo}`} onClose={giveUp}>
      {first === undefined ? <WaitingRows /> : <Form {...of} first={first} current={current} />}
    </Dialog>
  );
}

/** Kept at each keystroke, sent under one key until its outcome is known, never over somebody else's change. */
function Form({
  action,
  answer,
  onClose,
  first,
  current: shown,
}: Of & {
  readonly first: FormDraft;
  readonly current: { current: FormDraft | undefined };
}): VNode {
  const desk = useDesk();
  const { keepDraft, dropDraft } = formDraftsOf(desk);
  const { zone } = desk.situation;
  const { tell } = desk.announcer;
  const { t } = desk.words;
  const { numberText } = desk.format;
  const [draft, setDraft] = useState(first);
  shown.current = draft;
  const [sending, setSending] = useState<Sending>({ state: 'writing' });
  const isOpen = useRef(true);
  useEffect(
    () => () => {
      isOpen.current = false;
    },
    [],
  );
  const keep = (next: FormDraft): void => {
    setDraft(next);
    keepDraft(action, answer, next);
  };
  const onField = (field: string, value: string): void => {
    setSending({ state: 'writing' });
    keep({ ...draft, fields: { ...draft.fields, [field]: value }, key: newKey() });
  };
  const done = (): void => {
    shown.current = undefined;
    dropDraft(action, answer);
    onClose();
  };
  const submit = async (written: FormDraft): Promise<void> => {
    const current = { ...written, fields: withInstants(written.fields, zone.value) };
    setDraft(current);
    if (action === 'correct' && patchOf(current.base.fields, current.fields).length === 0) {
      setSending({ state: 'unchanged' });
      return;
    }
    keepDraft(action, answer, current);
    setSending({ state: 'sending' });
    const result = await sent(
      desk,
      { action, answer, draft: current },
      {
        isOpen: () => isOpen.current,
        onPending: (state) => {
          setSending({ state });
        },
      },
    );
    if ('receipt' in result) {
      done();
      tell(t().entry.recordedAt(numberText(result.receipt.revision)));
    } else {
      setSending(result);
    }
  };
  const onTop = (theirs: EntryResponse): void => {
    const base = { revision: theirs.entry.revision, fields: correctable(theirs.entry) };
    const next = { ...draft, base, key: newKey() };
    setDraft(next);
    void submit(next);
  };
  const isBusy = BUSY.has(sending.state);
  return (
    <form
      autocomplete="off"
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(draft);
      }}
    >
      <ActionFields action={action} fields={draft.fields} onField={onField} />
      {sending.state === 'refused' && <FailureNotice problem={sending.problem} />}
      {sending.state === 'unchanged' && <p class="warning">{t().entry.nothingChanged}</p>}
      {sending.state === 'uncertain' && <p class="warning">{t().entry.uncertain}</p>}
      {sending.state === 'waiting' && <p class="warning">{t().entry.notYet}</p>}
      {sending.state === 'conflict' && (
        <Conflict
          draft={draft}
          theirs={sending.theirs}
          onMine={() => {
            onTop(sending.theirs);
          }}
          onTheirs={() => {
            done();
          }}
        />
      )}
      {sending.state !== 'conflict' && (
        <button type="submit" disabled={isBusy}>
          {isBusy ? t().entry.sending : t().entry.send}
        </button>
      )}
      <p class="quiet">{t().entry.draft}</p>
    </form>
  );
}

interface Asked {
  readonly action: Action;
  readonly answer: EntryResponse;
  readonly draft: FormDraft;
}

interface Watch {
  readonly isOpen: () => boolean;
  readonly onPending: (how: 'uncertain' | 'waiting') => void;
}

/** What became of it: a receipt, or what stands in its way. */
async function sent(
  desk: Desk,
  { action, answer, draft }: Asked,
  watch: Watch,
): Promise<{ readonly receipt: ReceiptResponse } | Sending> {
  const { settings } = desk.settings;
  const { sendUntilSettled } = desk.settling;
  const { readToEnd } = desk.pages;
  const { entryNo } = answer.entry;
  const own = `${situationPath(answer.situation)}/entries/${entryNo}`;
  const { path, body } = requestOf(action, draft.fields, draft.base.fields);
  const write = {
    method: 'POST',
    path: `${own}${path}`,
    body,
    key: draft.key,
    operator: settings.value.operator,
    ifMatch: `"${entryNo}@${draft.base.revision}"`,
  } as const;
  try {
    return {
      receipt: await sendUntilSettled<ReceiptResponse>(write, watch.isOpen, watch.onPending),
    };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.document.status !== 412) return { state: 'refused', problem: error };
    return { state: 'conflict', theirs: await readToEnd<EntryResponse>(own) };
  }
}
