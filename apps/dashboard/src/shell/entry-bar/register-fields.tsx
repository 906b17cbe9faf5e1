import { type VNode } from 'preact';
import { useDesk } from '../../components/use-desk.js';
import { registerWords } from '../../core/i18n/register-words.js';
import { type RegisterSaid } from '../../core/entry-line/register-said.js';
import { type Creating } from '../../state/entry-bar/create.js';
import { setupOf } from '../../state/setup/setup.js';

interface Props {
  readonly sigil: Creating;
  readonly said: RegisterSaid;
  readonly lacksType: boolean;
  readonly onSay: (change: RegisterSaid) => void;
}

/** What is asked of a new name: of a subject its type, which it needs; of a source its type and side, of an actor its side. */
export function RegisterFields(of: Props): VNode | null {
  if (of.sigil === '@') return null;
  return (
    <div class="fields">
      {of.sigil !== '&' && <TypeField {...of} />}
      {of.sigil !== '+' && <SideField {...of} />}
    </div>
  );
}

function TypeField({ sigil, said: { type = '' }, lacksType, onSay }: Props): VNode {
  const desk = useDesk();
  const { typesOf } = setupOf(desk);
  const words = registerWords(desk.settings.lang.value);
  const isLacking = lacksType && type === '';
  return (
    <label>
      {words.type}
      <select
        value={type}
        aria-invalid={isLacking}
        onChange={({ currentTarget: { value } }) => {
          onSay({ type: value });
        }}
      >
        <option value="">{sigil === '+' ? words.chooseType : words.unsaidType}</option>
        {typesOf(sigil === '+' ? 'subjects' : 'sources').map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
      {isLacking && (
        <span class="field-fault" role="alert">
          {words.needsType}
        </span>
      )}
    </label>
  );
}

function SideField({ said, onSay }: Props): VNode {
  const desk = useDesk();
  const { sides } = setupOf(desk);
  return (
    <label>
      {registerWords(desk.settings.lang.value).side}
      <input
        list="register-sides"
        dir="ltr"
        maxLength={64}
        autocomplete="off"
        value={said.side ?? ''}
        onInput={({ currentTarget: { value } }) => {
          onSay({ side: value });
        }}
      />
      <datalist id="register-sides">
        {sides.value.map((side) => (
          <option key={side} value={side} />
        ))}
      </datalist>
    </label>
  );
}
