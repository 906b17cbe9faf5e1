import { type VNode } from 'preact';
import { useDesk } from '../../../components/use-desk.js';
import { placeWords } from '../../../core/i18n/place-words.js';
import { type ItemDraft } from '../../../core/setup/item-draft.js';
import { readPosition } from '../../../core/setup/position.js';
import {
  shapeLines,
  withInserted,
  withMoved,
  withoutPosition,
} from '../../../core/setup/shape-edit.js';

interface Rows {
  readonly text: string;
  /** The line that the next press on the map moves. */
  readonly moving: number | undefined;
  readonly onMoving: (at: number | undefined) => void;
  readonly onChange: (change: ItemDraft) => void;
}

/** The positions of a shape: each in a field of its own, and all of them as text. */
export function PositionRows(of: Rows): VNode {
  const { lang } = useDesk().settings;
  const words = placeWords(lang.value);
  return (
    <>
      <fieldset class="positions">
        <legend>{words.positions}</legend>
        <ol class="plain">
          {shapeLines(of.text).map((line, nth) => (
            <Row key={line.at} at={line.at} value={line.text} nth={nth + 1} {...of} />
          ))}
        </ol>
      </fieldset>
      <details>
        <summary>{words.text}</summary>
        <label>
          <span class="quiet">{words.textHint}</span>
          <textarea
            aria-label={words.text}
            dir="ltr"
            rows={5}
            value={of.text}
            onInput={(event) => {
              of.onChange({ geometry: event.currentTarget.value });
            }}
          />
        </label>
      </details>
    </>
  );
}

function Row({
  at,
  value,
  nth,
  ...of
}: Rows & { readonly at: number; readonly value: string; readonly nth: number }): VNode {
  const desk = useDesk();
  const { tell } = desk.announcer;
  const words = placeWords(desk.settings.lang.value);
  const n = desk.format.numberText(nth);
  const isMoving = of.moving === at;
  return (
    <li>
      <input
        aria-label={words.position(n)}
        aria-invalid={readPosition(value) === undefined}
        dir="ltr"
        value={value}
        onInput={(event) => {
          const typed = event.currentTarget.value;
          // An empty line would begin a hole.
          if (typed.trim() !== '') of.onChange({ geometry: withMoved(of.text, at, typed) });
        }}
      />
      <span class="action-bar">
        <button
          type="button"
          aria-pressed={isMoving}
          aria-label={words.moveNth(n)}
          onClick={() => {
            of.onMoving(isMoving ? undefined : at);
          }}
        >
          {words.move}
        </button>
        <button
          type="button"
          aria-label={words.insertNth(n)}
          onClick={() => {
            of.onChange({ geometry: withInserted(of.text, at) });
          }}
        >
          {words.insert}
        </button>
        <button
          type="button"
          aria-label={words.removeNth(n)}
          onClick={() => {
            of.onMoving(undefined);
            of.onChange({ geometry: withoutPosition(of.text, at) });
            tell(words.removed(n));
          }}
        >
          {words.remove}
        </button>
      </span>
      {isMoving && <p role="status">{words.moving(n)}</p>}
    </li>
  );
}
