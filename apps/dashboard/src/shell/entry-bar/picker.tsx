import { type VNode } from 'preact';
import { type Offer } from '../../state/entry-bar/caret.js';
import { canCreate } from '../../state/entry-bar/create.js';
import { useDesk } from '../../components/use-desk.js';

/** What the word at the caret may mean, to choose from. */
export function Picker(): VNode | null {
  const desk = useDesk();
  const { offers, chosen, accept } = desk.caret;
  const { t } = desk.words;
  const all = offers.value;
  if (all.length === 0) return null;
  return (
    <ul id="log-offers" class="log-offers" role="listbox" aria-label={t().entryBar.picker}>
      {all.map((offer, index) => (
        <li
          key={offer.is === 'item' ? offer.item.id : 'create'}
          id={`log-offer-${index}`}
          role="option"
          aria-selected={index === chosen.value}
          // Choosing with the mouse leaves the caret where it is.
          onMouseDown={(event) => {
            event.preventDefault();
            accept(offer);
          }}
        >
          <OfferText offer={offer} />
        </li>
      ))}
    </ul>
  );
}

function OfferText({ offer }: { readonly offer: Offer }): VNode {
  const desk = useDesk();
  const { asked } = desk.caret;
  const { t } = desk.words;
  const sigil = asked.value?.sigil ?? '@';
  if (offer.is === 'create') {
    const name = <bdi>{offer.name}</bdi>;
    return <>{canCreate(sigil) && t().entryBar.create[sigil](name)}</>;
  }
  const { id, name } = offer.item;
  return (
    <>
      <bdi>{name}</bdi> {id !== name && <code dir="ltr">{id}</code>}
    </>
  );
}
