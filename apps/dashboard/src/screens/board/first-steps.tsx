import { type VNode } from 'preact';
import { type PhraseParts } from '../../core/i18n/parts.js';
import { useDesk } from '../../components/use-desk.js';

/** The way from nothing to a board that answers: what to fill first, and what is done. Once something is logged, nothing. */
export function FirstSteps(): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { hrefTo, isPast } = desk.location;
  const { situation } = desk.situation;
  const words = t().setup.steps;
  const { subjects = [], sources = [], opposing = [], entries = 1 } = situation.value ?? {};
  const isAnswered = subjects.length > 0 && entries > 0;
  if (situation.value === undefined || isPast.value || isAnswered) return null;
  const link = (part: 'subjects' | 'sources' | 'sides'): PhraseParts => (
    <a href={hrefTo({ screen: 'setup', entry: undefined, screenParams: { part } })}>
      {words[part]}
    </a>
  );
  const log = (
    <>
      {words.log} <kbd>n</kbd>
    </>
  );
  const steps = [
    { id: 'subjects', told: link('subjects'), isDone: subjects.length > 0 },
    { id: 'sources', told: link('sources'), isDone: sources.length > 0 },
    { id: 'sides', told: link('sides'), isDone: opposing.length > 0 },
    { id: 'log', told: log, isDone: entries > 0 },
  ];
  return (
    <section class="empty" aria-labelledby="first-steps">
      <h3 id="first-steps">{words.title}</h3>
      <ol class="first-steps">
        {steps.map(({ id, told, isDone }) => (
          <li key={id}>
            {told} {isDone && <span class="quiet">✓ {words.done}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
