import { type VNode } from 'preact';
import { placeWords } from '../../core/i18n/place-words.js';
import { positionText } from '../../core/setup/position.js';
import { type Suggestion } from '../../state/setup/gazetteer.js';
import { useDesk } from '../use-desk.js';

/** A place of the gazetteer: its name, where it lies, how many people and how far from the other places. */
export function SuggestionText({ place }: { readonly place: Suggestion }): VNode {
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
        {[admin, land].map(
          (one) =>
            one !== undefined && (
              <span key={one}>
                <bdi>{one}</bdi>{' '}
              </span>
            ),
        )}
        {more.map((one) => ` · ${one}`)} · <bdi dir="ltr">{positionText(place)}</bdi>
      </span>
    </>
  );
}
