import { type VNode } from 'preact';
import { OUTLINE_FLAGS } from '../../core/timeline/outline.js';
import { t } from '../../state/page/words.js';
import { EntryLink } from '../../components/entry/entry-link.js';
import { When } from '../../components/text/time.js';
import { place } from '../../state/page/location.js';
import { kindName } from '../../state/situation/vocabulary.js';
import { strokeOf } from '../../core/map/certainty.js';
import { isRetracted } from '../../core/map/located.js';
import { type Item } from '../../core/map/located.js';

/** An entry at a place: what it says, when, what the place has to do with it, and how sure it is. */
export function PlaceEntry({
  item,
  placeId,
}: {
  readonly item: Item;
  readonly placeId: string | undefined;
}): VNode {
  const { no, kind, from, to, headline } = item;
  const isOpen = place.value.entry === no;
  const text = <span dir="auto">{headline ?? kindName(kind)}</span>;
  return (
    <li class={isOpen ? 'open' : ''} aria-current={isOpen ? 'true' : undefined}>
      <EntryLink no={no} /> {isRetracted(item) ? <del>{text}</del> : text}
      <p class="quiet">
        <When from={from} to={to} />
        {rolesOf(item, placeId).map((role) => (
          <span key={role} dir="auto">{` · ${role}`}</span>
        ))}
        {` · ${certaintyOf(item)}`}
      </p>
    </li>
  );
}

/** Its roles at this place; where no place is named, what it says of the place in words. */
function rolesOf({ places }: Item, placeId: string | undefined): readonly string[] {
  const here = places.filter((one) => one.placeId === placeId);
  return here.flatMap(({ role, description }) => [
    ...(description === undefined ? [] : [description]),
    ...(role === '' ? [] : [t().vocabulary.role(role)]),
  ]);
}

function certaintyOf(item: Item): string {
  const words = t().map;
  const mayNotHaveBegun = (item.flags & OUTLINE_FLAGS.possible) !== 0;
  return mayNotHaveBegun ? words.possible : words.stroke[strokeOf([item])];
}
