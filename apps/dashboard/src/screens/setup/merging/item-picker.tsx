import { type VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Name } from '../../../components/text/name.js';
import { useDesk } from '../../../components/use-desk.js';
import { type RegisterList } from '../../../core/setup/register-lists.js';
import { setupOf } from '../../../state/setup/setup.js';

interface Picked {
  readonly list: RegisterList;
  /** The item that is being decided on, which is not offered. */
  readonly without: string;
  readonly value: string;
  readonly onPick: (id: string) => void;
}

const MOST = 12;

/** Another item of a register, looked for by name or id, and named once it is chosen. */
export function ItemPicker({ value, onPick, ...of }: Picked): VNode {
  const { t } = useDesk().words;
  const words = t().setup.merging;
  const own = useRef<HTMLFieldSetElement>(null);
  const wasChosen = useRef(false);
  useEffect(() => {
    if (value === '' && wasChosen.current) own.current?.querySelector('input')?.focus();
    wasChosen.current = value !== '';
  }, [value]);
  return (
    <fieldset class="entry-picker" ref={own}>
      <legend>{words.other}</legend>
      {value === '' ? (
        <Search {...of} onPick={onPick} />
      ) : (
        <>
          <p class="chosen-entry">
            <Name id={value} /> <code dir="ltr">{value}</code>
          </p>
          <button
            type="button"
            onClick={() => {
              onPick('');
            }}
          >
            {t().entry.picking.other}
          </button>
        </>
      )}
    </fieldset>
  );
}

function Search({ list, without, onPick }: Omit<Picked, 'value'>): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { matching } = setupOf(desk);
  const [text, setText] = useState('');
  const hint = useId();
  const words = t().setup.merging;
  const find = (written: string) =>
    written.trim() === '' ? [] : matching(list, written).filter(({ id }) => id !== without);
  const found = find(text);
  const isAsked = text.trim() !== '';
  return (
    <>
      <input
        type="search"
        autocomplete="off"
        dir="auto"
        aria-label={words.other}
        aria-describedby={hint}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          const [only, ...others] = find(event.currentTarget.value);
          if (only !== undefined && others.length === 0) onPick(only.id);
        }}
      />
      <p class="quiet" id={hint}>
        {words.hint}
      </p>
      <p role="status" class={isAsked && found.length === 0 ? '' : 'visually-hidden'}>
        {isAsked && words.found(found.length, numberText(found.length))}
      </p>
      <ul class="plain found-entries">
        {found.slice(0, MOST).map(({ id }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => {
                onPick(id);
              }}
            >
              <Name id={id} /> <code dir="ltr">{id}</code>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
