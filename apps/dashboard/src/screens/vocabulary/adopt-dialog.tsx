import { type PackPreviewResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { Dialog } from '../../components/dialog.js';
import { PackNames } from '../../components/packs/pack-names.js';
import { useDesk } from '../../components/use-desk.js';
import { neededBy } from '../../core/packs/chosen.js';
import { changingPacks } from '../../state/packs/change-packs.js';
import { packsOf } from '../../state/packs/packs.js';
import { SendChange } from './change-state.js';
import { PackChanges } from './pack-changes.js';
import { LookButton } from './pack-cards.js';
import { packWords } from '../../state/packs/pack-words.js';

interface Of {
  readonly pack: string;
  readonly onLook: (pack: string | undefined) => void;
  readonly onDone: (text: string) => void;
}

/** What a pack, or its newer version, would change, before a person adopts it. */
export function AdoptDialog(of: Of): VNode {
  const desk = useDesk();
  const { preview, previewAsked, packName } = packsOf(desk);
  const { problem } = previewAsked.state.value;
  return (
    <Dialog
      title={packWords(desk).preview.title(packName(of.pack))}
      onClose={() => {
        of.onLook(undefined);
      }}
    >
      <div class="packs">
        {problem !== undefined && <FailureNotice problem={problem} again={previewAsked.again} />}
        {preview.value === undefined && problem === undefined && <WaitingRows />}
        {preview.value !== undefined && <Preview {...of} preview={preview.value} />}
      </div>
    </Dialog>
  );
}

function Preview({ preview, ...of }: Of & { readonly preview: PackPreviewResponse }): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const { list, offers } = packsOf(desk);
  const { offered, adopted, changes, faults } = preview;
  const words = packWords(desk).preview;
  const after = numberText(offered.version);
  if (adopted !== null && adopted >= offered.version) {
    return <p>{words.same(numberText(adopted))}</p>;
  }
  const standing = new Set(list.value.standing.map((one) => one.adopted.pack));
  const missing = neededBy(of.pack, offers.value).filter((one) => !standing.has(one));
  const isFit = missing.length === 0 && faults.length === 0;
  return (
    <>
      <p>
        {adopted === null ? words.first(after) : words.instead(numberText(adopted), after)}{' '}
        {packWords(desk).pastStays}
      </p>
      {missing.length > 0 && <NeedsFirst missing={missing} onLook={of.onLook} />}
      {missing.length === 0 && <Faults faults={faults} />}
      {changes.length === 0 ? <p>{words.nothing}</p> : <PackChanges changes={changes} />}
      {isFit && <Adopt {...of} version={offered.version} />}
    </>
  );
}

function NeedsFirst({
  missing,
  onLook,
}: {
  readonly missing: readonly string[];
  readonly onLook: Of['onLook'];
}): VNode {
  const desk = useDesk();
  const [first = ''] = missing;
  return (
    <div class="warning">
      <p>{packWords(desk).preview.needsFirst(<PackNames packs={missing} />)}</p>
      <LookButton pack={first} onLook={onLook} />
    </div>
  );
}

function Faults({ faults }: Pick<PackPreviewResponse, 'faults'>): VNode | null {
  const desk = useDesk();
  if (faults.length === 0) return null;
  return (
    <div class="failure">
      <p class="failure-title">{packWords(desk).preview.faults}</p>
      <ul>
        {faults.map(({ pointer, detail }) => (
          <li key={pointer + detail} dir="auto">
            <code dir="ltr">{pointer}</code> {detail}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Adopt({ pack, version, onDone }: Of & { readonly version: number }): VNode {
  const desk = useDesk();
  const { numberText } = desk.format;
  const { packName } = packsOf(desk);
  const [changing] = useState(() => changingPacks(desk));
  useEffect(() => changing.leave, []);
  const words = packWords(desk).preview;
  const adopt = async (): Promise<void> => {
    const revision = await changing.send({ what: 'adopt', pack, version });
    if (revision !== undefined) onDone(words.done(packName(pack), numberText(revision)));
  };
  return (
    <SendChange
      state={changing.state.value}
      label={words.adopt(numberText(version))}
      onSend={() => void adopt()}
    />
  );
}
