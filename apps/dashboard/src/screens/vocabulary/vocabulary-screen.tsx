import { type VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { PackNames } from '../../components/packs/pack-names.js';
import { useDesk } from '../../components/use-desk.js';
import { packsOf } from '../../state/packs/packs.js';
import { AdoptDialog } from './adopt-dialog.js';
import { DropDialog } from './drop-dialog.js';
import { OwnWords } from './own/own-words.js';
import { OfferCard, StandingCard } from './pack-cards.js';
import { packWords } from '../../state/packs/pack-words.js';

/** What can be said in the situation: its packs, those on offer, and the words of its own. */
export function VocabularyScreen(): VNode {
  const desk = useDesk();
  const { adopted, adoptedAsked } = packsOf(desk);
  const { problem } = adoptedAsked.state.value;
  if (adopted.value !== undefined) return <Page />;
  if (problem === undefined) return <WaitingRows />;
  return <FailureNotice problem={problem} again={adoptedAsked.again} />;
}

function Page(): VNode {
  const desk = useDesk();
  const { setScreenParams } = desk.location;
  const { tell } = desk.announcer;
  const { adoptedAsked, isThen, list, looking } = packsOf(desk);
  const [dropping, setDropping] = useState<string | undefined>(undefined);
  const [done, setDone] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  // The button that opened the dialog is gone with what it stood for.
  useEffect(() => {
    if (done > 0) heading.current?.focus();
  }, [done]);
  const look = (pack: string | undefined): void => {
    setScreenParams({ adopt: pack }, pack === undefined ? 'replace' : 'push');
  };
  const finish = (text: string): void => {
    look(undefined);
    setDropping(undefined);
    setDone(done + 1);
    tell(text);
  };
  const words = packWords(desk);
  const { problem } = adoptedAsked.state.value;
  const { standing, dropped } = list.value;
  return (
    <div class="packs">
      <h2>{words.title}</h2>
      <p class="quiet">{words.intro}</p>
      {isThen.value && <p class="warning">{words.past}</p>}
      {problem !== undefined && <FailureNotice problem={problem} again={adoptedAsked.again} />}
      <section aria-labelledby="packs-adopted">
        <h3 id="packs-adopted" tabIndex={-1} ref={heading}>
          {words.adopted}
        </h3>
        <ul class="plain">
          {standing.map((one) => (
            <li key={one.adopted.pack}>
              <StandingCard one={one} onLook={look} onDrop={setDropping} />
            </li>
          ))}
        </ul>
        {dropped.size > 0 && <p>{words.droppedBefore(<PackNames packs={[...dropped]} />)}</p>}
      </section>
      {!isThen.value && <Offered onLook={look} />}
      <OwnWords onDone={finish} />
      {!isThen.value && looking.value !== undefined && (
        <AdoptDialog key={looking.value} pack={looking.value} onLook={look} onDone={finish} />
      )}
      {!isThen.value && dropping !== undefined && (
        <DropDialog
          pack={dropping}
          onDone={finish}
          onClose={() => {
            setDropping(undefined);
          }}
        />
      )}
    </div>
  );
}

function Offered({ onLook }: { readonly onLook: (pack: string) => void }): VNode {
  const desk = useDesk();
  const { offersAsked, list } = packsOf(desk);
  const { data, problem } = offersAsked.state.value;
  const words = packWords(desk);
  const { offered, dropped } = list.value;
  return (
    <section aria-labelledby="packs-offered">
      <h3 id="packs-offered">{words.offered}</h3>
      {problem !== undefined && <FailureNotice problem={problem} again={offersAsked.again} />}
      {data === undefined && problem === undefined && <WaitingRows rows={2} />}
      {data !== undefined && offered.length === 0 && <p class="quiet">{words.noneOffered}</p>}
      <ul class="plain">
        {offered.map((offer) => (
          <li key={offer.pack}>
            <OfferCard offer={offer} wasDropped={dropped.has(offer.pack)} onLook={onLook} />
          </li>
        ))}
      </ul>
    </section>
  );
}
