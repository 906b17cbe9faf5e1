import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../../components/dialog.js';
import { WriteButton } from '../../../components/forms/write-button.js';
import { useDesk } from '../../../components/use-desk.js';
import {
  OWN_FIELDS,
  type OwnDraft,
  ownCode,
  ownRowBody,
  type OwnTable,
} from '../../../core/packs/own-row.js';
import { situationPath } from '../../../state/network/api.js';
import { packsOf } from '../../../state/packs/packs.js';
import { puttingOf } from '../../../state/setup/putting.js';
import { setupOf } from '../../../state/setup/setup.js';
import { OwnRowField } from './own-row-field.js';
import { packWords } from '../../../state/packs/pack-words.js';

const FORM = 'own-row';
const TABLES = Object.keys(OWN_FIELDS) as OwnTable[];

/** Adds a word to the situation's own vocabulary. */
export function OwnRowDialog({
  onDone,
  onClose,
}: {
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}): VNode {
  const desk = useDesk();
  const { code } = desk.location;
  const { readAgain } = packsOf(desk);
  const { begunIn, keep } = setupOf(desk);
  const [putting] = useState(() => puttingOf(desk));
  useEffect(() => putting.leave, []);
  const draft: OwnDraft = begunIn(FORM)?.draft ?? {};
  const table = TABLES.find((one) => one === draft['table']) ?? 'kinds';
  const write = (field: string, text: string): void => {
    keep(FORM, { tag: undefined, item: {}, draft: { ...draft, [field]: text } });
  };
  const words = packWords(desk).adding;
  const own = ownCode(table, draft);
  const save = async (): Promise<void> => {
    const situation = code.value ?? '';
    const path = `${situationPath(situation)}/vocabulary/rows`;
    if (!(await putting.post({ path, body: ownRowBody(table, draft) }))) return;
    readAgain(situation);
    keep(FORM, undefined);
    onDone(words.done(own));
  };
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        class="fields"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p class="quiet">{words.intro}</p>
        <label>
          {words.table}
          <select
            value={table}
            onInput={(event) => {
              write('table', event.currentTarget.value);
            }}
          >
            {TABLES.map((one) => (
              <option key={one} value={one}>
                {packWords(desk).tables[one]}
              </option>
            ))}
          </select>
        </label>
        {(['en', 'ar', ...OWN_FIELDS[table], 'code'] as const).map((field) => (
          <OwnRowField key={`${table}/${field}`} field={field} draft={draft} onInput={write} />
        ))}
        <p class="quiet">{words.codeAs(<code dir="ltr">{own}</code>)}</p>
        <WriteButton state={putting.state.value} label={words.send} isReady={own !== ''} />
      </form>
    </Dialog>
  );
}
