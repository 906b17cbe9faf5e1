import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { lazy } from '../../components/answers/lazy.js';
import { Dialog } from '../../components/dialog.js';
import { useDesk } from '../../components/use-desk.js';
import { isGivenName } from '../../state/page/naming.js';

const OwnShift = lazy(async () => (await import('./own-shift.js')).OwnShift, true);

/** Asks who writes here: once before the first write, and whenever somebody else takes the seat. Who has a name begins and ends the own shift here. */
export function NamingDialog(): VNode {
  const desk = useDesk();
  const { name, give, leave } = desk.naming;
  const { t } = desk.words;
  const words = t().shell.naming;
  const [text, setText] = useState(name.peek() ?? '');
  const [isWrong, setWrong] = useState(false);
  return (
    <Dialog title={words.title} onClose={leave}>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (isGivenName(text)) give(text);
          else setWrong(true);
        }}
      >
        <p>{words.why}</p>
        <label>
          {words.name}
          <input
            type="text"
            dir="auto"
            required
            autofocus
            maxLength={64}
            autocomplete="name"
            aria-invalid={isWrong}
            aria-describedby="naming-hint"
            value={text}
            onInput={({ currentTarget }) => {
              setText(currentTarget.value);
              setWrong(false);
            }}
          />
        </label>
        <p
          id="naming-hint"
          class={isWrong ? 'field-fault' : 'quiet'}
          role={isWrong ? 'alert' : undefined}
        >
          {isWrong ? words.wrong : words.hint}
        </p>
        <button type="submit">{words.give}</button>
      </form>
      {desk.location.code.value !== undefined && name.value !== undefined && <OwnShift />}
    </Dialog>
  );
}
