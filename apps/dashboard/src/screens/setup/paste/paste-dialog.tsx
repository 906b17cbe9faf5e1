import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SubmitButton } from '../../../components/forms/submit-button.js';
import { Dialog } from '../../../components/dialog.js';
import { useDesk } from '../../../components/use-desk.js';
import { type ListedName, readNameList } from '../../../core/setup/name-list.js';
import { type RegisterList } from '../../../core/setup/register-lists.js';
import { registeringNames } from '../../../state/setup/register-names.js';
import { setupOf } from '../../../state/setup/setup.js';
import { PastePreview } from './paste-preview.js';

/** Registers many at once: what a pasted list comes to is shown first, and then what became of each line. */
export function PasteDialog({
  list,
  onClose,
}: {
  readonly list: RegisterList;
  readonly onClose: () => void;
}): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { itemsOf, typesOf, begunIn, keep } = setupOf(desk);
  const [registering] = useState(() => registeringNames(desk, list));
  const [sent, setSent] = useState<readonly ListedName[] | undefined>(undefined);
  useEffect(() => registering.leave, []);
  const form = `${list}/paste`;
  const { text = '', otherwise = list === 'sources' ? 'unknown' : '' } = begunIn(form)?.draft ?? {};
  const types = typesOf(list);
  const by = { list, items: itemsOf(list), types, otherwise, now: desk.clock.now() };
  // What was sent stays as it was read, while the registers fill.
  const rows = sent ?? readNameList(text, by);
  const fresh = rows.filter(({ state }) => state === 'new');
  const write = (change: Readonly<Record<string, string>>): void => {
    setSent(undefined);
    registering.outcomes.value = new Map();
    keep(form, { tag: undefined, item: {}, draft: { text, otherwise, ...change } });
  };
  const send = async (): Promise<void> => {
    setSent(rows);
    await registering.send(rows);
    const left = rows.filter(
      ({ line, state }) =>
        state !== 'exists' && registering.outcomes.peek().get(line)?.state !== 'registered',
    );
    if (left.length === 0) keep(form, undefined);
  };
  const words = t().setup;
  const isBusy = registering.isBusy.value;
  const pasting = words.pasting;
  return (
    <Dialog title={pasting.title(words.parts[list])} onClose={onClose}>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label>
          {pasting.lists[list]}
          <textarea
            rows={8}
            dir="auto"
            value={text}
            disabled={isBusy}
            onInput={(event) => {
              write({ text: event.currentTarget.value });
            }}
          />
        </label>
        <Otherwise
          list={list}
          value={otherwise}
          isBusy={isBusy}
          onChoose={(type) => {
            write({ otherwise: type });
          }}
        />
        {rows.length > 0 && (
          <PastePreview list={list} rows={rows} outcomes={registering.outcomes.value} />
        )}
        <div class="action-bar">
          <SubmitButton isHeld={isBusy || fresh.length === 0}>
            {isBusy ? t().entry.sending : pasting.send(fresh.length, numberText(fresh.length))}
          </SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}

function Otherwise({
  list,
  value,
  isBusy,
  onChoose,
}: {
  readonly list: RegisterList;
  readonly value: string;
  readonly isBusy: boolean;
  readonly onChoose: (type: string) => void;
}): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const types = setupOf(desk).typesOf(list);
  if (types.length === 0) return null;
  return (
    <label>
      {t().setup.pasting.otherwise}
      <select
        value={value}
        disabled={isBusy}
        onInput={(event) => {
          onChoose(event.currentTarget.value);
        }}
      >
        <option value="">{t().setup.noneChosen}</option>
        {types.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
