import { type EntryResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { newKey } from '../../state/network/new-key.js';
import { WaitingRows } from '../answers/waiting.js';
import { FailureNotice } from '../answers/failure.js';
import { Dialog } from '../dialog.js';
import { ActionFields } from './action-fields.js';
import { CarriedOver } from './carried-over.js';
import { ChangePreview } from './change-preview.js';
import { Conflict } from './conflict.js';
import { CorrectionFields } from './correction-fields.js';
import { type Action } from '../../core/entry/actions.js';
import {
  correctable,
  type Fields,
  onTopOf,
  patchOf,
  withInstants,
} from '../../core/entry/correction/content-text.js';
import { type ActedOn, type FormDraft, formDraftsOf } from '../../state/entry/form-draft.js';
import { previewOf, sendAction, type Sending } from '../../state/entry/send-action.js';
import { openFormsOf } from '../../state/entry/open-form.js';
import { BoardWouldSay } from '../preview/board-would-say.js';
import { useDesk } from '../use-desk.js';

const BUSY: ReadonlySet<Sending['state']> = new Set(['sending', 'uncertain', 'waiting']);

interface Of {
  readonly action: Action;
  readonly answer: ActedOn;
  /** What stands in the form from the outset. */
  readonly preset?: Fields | undefined;
  readonly onClose: () => void;
}

/** The form of an action, as it was left. */
export function ActionForm(of: Of): VNode {
  const desk = useDesk();
  const { draftOf, putAside } = formDraftsOf(desk);
  const { t } = desk.words;
  const { action, answer, preset, onClose } = of;
  const [first, setFirst] = useState<FormDraft | undefined>(undefined);
  const current = useRef<FormDraft | undefined>(undefined);
  const { entryNo, revision } = answer.entry;
  const isPast = desk.location.moments.value.knownAt !== undefined;
  const isAwaited = !isPast && openFormsOf(desk).isOutdated(entryNo, revision);
  useEffect(() => {
    if (isAwaited || first !== undefined) return;
    void draftOf(action, answer).then((draft) => {
      setFirst({ ...draft, fields: { ...draft.fields, ...preset } });
    });
  }, [isAwaited]);
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
    const result = await sendAction(
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
      openFormsOf(desk).wasRecorded(answer.entry.entryNo, result.receipt.revision);
      desk.entry.entryAsked.again();
      done();
      tell(t().entry.recordedAt(numberText(result.receipt.revision)));
    } else {
      setSending(result);
    }
  };
  const onTop = (theirs: EntryResponse): void => {
    const now = correctable(theirs.entry);
    const fields = onTopOf(now, draft.base.fields, draft.fields);
    const base = { revision: theirs.entry.revision, fields: now };
    const next = { fields, base, key: newKey() };
    setDraft(next);
    void submit(next);
  };
  const isBusy = BUSY.has(sending.state);
  return (
    <form
      autocomplete="off"
      class="fields action-form"
      onInvalidCapture={(event) => {
        const part = (event.target as HTMLElement).closest('details');
        if (part !== null) part.open = true;
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(draft);
      }}
    >
      {action === 'correct' && (
        <CorrectionFields entry={answer.entry} fields={draft.fields} onField={onField} />
      )}
      <ActionFields action={action} answer={answer} fields={draft.fields} onField={onField} />
      <CarriedOver entry={answer.entry} into={draft.fields['mergedInto']} />
      <ChangePreview
        action={action}
        entry={answer.entry}
        fields={draft.fields}
        before={draft.base.fields}
      />
      <BoardWouldSay previewed={previewOf({ action, answer, draft })} />
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
