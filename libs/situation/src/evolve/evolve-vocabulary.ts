import { type Pack } from '@sitlog/vocabulary';
import { type SituationEvent } from '../events/events.js';
import { type OwnRow } from '../events/vocabulary-events.js';
import { type SituationCore } from '../state/state.js';
import { type AdoptedPack, OWN_PACK, adoptedVocabulary } from '../vocabulary/packs/adopted.js';

type VocabularyEvent = Extract<
  SituationEvent,
  { readonly name: 'VocabularyAdopted' | 'VocabularyDropped' | 'VocabularyExtended' }
>;

/** The registers after an event of the vocabulary: a newer version of a pack stands in the place of the older one. */
export function vocabularyAfter(
  { registers }: SituationCore,
  event: VocabularyEvent,
): Pick<SituationCore, 'registers'> {
  const { adopted, dropped } = registers.vocabulary;
  switch (event.name) {
    case 'VocabularyAdopted': {
      const { pack } = event.data;
      const others = dropped.filter((one) => one.pack !== pack);
      return within(registers, adoptedVocabulary(replaced(adopted, event.data), others));
    }
    case 'VocabularyDropped': {
      const { pack } = event.data;
      const gone = adopted.find((one) => one.pack === pack);
      const left = adopted.filter((one) => one !== gone);
      const ever = gone === undefined ? dropped : replaced(dropped, gone);
      return within(registers, adoptedVocabulary(left, ever));
    }
    case 'VocabularyExtended': {
      const document = withOwnRow(ownPackOf(adopted), event.data);
      const own = { pack: OWN_PACK, version: document.version, document };
      return within(registers, adoptedVocabulary(replaced(adopted, own), dropped));
    }
  }
}

function within(
  registers: SituationCore['registers'],
  vocabulary: SituationCore['registers']['vocabulary'],
): Pick<SituationCore, 'registers'> {
  return { registers: { ...registers, vocabulary } };
}

function replaced(packs: readonly AdoptedPack[], next: AdoptedPack): readonly AdoptedPack[] {
  const isThere = packs.some(({ pack }) => pack === next.pack);
  return isThere ? packs.map((one) => (one.pack === next.pack ? next : one)) : [...packs, next];
}

/** The pack of a situation's own rows as it stands; before the first of them an empty one of version 0. */
export function ownPackOf(adopted: readonly AdoptedPack[]): Pack {
  const found = adopted.find(({ pack }) => pack === OWN_PACK)?.document;
  const names = { en: 'Words of this situation', ar: 'مفردات هذا الوضع' };
  return found ?? { pack: OWN_PACK, version: 0, names };
}

/** The pack of a situation's own rows with one row more, or one changed: its next version. */
export function withOwnRow(pack: Pack, own: OwnRow): Pack {
  const next = { ...pack, version: pack.version + 1 };
  if (own.table !== 'aspects') {
    return { ...next, [own.table]: { ...pack[own.table], [own.code]: own.row } };
  }
  const { [own.type]: ofType = {}, ...others } = pack.aspects ?? {};
  return { ...next, aspects: { ...others, [own.type]: { ...ofType, [own.code]: own.row } } };
}
