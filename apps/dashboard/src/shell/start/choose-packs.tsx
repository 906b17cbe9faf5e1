import { CORE_PACK } from '@sitlog/situation';
import { type VNode } from 'preact';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { PackNames, PackPurpose } from '../../components/packs/pack-names.js';
import { useDesk } from '../../components/use-desk.js';
import { takenAlong } from '../../core/packs/chosen.js';
import { packsOf } from '../../state/packs/packs.js';
import { packWords } from '../../state/packs/pack-words.js';

/** Which packs a situation opens with: any number of those on offer; what they need comes along and says so. */
export function ChoosePacks({
  chosen,
  onChoose,
}: {
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}): VNode {
  const desk = useDesk();
  const { offersAsked, offers, packName } = packsOf(desk);
  const { data, problem } = offersAsked.state.value;
  const words = packWords(desk).choice;
  const along = takenAlong(chosen, offers.value);
  const choose = (pack: string, isChosen: boolean): void => {
    onChoose(new Set([...chosen, pack].filter((one) => one !== pack || isChosen)));
  };
  return (
    <fieldset class="pack-choice" aria-describedby="packs-hint">
      <legend>{words.title}</legend>
      <p id="packs-hint" class="quiet">
        {words.hint} {words.core(<bdi>{packName(CORE_PACK)}</bdi>)}
      </p>
      {problem !== undefined && <FailureNotice problem={problem} again={offersAsked.again} />}
      {data === undefined && problem === undefined && <WaitingRows rows={2} />}
      {offers.value
        .filter(({ pack }) => pack !== CORE_PACK)
        .map((offer) => {
          const needing = along.get(offer.pack);
          const about = `pack-${offer.pack}`;
          return (
            <div key={offer.pack} class="pack-offer" data-pack={offer.pack}>
              <label class="switch">
                <input
                  type="checkbox"
                  aria-describedby={about}
                  checked={needing !== undefined || chosen.has(offer.pack)}
                  disabled={needing !== undefined}
                  onChange={(event) => {
                    choose(offer.pack, event.currentTarget.checked);
                  }}
                />
                <bdi>{packName(offer.pack)}</bdi>
              </label>
              <div id={about}>
                {needing !== undefined && <p>{words.neededBy(<PackNames packs={needing} />)}</p>}
                <PackPurpose offer={offer} />
              </div>
            </div>
          );
        })}
      {chosen.size === 0 && data !== undefined && <p role="status">{words.none}</p>}
    </fieldset>
  );
}
