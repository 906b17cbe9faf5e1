import { type VNode } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Dialog } from '../../components/dialog.js';
import { useDesk } from '../../components/use-desk.js';
import { type PaletteChoice } from '../../state/palette/palette-choice.js';
import { openPalette } from '../../state/palette/palette.js';

/** Everything that can be done or gone to, found by typing: commands, entries, what is registered, situations, moments in words. */
export function Palette(): VNode {
  const desk = useDesk();
  const { isPaletteOpen } = desk.dialogs;
  const { t } = desk.words;
  const [{ text, choices, leave }] = useState(() => openPalette(desk));
  const [at, setAt] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    input.current?.focus();
  }, []);
  useEffect(() => leave, []);
  const words = t().shell.palette;
  const shown = choices.value;
  const chosen = Math.min(at, Math.max(shown.length - 1, 0));
  const close = (): void => {
    isPaletteOpen.value = false;
  };
  const run = (choice: PaletteChoice | undefined): void => {
    if (choice === undefined) return;
    close();
    choice.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((chosen + step + shown.length) % Math.max(shown.length, 1));
    } else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      run(shown[chosen]);
    }
  };
  return (
    <Dialog title={words.label} onClose={close}>
      <input
        ref={input}
        type="text"
        dir="auto"
        autocomplete="off"
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={shown[chosen] === undefined ? undefined : `palette-${chosen}`}
        aria-label={words.placeholder}
        placeholder={words.placeholder}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul id="palette-list" role="listbox" aria-label={words.label}>
        {shown.map((choice, index) => (
          <li
            key={choice.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => {
              run(choice);
            }}
          >
            <bdi>{choice.label}</bdi>
            {choice.sort !== undefined && <span class="quiet">{choice.sort}</span>}
            {choice.keys !== undefined && <kbd>{choice.keys}</kbd>}
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p role="status">{words.none}</p>}
    </Dialog>
  );
}
