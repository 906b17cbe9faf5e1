import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../../../components/use-desk.js';
import { placeWords } from '../../../core/i18n/place-words.js';
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
function changeBy({ name, lat, lon, precision, geonameId }: Suggestion, typed: string): ItemDraft {
  return {
    ...(typed.trim() === '' ? { name } : {}),
    position: positionText({ lat, lon }),
    precision: String(precision),
    positionFrom: geonameId === undefined ? 'GeoNames' : `GeoNames ${geonameId}`,
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

function SuggestionText({ place }: { readonly place: Suggestion }): VNode {
  const desk = useDesk();
  const lang = desk.settings.lang.value;
  const words = placeWords(lang);
  const { numberText } = desk.format;
  const { name, matched, admin, country, population, km } = place;
  const land =
    country === undefined
      ? undefined
      : (new Intl.DisplayNames(lang, { type: 'region' }).of(country) ?? country);
  const more = [
    population === undefined ? undefined : words.people(numberText(population)),
    km === undefined ? undefined : words.away(numberText(km)),
  ].filter((one) => one !== undefined);
  return (
    <>
      <strong>
        <bdi>{name}</bdi>
        {matched !== undefined && (
          <>
            {' '}
            (<bdi>{matched}</bdi>)
          </>
        )}
      </strong>{' '}
      <span class="quiet">
        {[admin, land].map((one) => one !== undefined && <bdi key={one}>{one} </bdi>)}
        {more.map((one) => ` · ${one}`)} · <bdi dir="ltr">{positionText(place)}</bdi>
      </span>
    </>
  );
}
