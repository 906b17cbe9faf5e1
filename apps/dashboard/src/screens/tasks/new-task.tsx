import { fromField } from '@sitlog/line-reading';
import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../../components/dialog.js';
import { useDesk } from '../../components/use-desk.js';
import { isOwnAct } from '../../core/entry-line/compose.js';
import { chooserOf } from '../../state/entry/chooser.js';
import { type NewTask, tasksOf } from '../../state/tasks/tasks.js';

/** The form that gives a task: it is logged as an act of the desk. What was written stays while it is not recorded. */
export function NewTaskDialog(): VNode {
  const desk = useDesk();
  const { give, isGiving } = tasksOf(desk);
  const { adopted } = chooserOf(desk);
  const { t } = desk.words;
  const { zone } = desk.situation;
  const words = t().tasks;
  const [isBusy, setBusy] = useState(false);
  const kinds = adopted.kinds.all.filter(
    ({ code, deprecated }) => deprecated !== true && isOwnAct(code),
  );
  const close = (): void => {
    isGiving.value = false;
  };
  const submit = async (form: HTMLFormElement): Promise<void> => {
    const fields = Object.fromEntries(new FormData(form)) as Readonly<
      Record<keyof NewTask, string>
    >;
    const { due } = fields;
    setBusy(true);
    const isGiven = await give({
      ...fields,
      due: due === '' ? '' : (fromField(due, zone.peek()) ?? due),
    });
    setBusy(false);
    if (isGiven) close();
  };
  return (
    <Dialog title={words.add} onClose={close}>
      <form
        class="fields"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void submit(event.currentTarget);
        }}
      >
        <label>
          {words.form.what}
          <input name="what" required autofocus maxLength={300} dir="auto" />
        </label>
        <label>
          {words.form.kind}
          <select name="kind">
            {kinds.map(({ code }) => (
              <option key={code} value={code}>
                {t().vocabulary.kind(code)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {words.form.owner}
          <input name="owner" required maxLength={100} dir="auto" />
        </label>
        <label>
          {words.form.due}
          <input name="due" type="datetime-local" dir="ltr" />
        </label>
        <button type="submit" disabled={isBusy}>
          {words.form.give}
        </button>
      </form>
    </Dialog>
  );
}
