import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { handoverWords } from '../../state/handover/shifts.js';
import { useDesk } from '../use-desk.js';

/** So many stand on the screen before somebody wants all; on paper all stand. */
const FIRST = 10;

/** A list of which the first items are shown, and all once they are wanted. */
export function BoundedList({ items }: { readonly items: readonly VNode[] }): VNode {
  const desk = useDesk();
  const [isWhole, setWhole] = useState(items.length <= FIRST);
  const shown = isWhole ? items.length : FIRST;
  return (
    <>
      <ul>
        {items.map((item, index) => (
          <li key={index} class={index < shown ? undefined : 'on-paper'}>
            {item}
          </li>
        ))}
      </ul>
      {!isWhole && (
        <button
          type="button"
          class="link"
          onClick={() => {
            setWhole(true);
          }}
        >
          {handoverWords(desk).all(desk.format.numberText(items.length))}
        </button>
      )}
    </>
  );
}
