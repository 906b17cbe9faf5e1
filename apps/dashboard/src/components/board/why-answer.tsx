import { type ComponentChildren, type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ApiProblem, situationPath } from '../../state/network/api.js';
import { mayPass } from '../../state/network/failed.js';
import { type ExplanationAnswer, toldIn } from '../../core/board/explanation-told.js';
import { EntryLink } from '../entry/entry-link.js';
import { FailureNotice } from '../answers/failure.js';
import { useFailing } from '../answers/use-failing.js';
import { ToldPhrase, useVoice } from '../text/told.js';
import { useDesk } from '../use-desk.js';

/** How an answer comes about: every account considered, taken or set aside and by which rule. Asked for when opened. */
export function WhyAnswer({
  id,
  children,
}: {
  readonly id: string;
  /** What can be done about the answer; shown with it. */
  readonly children?: ComponentChildren;
}): VNode {
  const desk = useDesk();
  const { shown } = desk.board;
  const { code } = desk.location;
  const { read } = desk.api;
  const { t } = desk.words;
  const [answer, setAnswer] = useState<ExplanationAnswer | undefined>(undefined);
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | undefined>(undefined);
  const ask = async (): Promise<void> => {
    const { validAt, knownRevision } = shown.value ?? {};
    const [subject = '', aspect = ''] = id.split('/').map(encodeURIComponent);
    const path = `${situationPath(code.value ?? '')}/board/${subject}/${aspect}`;
    try {
      setProblem(undefined);
      setAnswer(
        await read<ExplanationAnswer>(path, { validAt, knownAt: `rev:${knownRevision ?? 0}` }),
      );
    } catch (error) {
      if (error instanceof ApiProblem) setProblem(error);
    }
  };
  useFailing(problem !== undefined && mayPass(problem.document), () => void ask());
  return (
    <details
      class="explanation"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) void ask();
      }}
    >
      <summary>{t().board.explain}</summary>
      {problem !== undefined && <FailureNotice problem={problem} again={() => void ask()} />}
      {answer !== undefined && <Reasons answer={answer} />}
      {isOpen && children}
    </details>
  );
}

function Reasons({ answer }: { readonly answer: ExplanationAnswer }): VNode {
  const { sentences, accounts } = toldIn(answer, useVoice());
  return (
    <>
      {sentences.map((sentence, at) => (
        <p key={at}>
          <ToldPhrase phrase={sentence} />
        </p>
      ))}
      <ol>
        {accounts.map(({ entry, taken, told }, at) => (
          <li key={at} class={taken ? 'taken' : 'set-aside'}>
            <EntryLink no={entry} /> <ToldPhrase phrase={told} />
          </li>
        ))}
      </ol>
    </>
  );
}
