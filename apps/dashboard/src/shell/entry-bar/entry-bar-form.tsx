import { type VNode } from 'preact';
import { useId } from 'preact/hooks';
import { partsOf } from '../../core/entry-line/compose.js';
import { withPart, sigilWord } from '../../core/entry-line/draft-text.js';
import { type LinePart, type NamedItem, type Sigil } from '@sitlog/line-reading';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

/** The line as a form. Both write the same draft: what is chosen here stands there as a sigil. */
export function LogForm(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { names } = desk.understood;
  const { record } = desk.barKeys;
  const words = t().entryBar.form;
  const { kinds, sources, places, actors, subjects, markings, credibilities } = names.value;
  const heading = useId();
  return (
    <div
      class="log-form fields"
      role="group"
      aria-labelledby={heading}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) record();
      }}
    >
      <h2 id={heading}>{words.title}</h2>
      <Select is="kind" sigil="#" label={words.kind} items={kinds} />
      <Select is="source" sigil="^" label={words.source} items={sources} />
      <TimeField />
      <Select is="place" sigil="@" label={words.place} items={places} />
      <Select is="actor" sigil="&" label={words.actor} items={actors} />
      <Select is="subject" sigil="+" label={words.subject} items={subjects} />
      <Select is="credibility" sigil="%" label={words.credibility} items={credibilities} />
      <Select is="marking" sigil="tlp:" label={words.marking} items={markings} />
    </div>
  );
}

function put(desk: Desk, is: LinePart['is'], sigil: Sigil, word: string): void {
  const { write, draft } = desk.draft;
  const { understood } = desk.understood;
  const short = sigil === 'tlp:' ? word.replace(/^TLP:/, '').toLowerCase() : word;
  write({ text: withPart(draft.peek().text, understood.peek(), is, sigilWord(sigil, short)) });
}

function idOf(part: LinePart | undefined): string {
  if (part === undefined) return '';
  if (part.is === 'credibility') return String(part.grade);
  return 'id' in part ? (part.id ?? '') : '';
}

function Select({
  is,
  sigil,
  label,
  items,
}: {
  readonly is: LinePart['is'];
  readonly sigil: Sigil;
  readonly label: string;
  readonly items: readonly NamedItem[];
}): VNode {
  const desk = useDesk();
  const { understood } = desk.understood;
  const { t } = desk.words;
  const [part] = partsOf(understood.value, is);
  return (
    <label>
      {label}
      <select
        value={idOf(part)}
        onChange={({ currentTarget }) => {
          put(desk, is, sigil, currentTarget.value);
        }}
      >
        <option value="">{t().entryBar.form.none}</option>
        {items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Written to the line when the field is left, so that half a phrase is never read as another. */
function TimeField(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { understood } = desk.understood;
  const words = t().entryBar.form;
  const [time] = partsOf(understood.value, 'time');
  return (
    <label>
      {words.time}
      <input
        autocomplete="off"
        type="text"
        dir="auto"
        value={time?.phrase ?? ''}
        onChange={({ currentTarget }) => {
          put(desk, 'time', '~', currentTarget.value.trim());
        }}
      />
      <span class="quiet">{words.timeHint}</span>
    </label>
  );
}
