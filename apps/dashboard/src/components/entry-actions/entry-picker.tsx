import { type EntryInResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { ApiProblem } from '../../state/network/api.js';
import { findEntries } from '../../state/entry/find-entries.js';
import { FailureNotice } from '../answers/failure.js';
import { EntryFacts } from '../entry/entry-facts.js';
import { OriginName } from '../text/name.js';
import { When } from '../text/time.js';
import { useDesk } from '../use-desk.js';

interface Picked {
  readonly label: string;
  readonly value: string;
  /** The entry that is being written about, which is not offered. */
  readonly without: string;
  readonly isRequired: boolean;
  readonly onPick: (no: string) => void;
}

/** Another entry, looked for by number, words or source, and shown once it is chosen. */
export function EntryPicker({ label, value, without, isRequired, onPick }: Picked): VNode {
  const { t } = useDesk().words;
  const words = t().entry.picking;
  const own = useRef<HTMLFieldSetElement>(null);
  const again = useRef(false);
  useEffect(() => {
    if (value === '' && again.current) own.current?.querySelector('input')?.focus();
    if (value !== '') again.current = true;
  }, [value]);
  return (
    <fieldset class="entry-picker" ref={own}>
      <legend>{label}</legend>
      {value === '' ? (
        <Search {...{ label, without, isRequired, onPick }} />
      ) : (
        <>
          <Chosen no={value} />
          <button
            type="button"
            onClick={() => {
              onPick('');
            }}
          >
            {words.other}
          </button>
        </>
      )}
    </fieldset>
  );
}

function Search({ label, without, isRequired, onPick }: Omit<Picked, 'value'>): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const words = t().entry.picking;
  const hint = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly EntryInResponse[] | undefined>(undefined);
  const [problem, setProblem] = useState<ApiProblem | undefined>(undefined);
  const asked = useRef('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.setCustomValidity(text === '' ? '' : words.choose);
  }, [text]);
  // Asked anew: what is listed may still be what was found for the letters before.
  const takeOnly = async (written: string): Promise<void> => {
    const entries = await findEntries(desk, written, without).catch(() => []);
    const [only] = entries;
    if (only !== undefined && entries.length === 1) onPick(only.entryNo);
  };
  const look = async (written: string): Promise<void> => {
    asked.current = written;
    setText(written);
    try {
      const entries = written.trim() === '' ? undefined : await findEntries(desk, written, without);
      if (asked.current !== written) return;
      setProblem(undefined);
      setFound(entries);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (asked.current === written) setProblem(error);
    }
  };
  return (
    <>
      <input
        ref={input}
        type="search"
        autocomplete="off"
        dir="auto"
        aria-label={label}
        aria-describedby={hint}
        required={isRequired}
        value={text}
        onInput={(event) => void look(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.isComposing) return;
          event.preventDefault();
          void takeOnly(event.currentTarget.value);
        }}
      />
      <p class="quiet" id={hint}>
        {words.hint}
      </p>
      {problem !== undefined && <FailureNotice problem={problem} again={() => void look(text)} />}
      <p role="status" class={found?.length === 0 ? '' : 'visually-hidden'}>
        {found !== undefined && words.found(found.length, numberText(found.length))}
      </p>
      <ul class="plain found-entries">
        {(found ?? []).map((entry) => (
          <li key={entry.entryNo}>
            <button
              type="button"
              onClick={() => {
                onPick(entry.entryNo);
              }}
            >
              <EntryLine entry={entry} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

/** An entry in one line: number, headline, when, and who says so. */
function EntryLine({ entry }: { readonly entry: EntryInResponse }): VNode {
  const { occurred } = entry.time;
  return (
    <>
      <bdi dir="ltr" class="entry-no">
        {entry.entryNo}
      </bdi>{' '}
      <bdi>{entry.headline}</bdi>{' '}
      <span class="quiet">
        <When from={occurred.from} to={occurred.to} /> · <OriginName id={entry.origin} />
      </span>
    </>
  );
}

/** The entry that was chosen, as it stands now. */
function Chosen({ no }: { readonly no: string }): VNode {
  const desk = useDesk();
  const [entry, setEntry] = useState<EntryInResponse | undefined>(undefined);
  useEffect(() => {
    findEntries(desk, no, '').then(
      (found) => {
        setEntry(found.find(({ entryNo }) => entryNo === no));
      },
      () => undefined,
    );
  }, [no]);
  return (
    <div class="chosen-entry">
      <p class="headline">
        <bdi dir="ltr" class="entry-no">
          {no}
        </bdi>{' '}
        {entry !== undefined && <bdi>{entry.headline}</bdi>}
      </p>
      {entry !== undefined && <EntryFacts entry={entry} />}
    </div>
  );
}
