import { OWN_PACK } from '@sitlog/situation';
import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { useDesk } from '../../../components/use-desk.js';
import { packsOf } from '../../../state/packs/packs.js';
import { RowGroups } from '../row-groups.js';
import { OwnRowDialog } from './own-row-dialog.js';
import { packWords } from '../../../state/packs/pack-words.js';

/** The words of the situation alone, and the way to add one. */
export function OwnWords({ onDone }: { readonly onDone: (text: string) => void }): VNode {
  const desk = useDesk();
  const { isThen, rowsOf } = packsOf(desk);
  const [isAdding, setAdding] = useState(false);
  const words = packWords(desk);
  const rows = rowsOf(OWN_PACK);
  return (
    <section aria-labelledby="packs-own">
      <h3 id="packs-own">{words.own}</h3>
      {rows.length === 0 ? <p class="quiet">{words.ownNone}</p> : <RowGroups rows={rows} />}
      {!isThen.value && (
        <button
          type="button"
          onClick={() => {
            setAdding(true);
          }}
        >
          {words.adding.open}
        </button>
      )}
      {!isThen.value && isAdding && (
        <OwnRowDialog
          onDone={(text) => {
            setAdding(false);
            onDone(text);
          }}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </section>
  );
}
