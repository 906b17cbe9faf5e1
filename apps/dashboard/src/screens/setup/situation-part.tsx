import { type RegisterHistoryResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { WriteButton } from '../../components/forms/write-button.js';
import { useDesk } from '../../components/use-desk.js';
import { situationPath } from '../../state/network/api.js';
import { puttingOf } from '../../state/setup/putting.js';
import { setupOf } from '../../state/setup/setup.js';
import { ClosingForm } from './closing-form.js';
import { Overtaken, Versions } from './versions.js';

/** The situation itself: what it is called, what stays as it is, and whether it is open. */
export function SituationPart(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { historyOf, isThen, isClosed } = setupOf(desk);
  const [asked] = useState(() => historyOf('description'));
  const { data, problem } = asked.state.value;
  const words = t().setup;
  return (
    <section aria-labelledby="situation">
      <h3 id="situation">{words.parts.situation}</h3>
      {problem !== undefined && <FailureNotice problem={problem} again={asked.again} />}
      {data === undefined && problem === undefined && <WaitingRows rows={3} />}
      <Fixed />
      {data !== undefined && !isThen.value && !isClosed.value && <Described history={data} />}
      {data !== undefined && (
        <details>
          <summary>{words.history}</summary>
          <Versions versions={data.versions} />
        </details>
      )}
      {!isThen.value && <ClosingForm />}
    </section>
  );
}

function Fixed(): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { situation } = desk.situation;
  const words = t().setup.situation;
  const { code, timeZone, mode, description } = situation.value ?? {};
  return (
    <>
      <dl class="facts">
        <div>
          <dt>{words.code}</dt>
          <dd dir="ltr">{code}</dd>
        </div>
        <div>
          <dt>{words.zone}</dt>
          <dd dir="ltr">{timeZone}</dd>
        </div>
        <div>
          <dt>{words.kind}</dt>
          <dd>{mode === undefined ? '' : t().shell.start.modes[mode]}</dd>
        </div>
        {description !== undefined && (
          <div>
            <dt>{words.description}</dt>
            <dd dir="auto">{description}</dd>
          </div>
        )}
      </dl>
      <p class="quiet">{words.fixed}</p>
    </>
  );
}

function Described({ history }: { readonly history: RegisterHistoryResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { code } = desk.location;
  const { tell } = desk.announcer;
  const { begunIn, keep } = setupOf(desk);
  const [putting] = useState(() => puttingOf(desk));
  useEffect(() => putting.leave, []);
  const item = (history.versions.at(-1)?.item ?? {}) as Readonly<Record<string, string>>;
  const standing = { draft: item, tag: history.tag, item };
  const begun = begunIn('situation') ?? standing;
  const { name = '', description = '' } = begun.draft;
  const isOvertaken = begun.tag !== history.tag;
  const write = (change: Readonly<Record<string, string>>): void => {
    keep('situation', { ...begun, draft: { ...begun.draft, ...change } });
  };
  const words = t().setup;
  const save = async (): Promise<void> => {
    const path = `${situationPath(code.value ?? '')}/description`;
    const body = { name, ...(description.trim() === '' ? {} : { description }) };
    if (!(await putting.put({ path, body, tag: begun.tag }))) return;
    keep('situation', undefined);
    tell(words.situation.saved);
  };
  return (
    <form
      class="fields"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {isOvertaken && (
        <Overtaken
          before={begun.item}
          now={item}
          onKeep={() => {
            keep('situation', { ...standing, draft: begun.draft });
          }}
          onTake={() => {
            keep('situation', undefined);
          }}
        />
      )}
      <label>
        {words.situation.name}
        <input
          name="name"
          required
          maxLength={200}
          dir="auto"
          value={name}
          onInput={(event) => {
            write({ name: event.currentTarget.value });
          }}
        />
      </label>
      <label>
        {words.situation.description}
        <textarea
          name="description"
          rows={3}
          maxLength={2000}
          dir="auto"
          value={description}
          onInput={(event) => {
            write({ description: event.currentTarget.value });
          }}
        />
      </label>
      <WriteButton state={putting.state.value} label={words.save} isReady={!isOvertaken} />
    </form>
  );
}
