import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../components/answers/failure.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { useDesk } from '../../components/use-desk.js';
import { setupOf } from '../../state/setup/setup.js';
import { ClosingForm } from './closing-form.js';
import { DescriptionForm } from './description-form.js';
import { Versions } from './versions.js';
import { WorkingFacts } from './working-facts.js';

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
      {data !== undefined && !isThen.value && !isClosed.value && <DescriptionForm history={data} />}
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
        <WorkingFacts />
      </dl>
      <p class="quiet">{words.fixed}</p>
    </>
  );
}
