import { type AdoptedPackResponse, type OfferedPackResponse } from '@sitlog/api-types';
import { OWN_PACK } from '@sitlog/situation';

/** A pack that a situation has adopted, with what is on offer under its name. */
export interface StandingPack {
  readonly adopted: AdoptedPackResponse;
  readonly offer: OfferedPackResponse | undefined;
  /** Whether a newer version is on offer than the one adopted. */
  readonly isNewer: boolean;
}

/** The packs of a situation and those beside it. */
interface PackList {
  /** In the order of adoption, without the situation's own. */
  readonly standing: readonly StandingPack[];
  /** On offer and not adopted. */
  readonly offered: readonly OfferedPackResponse[];
  /** Adopted once and dropped. */
  readonly dropped: ReadonlySet<string>;
}

/** Which packs are adopted, which are on offer, and where a newer version is. */
export function packList(
  packs: readonly AdoptedPackResponse[],
  offers: readonly OfferedPackResponse[],
): PackList {
  const stands = packs.filter(({ dropped }) => dropped !== true);
  const names = new Set(stands.map(({ pack }) => pack));
  return {
    standing: stands
      .filter(({ pack }) => pack !== OWN_PACK)
      .map((adopted) => {
        const offer = offers.find(({ pack }) => pack === adopted.pack);
        return {
          adopted,
          offer,
          isNewer: offer !== undefined && offer.version > adopted.version,
        };
      }),
    offered: offers.filter(({ pack }) => !names.has(pack)),
    dropped: new Set(packs.filter(({ dropped }) => dropped === true).map(({ pack }) => pack)),
  };
}
