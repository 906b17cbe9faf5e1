import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { SuggestionText } from '../../../components/place/suggestion-text.js';
import { useDesk } from '../../../components/use-desk.js';
import { placeWords } from '../../../core/i18n/place-words.js';
import { positionOf } from '../../../core/entry-line/register-said.js';
import { type ItemDraft } from '../../../core/setup/item-draft.js';
import { positionText } from '../../../core/setup/position.js';
import { lookingUp, type Suggested, type Suggestion } from '../../../state/setup/gazetteer.js';
import { nearText } from '../../../state/setup/place-drawing.js';
import { setupOf } from '../../../state/setup/setup.js';

/** Finds a place by name among those that the server knows, and takes its position from there. */
export function GazetteerSearch({
  draft,
  onTake,
}: {
  readonly draft: ItemDraft;
  readonly onTake: (change: ItemDraft) => void;
}): VNode {
  const desk = useDesk();
  const { tell } = desk.announcer;
  const words = placeWords(desk.settings.lang.value);
  const [looking] = useState(() => lookingUp(desk));
  const [own, setOwn] = useState<string | undefined>(undefined);
  useEffect(() => looking.leave, []);
  const name = draft['name'] ?? '';
  const look = (text: string): void => {
    looking.look(text, nearText(setupOf(desk).itemsOf('places')));
  };
  // A place without a position is looked for by its name, while that is typed.
  useEffect(() => {
    const isPlaced = (draft['position'] ?? '') !== '' || (draft['geometry'] ?? '') !== '';
    if (own === undefined && !isPlaced) look(name);
  }, [name]);
  const take = (place: Suggestion): void => {
    setOwn(undefined);
    looking.leave();
    tell(words.taken(place.name));
    onTake(changeBy(place, name));
  };
  return (
    <div class="gazetteer">
      <label>
        {words.find}
        <input
          type="search"
          dir="auto"
          autocomplete="off"
          maxLength={100}
          value={own ?? ''}
          placeholder={name}
          onInput={(event) => {
            setOwn(event.currentTarget.value);
            look(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            // Enter would record the place.
            if (event.key === 'Enter') event.preventDefault();
          }}
        />
        <span class="quiet">{words.findHint}</span>
      </label>
      <Suggestions suggested={looking.suggested.value} onTake={take} />
    </div>
  );
}

/** What a suggestion fills in; a name that was typed stays. */
function changeBy(place: Suggestion, typed: string): ItemDraft {
  const { precision, positionFrom, ...spot } = positionOf(place);
  return {
    ...(typed.trim() === '' ? { name: place.name } : {}),
    ...{ position: positionText(spot), precision: String(precision), positionFrom },
  };
}

function Suggestions({
  suggested,
  onTake,
}: {
  readonly suggested: Suggested;
  readonly onTake: (place: Suggestion) => void;
}): VNode {
  const desk = useDesk();
  const words = placeWords(desk.settings.lang.value);
  const { numberText } = desk.format;
  const places = suggested.state === 'found' ? suggested.places : [];
  return (
    <>
      <p role="status" class="quiet">
        {suggested.state === 'failed' && words.failed}
        {suggested.state === 'found' &&
          (places.length === 0 ? words.foundNone : words.found(numberText(places.length)))}
      </p>
      {places.length > 0 && (
        <ul class="plain">
          {places.map((place) => (
            <li key={`${place.lat} ${place.lon} ${place.name}`}>
              <button
                type="button"
                onClick={() => {
                  onTake(place);
                }}
              >
                <SuggestionText place={place} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {suggested.state === 'found' && places.length > 0 && (
        <p class="quiet" dir="ltr">
          {suggested.by}
        </p>
      )}
    </>
  );
}
