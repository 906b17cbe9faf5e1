import { type OfferedPackResponse } from '@sitlog/api-types';
import { CORE_PACK } from '@sitlog/situation';
import { type VNode } from 'preact';
import { ApartNames, PackNames, PackPurpose } from '../../components/packs/pack-names.js';
import { useDesk } from '../../components/use-desk.js';
import { neededBy } from '../../core/packs/chosen.js';
import { type StandingPack } from '../../core/packs/listed.js';
import { packsOf } from '../../state/packs/packs.js';
import { RowGroups, Unfolding } from './row-groups.js';
import { packWords } from '../../state/packs/pack-words.js';

interface Standing {
  readonly one: StandingPack;
  readonly onLook: (pack: string) => void;
  readonly onDrop: (pack: string) => void;
}

/** A pack that is adopted: its version, its lines of the board, all that it has; and what can be done with it. */
export function StandingCard({ one, onLook, onDrop }: Standing): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const { isThen, named, rowsOf, linesOf } = packsOf(desk);
  const { adopted, offer, isNewer } = one;
  const { pack, version, names } = adopted;
  const words = packWords(desk);
  const name = named(names, pack);
  const purpose = named(offer?.describes ?? {});
  const lines = linesOf(pack);
  return (
    <article class="card" data-pack={pack}>
      <h4>
        <bdi>{name}</bdi> <span class="quiet">{words.version(numberText(version))}</span>
      </h4>
      {purpose !== '' && <p dir="auto">{purpose}</p>}
      {lines.length > 0 && <p>{words.lines(<ApartNames names={lines} />)}</p>}
      {pack === CORE_PACK && <p class="quiet">{words.always}</p>}
      {isNewer && offer !== undefined && <p>{words.newer(numberText(offer.version))}</p>}
      <Unfolding title={words.all}>
        <RowGroups rows={rowsOf(pack)} />
      </Unfolding>
      {!isThen.value && <StandingActions one={one} onLook={onLook} onDrop={onDrop} />}
    </article>
  );
}

function StandingActions({
  one: {
    adopted: { pack },
    isNewer,
  },
  onLook,
  onDrop,
}: Standing): VNode | null {
  const desk = useDesk();
  const { packName } = packsOf(desk);
  const mayDrop = pack !== CORE_PACK;
  if (!isNewer && !mayDrop) return null;
  return (
    <div class="action-bar">
      {isNewer && <LookButton pack={pack} onLook={onLook} />}
      {mayDrop && (
        <button
          type="button"
          aria-label={packWords(desk).dropOf(packName(pack))}
          onClick={() => {
            onDrop(pack);
          }}
        >
          {packWords(desk).drop}
        </button>
      )}
    </div>
  );
}

/** A pack that could be adopted: what it is for, and the way to see what it would change. */
export function OfferCard({
  offer,
  wasDropped,
  onLook,
}: {
  readonly offer: OfferedPackResponse;
  readonly wasDropped: boolean;
  readonly onLook: (pack: string) => void;
}): VNode {
  const desk = useDesk();
  const { offers, packName } = packsOf(desk);
  const { pack } = offer;
  const words = packWords(desk);
  const needed = neededBy(pack, offers.value);
  return (
    <article class="card" data-pack={pack}>
      <h4>
        <bdi>{packName(pack)}</bdi>
      </h4>
      <PackPurpose offer={offer} />
      {needed.length > 0 && <p class="quiet">{words.needs(<PackNames packs={needed} />)}</p>}
      {wasDropped && <p class="quiet">{words.wasDropped}</p>}
      <div class="action-bar">
        <LookButton pack={pack} onLook={onLook} />
      </div>
    </article>
  );
}

/** The way to what a pack would change. */
export function LookButton({
  pack,
  onLook,
}: {
  readonly pack: string;
  readonly onLook: (pack: string) => void;
}): VNode {
  const desk = useDesk();
  const { packName } = packsOf(desk);
  return (
    <button
      type="button"
      aria-label={packWords(desk).seeOf(packName(pack))}
      onClick={() => {
        onLook(pack);
      }}
    >
      {packWords(desk).see}
    </button>
  );
}
