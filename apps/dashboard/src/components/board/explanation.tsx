import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ApiProblem, situationPath } from '../../state/network/api.js';
import { mayPass } from '../../state/network/failed.js';
import { EntryLink } from '../entry/entry-link.js';
import { FailureNotice } from '../answers/failure.js';
import { useFailing } from '../answers/use-failing.js';
import { useDesk } from '../use-desk.js';

interface Explained {
  readonly inWords: readonly string[];
  readonly accounts: readonly {
    readonly entry: string;
    readonly taken: boolean;
    readonly inWords: string;
  }[];
}

/** How an answer comes about: every account considered, taken or set aside and by which rule. Asked for when opened. */
export function Explanation({ id }: { readonly id: string }): VNode {
  const desk = useDesk();
  const { shown } = desk.board;
  const { code } = desk.location;
  const { read } = desk.api;
  const { t } = desk.words;
  const [answer, setAnswer] = useState<Explained | undefined>(undefined);
  const [problem, setProblem] = useState<ApiProblem | undefined>(undefined);
  const ask = async (): Promise<void> => {
    const { validAt, knownRevision } = shown.value ?? {};
    const [subject = '', aspect = ''] = id.split('/').map(encodeURIComponent);
    const path = `${situationPath(code.value ?? '')}/board/${subject}/${aspect}`;
    try {
      setProblem(undefined);
      setAnswer(await read<Explained>(path, { validAt, knownAt: `rev:${knownRevision ?? 0}` }));
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(error);
    }
  };
  useFailing(problem !== undefined && mayPass(problem.document), () => void ask());
  return (
    <details
      class="explanation"
      onToggle={(event) => {
        if (event.currentTarget.open) void ask();
      }}
    >
      <summary>{t().board.explain}</summary>
      {problem !== undefined && <FailureNotice problem={problem} again={() => void ask()} />}
      {answer !== undefined && (
        <div lang="en" dir="ltr">
          {answer.inWords.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <ol>
            {answer.accounts.map(({ entry, taken, inWords }) => (
              <li key={entry} class={taken ? 'taken' : 'set-aside'}>
                <EntryLink no={entry} /> {inWords.replace(`${entry}, `, '')}
              </li>
            ))}
          </ol>
        </div>
      )}
    </details>
  );
}
