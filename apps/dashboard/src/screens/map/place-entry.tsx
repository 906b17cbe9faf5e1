import { OUTLINE_FLAGS } from '@sitlog/situation';
import { type VNode } from 'preact';
import { EntryLink } from '../../components/entry/entry-link.js';
import { When } from '../../components/text/time.js';
import { strokeOf } from '../../core/map/certainty.js';
import { isRetracted, type MapItem } from '../../core/map/located.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

/** An entry at a place: what it says, when, what the place has to do with it, and how sure it is. */
export function PlaceEntry({
  item,
  placeId,
}: {
  readonly item: MapItem;
  readonly placeId: string | undefined;
}): VNode {
  const desk = useDesk();
  const { place } = desk.location;
  const { t } = desk.words;
  const { no, kind, from, to, headline } = item;
  const isOpen = place.value.entry === no;
  const text = <span dir="auto">{headline ?? t().vocabulary.kind(kind)}</span>;
  return (
    <li class={isOpen ? 'open' : ''} aria-current={isOpen ? 'true' : undefined}>
      <EntryLink no={no} /> {isRetracted(item) ? <del>{text}</del> : text}
      <p class="quiet">
        <When from={from} to={to} />
        {rolesOf(desk, item, placeId).map((role) => (
          <span key={role} dir="auto">{` · ${role}`}</span>
        ))}
        {` · ${certaintyOf(desk, item)}`}
      </p>
    </li>
  );
}

/** Its roles at this place; where no place is named, what it says of the place in words. */
function rolesOf(desk: Desk, { places }: MapItem, placeId: string | undefined): readonly string[] {
  const { t } = desk.words;
  const here = places.filter((one) => one.placeId === placeId);
  return here.flatMap(({ role, description }) => [
    ...(description === undefined ? [] : [description]),
    ...(role === undefined ? [] : [t().vocabulary.role(role)]),
  ]);
}

function certaintyOf(desk: Desk, item: MapItem): string {
  const { t } = desk.words;
  const words = t().map;
  const mayNotHaveBegun = (item.flags & OUTLINE_FLAGS.possible) !== 0;
  return mayNotHaveBegun ? words.possible : words.stroke[strokeOf([item])];
}
