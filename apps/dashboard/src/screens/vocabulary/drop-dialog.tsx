import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Dialog } from '../../components/dialog.js';
import { ApartNames } from '../../components/packs/pack-names.js';
import { useDesk } from '../../components/use-desk.js';
import { changingPacks, dropReasonsOf } from '../../state/packs/change-packs.js';
import { packsOf } from '../../state/packs/packs.js';
import { SendChange } from './change-state.js';
import { packWords } from '../../state/packs/pack-words.js';

/** What it means to drop a pack, and the way to do so. */
export function DropDialog({
  pack,
  onDone,
  onClose,
}: {
  readonly pack: string;
  readonly onDone: (text: string) => void;
  readonly onClose: () => void;
}): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const { packName } = packsOf(desk);
  const reasons = dropReasonsOf(desk);
  const [changing] = useState(() => changingPacks(desk));
  useEffect(() => changing.leave, []);
  const words = packWords(desk).dropping;
  const reason = reasons.of(pack);
  const drop = async (): Promise<void> => {
    const revision = await changing.send({ what: 'drop', pack, reason });
    if (revision === undefined) return;
    reasons.keep(pack, '');
    onDone(words.done(packName(pack), numberText(revision)));
  };
  return (
    <Dialog title={words.title(packName(pack))} onClose={onClose}>
      <div class="packs">
        <Meaning pack={pack} />
        <div class="fields">
          <label>
            {words.reason}
            <textarea
              dir="auto"
              maxLength={2000}
              rows={2}
              value={reason}
              onInput={(event) => {
                reasons.keep(pack, event.currentTarget.value);
              }}
            />
          </label>
        </div>
        <SendChange state={changing.state.value} label={words.send} onSend={() => void drop()} />
      </div>
    </Dialog>
  );
}

function Meaning({ pack }: { readonly pack: string }): VNode {
  const desk = useDesk();
  const { linesOf } = packsOf(desk);
  const words = packWords(desk).dropping;
  const lines = linesOf(pack);
  return (
    <ul class="meaning">
      <li>{words.words}</li>
      {lines.length > 0 && <li>{words.lines(<ApartNames names={lines} />)}</li>}
      <li>{words.kept}</li>
      <li>{packWords(desk).pastStays}</li>
      <li>{words.unused}</li>
      <li>{words.back}</li>
    </ul>
  );
}
