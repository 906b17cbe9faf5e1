import { type TimelineResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useState } from 'preact/hooks';
import { ApiProblem, situationPath } from '../../state/network/api.js';
import { FailureNotice } from '../../components/answers/failure.js';
import { focusFilter } from '../../components/filter/focus-filter.js';
import { Time } from '../../components/text/time.js';
import { type Rows } from '../../core/timeline/rows.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

/** Why the list is empty, and the way to what there is. */
export function Nothing({ rows }: { readonly rows: Rows }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { setFilter } = desk.filter;
  const { isPast } = desk.location;
  const words = t().timeline.nothing;
  if (rows.all > 0) {
    return (
      <div class="empty">
        <p>{words.matches}</p>
        <button
          type="button"
          onClick={() => {
            setFilter('');
            focusFilter();
          }}
        >
          {t().filter.clearAll}
        </button>
      </div>
    );
  }
  return isPast.value ? <BeforeAll rows={rows} /> : <p class="empty">{words.yet}</p>;
}

/** Nothing had been recorded, or had happened, by the moments of the screen. */
function BeforeAll({ rows }: { readonly rows: Rows }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { go } = desk.location;
  const words = t().timeline.nothing;
  const [problem, setProblem] = useState<ApiProblem | undefined>(undefined);
  const jump = async (): Promise<void> => {
    try {
      const found = await firstMoments(desk, rows);
      if (found !== undefined) go({ moments: found });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    }
  };
  return (
    <div class="empty">
      <p>{words.past(<Time at={rows.validAt} isFull />, <Time at={rows.knownAt} isFull />)}</p>
      <button type="button" onClick={() => void jump()}>
        {words.jump}
      </button>
      {problem !== undefined && <FailureNotice problem={problem} />}
    </div>
  );
}

/** The moments at which the first entry is on the timeline: what was known then of what happened, else the first record of all. */
async function firstMoments(
  desk: Desk,
  { situation }: Rows,
): Promise<typeof moments.value | undefined> {
  const { moments } = desk.location;
  const { read } = desk.api;
  const path = `${situationPath(situation)}/entries`;
  const { knownAt } = moments.peek();
  const byHappening = { knownAt, order: 'happened', limit: 1 };
  const [known] = (await read<TimelineResponse>(path, byHappening)).entries;
  if (known !== undefined) {
    const { from, to } = known.time.occurred;
    return { ...moments.peek(), validAt: from ?? to ?? known.recordedAt };
  }
  const [first] = (await read<TimelineResponse>(path, { limit: 1 })).entries;
  return first === undefined ? undefined : { validAt: first.recordedAt, knownAt: first.recordedAt };
}
