import { type VNode } from 'preact';
import { useDesk } from '../../../components/use-desk.js';
import { kindsSaying } from '../../../core/board/decision-request.js';
import { aspectOfProposition, subjectOf } from '../../../core/board/proposition-id.js';
import { sigilWord } from '../../../core/entry-line/draft-text.js';
import { chooserOf } from '../../../state/entry/chooser.js';
import { decidingOf } from '../../../state/deciding/deciding.js';

/** The kinds that say something of a question: whoever chooses one goes on in the bar, where the subject and the kind stand already. */
export function AccountKinds({ proposition }: { readonly proposition: string }): VNode {
  const desk = useDesk();
  const { close } = decidingOf(desk);
  const { draft, write } = desk.draft;
  const { adopted, words } = chooserOf(desk);
  const subject = subjectOf(proposition);
  const type = desk.situation.registered.value.get(subject)?.type ?? '';
  const told = words.board.decide;
  const kinds = kindsSaying(adopted, type, aspectOfProposition(proposition));
  const begin = (kind: string | undefined): void => {
    const said = [
      sigilWord('+', desk.situation.nameOf(subject)),
      ...(kind === undefined ? [] : [sigilWord('#', words.vocabulary.kind(kind))]),
    ].join(' ');
    close();
    const text = draft.peek().text.trim();
    write({ text: text === '' ? `${said} ` : `${text} ${said} ` });
    desk.barKeys.enter();
  };
  return (
    <>
      <p class="quiet">{kinds.length > 0 ? told.accountMeans : told.accountWithout}</p>
      <ul class="plain found-entries">
        {kinds.map((kind) => (
          <li key={kind}>
            <button
              type="button"
              onClick={() => {
                begin(kind);
              }}
            >
              {words.vocabulary.kind(kind)}
            </button>
          </li>
        ))}
        <li>
          <button
            type="button"
            onClick={() => {
              begin(undefined);
            }}
          >
            {told.accountAny}
          </button>
        </li>
      </ul>
    </>
  );
}
