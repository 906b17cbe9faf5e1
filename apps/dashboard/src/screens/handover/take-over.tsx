import { isSamePerson } from '@sitlog/situation';
import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Dialog } from '../../components/dialog.js';
import { WriteButton } from '../../components/forms/write-button.js';
import { useDesk } from '../../components/use-desk.js';
import { isGivenName } from '../../state/page/naming.js';
import { type ListedReport, reportsOf } from '../../state/handover/reports.js';
import { handoverWords, shiftsOf } from '../../state/handover/shifts.js';
import { type Desk } from '../../state/desk.js';

/** What is written in the form; boxes that are not ticked are absent. */
type Fields = Readonly<Record<'name' | 'note', string>> & {
  readonly begin?: string;
  readonly end?: string;
};

/** Who takes over signs under a name of their own, under which this device writes from then on. */
export function TakeOver({
  report,
  onClose,
}: {
  readonly report: ListedReport;
  readonly onClose: () => void;
}): VNode {
  const desk = useDesk();
  const { signing } = reportsOf(desk);
  const { shifts } = shiftsOf(desk);
  const { sign: words } = handoverWords(desk);
  const [fault, setFault] = useState<'same' | 'wrong' | undefined>(undefined);
  const outgoing = shifts.value?.find(({ person }) => isSamePerson(person, report.by));
  const before = desk.naming.name.peek() ?? '';
  return (
    <Dialog title={words.title} onClose={onClose}>
      <form
        class="fields"
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          const fields = Object.fromEntries(new FormData(event.currentTarget)) as Fields;
          const name = fields.name.trim();
          if (!isGivenName(name)) {
            setFault('wrong');
          } else if (isSamePerson(name, report.by)) {
            setFault('same');
          } else {
            setFault(undefined);
            void takeOver(desk, report, fields).then((isDone) => {
              if (isDone) onClose();
            });
          }
        }}
      >
        <p>{words.hint}</p>
        <label>
          {words.name}
          <input
            name="name"
            dir="auto"
            required
            autofocus
            maxLength={64}
            autocomplete="name"
            defaultValue={isSamePerson(before, report.by) ? '' : before}
            aria-invalid={fault !== undefined}
            aria-describedby="takes-over"
          />
        </label>
        <p
          id="takes-over"
          class={fault === undefined ? 'quiet' : 'field-fault'}
          role={fault === undefined ? undefined : 'alert'}
        >
          {fault === 'same' ? words.same : desk.words.t().shell.naming[fault ?? 'hint']}
        </p>
        <label>
          {words.note}
          <textarea name="note" rows={2} maxLength={2000} dir="auto" />
        </label>
        <label class="switch">
          <input type="checkbox" name="begin" defaultChecked />
          {words.begin}
        </label>
        {outgoing !== undefined && (
          <label class="switch">
            <input type="checkbox" name="end" defaultChecked />
            <span>{words.end(outgoing.person)}</span>
          </label>
        )}
        <WriteButton state={signing.value} label={words.give} />
      </form>
    </Dialog>
  );
}

/** Signs; then whoever went is off shift and whoever came is on, where that is wanted. */
async function takeOver(desk: Desk, report: ListedReport, fields: Fields): Promise<boolean> {
  const { number, by } = report;
  const name = fields.name.trim();
  const { sign } = reportsOf(desk);
  const { begin, end, shifts } = shiftsOf(desk);
  desk.naming.give(name);
  if (!(await sign(number, fields.note))) return false;
  if (fields.end !== undefined) {
    const person = shifts.peek()?.find((shift) => isSamePerson(shift.person, by))?.person ?? by;
    const reason = handoverWords(desk).sign.reason(desk.format.numberText(number));
    await end({ person, reason });
  }
  const isOn = shifts.peek()?.some(({ person }) => isSamePerson(person, name)) === true;
  if (fields.begin !== undefined && !isOn) await begin();
  return true;
}
