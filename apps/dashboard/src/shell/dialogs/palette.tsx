import { type VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { fromField } from '@sitlog/line-reading';
import { Dialog } from '../../components/dialog.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}

const SHOWN = 12;

/** Everything that can be done, found by typing; also an entry's number, a revision or a date to go to. */
export function Palette(): VNode {
  const desk = useDesk();
  const { isPaletteOpen } = desk.dialogs;
  const { t } = desk.words;
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
  }, []);
  const choices = [...jumps(desk, text), ...commandsNamed(desk, text)].slice(0, SHOWN);
  const close = (): void => {
    isPaletteOpen.value = false;
  };
  const run = (choice: Choice | undefined): void => {
    close();
    choice?.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((at + step + choices.length) % Math.max(choices.length, 1));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(choices[at]);
    }
  };
  return (
    <Dialog title={t().shell.palette.label} onClose={close}>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={choices[at] === undefined ? undefined : `palette-${at}`}
        aria-label={t().shell.palette.placeholder}
        placeholder={t().shell.palette.placeholder}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="palette-list" role="listbox" aria-label={t().shell.palette.label}>
        {choices.map((choice, index) => (
          <li
            key={choice.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => {
              run(choice);
            }}
          >
            <span>{choice.label}</span>
            {choice.keys !== undefined && <kbd>{choice.keys}</kbd>}
          </li>
        ))}
      </ul>
      {choices.length === 0 && <p>{t().shell.palette.none}</p>}
    </Dialog>
  );
}

function commandsNamed(desk: Desk, text: string): readonly Choice[] {
  const { available } = desk.commands;
  const wanted = text.trim().toLowerCase();
  return available()
    .filter(({ id }) => id !== 'palette')
    .map(({ id, label, keys, run }) => ({ id, label: label(), keys, run }))
    .filter(({ label }) => label.toLowerCase().includes(wanted));
}

/** Where a text that names a place of the log leads. */
function jumps(desk: Desk, text: string): readonly Choice[] {
  const { code, peek, go } = desk.location;
  const { t } = desk.words;
  const { zone } = desk.situation;
  const { momentText } = desk.format;
  const situation = code.value;
  const words = t().shell.palette;
  const asked = text.trim();
  if (situation === undefined || asked === '') return [];
  const ordinal = new RegExp(`^#?(?:${situation}-)?(\\d{1,6})$`, 'i').exec(asked)?.[1];
  if (ordinal !== undefined) {
    const no = `${situation}-${ordinal.padStart(3, '0')}`;
    return [
      {
        id: `entry-${no}`,
        label: words.openEntry(no),
        run: () => {
          peek(no);
        },
      },
    ];
  }
  const revision = /^(?:rev|pos):(\d+)$/i.exec(asked)?.[1];
  if (revision !== undefined) {
    const moments = { knownAt: `rev:${revision}` };
    return [
      {
        id: 'revision',
        label: words.toRevision(revision),
        run: () => {
          go({ moments });
        },
      },
    ];
  }
  const at = fromField(asked.replace(' ', 'T'), zone.value);
  if (at === undefined || !/^\d{4}-\d{2}-\d{2}/.test(asked)) return [];
  const label = words.toMoment(momentText(Date.parse(at), zone.value));
  return [
    {
      id: 'moment',
      label,
      run: () => {
        go({ moments: { validAt: at, knownAt: at } });
      },
    },
  ];
}
