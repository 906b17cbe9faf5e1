import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { FaultOfField } from '../../../components/forms/field.js';
import { useDesk } from '../../../components/use-desk.js';
import { placeWords } from '../../../core/i18n/place-words.js';
import { type FieldFaults } from '../../../core/packs/faults-by-field.js';
import { type ItemDraft, shapeIn } from '../../../core/setup/item-draft.js';
import { withMoved, withPosition } from '../../../core/setup/shape-edit.js';
import { shapeFaultOf } from '../../../core/setup/shape-fault.js';
import { GazetteerSearch } from './gazetteer-search.js';
import { PlaceMap } from './place-map.js';
import { PositionRows } from './position-rows.js';

const SHAPES = ['point', 'area', 'line'] as const;

/** What the parts of the drawing are made from. */
interface GroundOf {
  readonly draft: ItemDraft;
  readonly faults: FieldFaults;
  readonly onChange: (change: ItemDraft) => void;
}

/** Where a place is and what ground it takes up: found by name, drawn on a map, or typed. */
export function PlaceGround(of: GroundOf): VNode {
  const desk = useDesk();
  const { tell } = desk.announcer;
  const words = placeWords(desk.settings.lang.value);
  const [moving, setMoving] = useState<number | undefined>(undefined);
  const [shown, setShown] = useState(0);
  const { draft, onChange } = of;
  const kind = shapeIn(draft);
  const text = draft['geometry'] ?? '';
  const onPoint = (position: string): void => {
    if (kind === 'point') onChange({ position });
    else if (moving === undefined) onChange({ geometry: withPosition(text, position) });
    else onChange({ geometry: withMoved(text, moving, position) });
    setMoving(undefined);
    tell(words.added(position));
  };
  return (
    <>
      <GazetteerSearch
        draft={draft}
        onTake={(change) => {
          onChange(change);
          setShown(shown + 1);
        }}
      />
      <fieldset class="place-shape">
        <legend>{words.shape}</legend>
        {SHAPES.map((shape) => (
          <label key={shape} class="switch">
            <input
              type="radio"
              name="shape"
              value={shape}
              checked={shape === kind}
              onChange={() => {
                setMoving(undefined);
                onChange({ shape });
              }}
            />
            {words.shapes[shape]}
          </label>
        ))}
      </fieldset>
      <p class="quiet">{words.how[kind]}</p>
      <PlaceMap key={shown} draft={draft} moving={moving} onPoint={onPoint} />
      {kind !== 'point' && (
        <PositionRows text={text} moving={moving} onMoving={setMoving} onChange={onChange} />
      )}
      <ShapeFaultText draft={draft} />
      <FaultOfField name="geometry" faults={of.faults} />
    </>
  );
}

/** What is to be mended in the shape; before the first position there is nothing to say. */
function ShapeFaultText({ draft }: { readonly draft: ItemDraft }): VNode | null {
  const desk = useDesk();
  const { faults } = placeWords(desk.settings.lang.value);
  const fault = shapeFaultOf(draft);
  if (fault === undefined) return null;
  const told: Readonly<Record<string, string>> = { ...faults, unread: '' };
  const text =
    fault.code === 'unread'
      ? faults.unread(fault.lines.map(desk.format.numberText).join(', '))
      : (told[fault.code] ?? faults.other);
  return <p class="field-fault">{text}</p>;
}
