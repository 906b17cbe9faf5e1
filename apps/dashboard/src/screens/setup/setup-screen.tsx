import { type VNode } from 'preact';
import { FailureNotice } from '../../components/answers/failure.js';
import { Guard } from '../../components/answers/guard.js';
import { WaitingRows } from '../../components/answers/waiting.js';
import { useDesk } from '../../components/use-desk.js';
import { isRegisterList, SETUP_PARTS } from '../../core/setup/register-lists.js';
import { setupOf } from '../../state/setup/setup.js';
import { RegisterPart } from './register-part.js';
import { SidesPart } from './sides-part.js';
import { SituationPart } from './situation-part.js';

/** What a team fills before it logs: registers, sides, the situation itself. */
export function SetupScreen(): VNode {
  const desk = useDesk();
  const { part, isThen, isClosed } = setupOf(desk);
  const { situation, situationAsked } = desk.situation;
  const { hrefTo } = desk.location;
  const { t } = desk.words;
  const { problem } = situationAsked.state.value;
  const words = t().setup;
  return (
    <div class="setup">
      <h2>{words.title}</h2>
      <nav class="setup-parts" aria-label={words.title}>
        {SETUP_PARTS.map((one) => (
          <a
            key={one}
            href={hrefTo({ screenParams: { part: one } })}
            aria-current={one === part.value ? 'page' : undefined}
          >
            {words.parts[one]}
          </a>
        ))}
      </nav>
      {isThen.value && <p class="warning">{words.past}</p>}
      {!isThen.value && isClosed.value && <p class="warning">{words.closed}</p>}
      {problem !== undefined && <FailureNotice problem={problem} again={situationAsked.again} />}
      {situation.value === undefined ? (
        problem === undefined && <WaitingRows />
      ) : (
        <Guard key={part.value}>
          {isRegisterList(part.value) && <RegisterPart key={part.value} list={part.value} />}
          {part.value === 'sides' && <SidesPart />}
          {part.value === 'situation' && <SituationPart />}
        </Guard>
      )}
    </div>
  );
}
