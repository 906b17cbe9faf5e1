import { type OfferedPackResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { packsOf } from '../../state/packs/packs.js';
import { useDesk } from '../use-desk.js';
import { packWords } from '../../state/packs/pack-words.js';

/** The names of packs, each apart from the next. */
export function PackNames({ packs }: { readonly packs: readonly string[] }): VNode {
  const { packName } = packsOf(useDesk());
  return <ApartNames names={packs.map(packName)} />;
}

/** Names that hold commas and “and” themselves. */
export function ApartNames({ names }: { readonly names: readonly string[] }): VNode {
  return (
    <>
      {names.map((name, index) => (
        <>
          {index > 0 && ' · '}
          <bdi>{name}</bdi>
        </>
      ))}
    </>
  );
}

/** What a pack on offer is for: in its own words, and how much it has. */
export function PackPurpose({ offer }: { readonly offer: OfferedPackResponse }): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const { named } = packsOf(desk);
  const purpose = named(offer.describes ?? {});
  return (
    <>
      {purpose !== '' && <p dir="auto">{purpose}</p>}
      <p class="quiet">
        {packWords(desk).version(numberText(offer.version))} ·{' '}
        {packWords(desk).kinds(offer.kinds, numberText(offer.kinds))}
      </p>
    </>
  );
}
