import { type BoardResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { EntryLink } from '../../components/entry/entry-link.js';
import { Time } from '../../components/text/time.js';
import { useDesk } from '../../components/use-desk.js';
import { attentionIn } from '../../core/board/attention.js';

const MOST_DEADLINES = 3;
const MOST_TASKS = 3;

/** What wants attention, above all lines of the board: alerts, deadlines and tasks with the time that is left, and how much is contested, old or long unverified. */
export function AttentionRow({ board }: { readonly board: BoardResponse }): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { nameOf } = desk.situation;
  const { leftText, numberText } = desk.format;
  const now = desk.board.momentOfBoard.value;
  const { raised, deadlines, contested, stale, unverified } = attentionIn(board, now);
  const words = t().board.attention;
  const tasks = desk.board.dueTasks.value.length;
  const isQuiet = raised.length + deadlines.length + tasks + contested + stale + unverified === 0;
  if (isQuiet) return null;
  return (
    <section class="attention" aria-labelledby="attention-title">
      <h3 id="attention-title">{words.title}</h3>
      <ul class="plain">
        {raised.map(({ id, kind, subject }) => (
          <li key={id} class="alert">
            <strong>{t().vocabulary.alert(kind)}</strong>: <bdi>{nameOf(subject)}</bdi>
          </li>
        ))}
        {deadlines.slice(0, MOST_DEADLINES).map(({ demand, at }) => (
          <li key={`${demand.id}-${at}`}>
            <strong>{words.deadlineIn(leftText(at - now))}</strong>: <bdi>{demand.name}</bdi>{' '}
            <span class="quiet">
              <Time at={new Date(at).toISOString()} />
            </span>
          </li>
        ))}
        <DueTasks />
        <Alone of="contested" count={contested} />
        <Alone of="stale" count={stale} />
        {unverified > 0 && <li>{words.unverified(unverified, numberText(unverified))}</li>}
      </ul>
    </section>
  );
}

/** The tasks that are overdue or due soon, the first to be due first; how many more there are leads to all of them. */
function DueTasks(): VNode {
  const desk = useDesk();
  const { leftText, numberText } = desk.format;
  const { hrefTo } = desk.location;
  const { dueTasks, momentOfBoard } = desk.board;
  const words = desk.words.t().board.attention;
  const now = momentOfBoard.value;
  const more = dueTasks.value.length - MOST_TASKS;
  return (
    <>
      {dueTasks.value.slice(0, MOST_TASKS).map(({ entry, what, owner, at }) => (
        <li key={entry} class={at < now ? 'alert' : ''}>
          <strong>
            {at < now ? words.taskOverdue(leftText(now - at)) : words.taskDue(leftText(at - now))}
          </strong>
          : <bdi>{what}</bdi> · <bdi>{owner}</bdi> <EntryLink no={entry} />
        </li>
      ))}
      {more > 0 && (
        <li>
          <a href={hrefTo({ screen: 'tasks', screenParams: {} })}>
            {words.moreTasks(more, numberText(more))}
          </a>
        </li>
      )}
    </>
  );
}

/** How much is contested or old; pressed, the board shows that alone. */
function Alone({
  of,
  count,
}: {
  readonly of: 'contested' | 'stale';
  readonly count: number;
}): VNode | null {
  const desk = useDesk();
  const { t } = desk.words;
  const { numberText } = desk.format;
  const { setScreenParams } = desk.location;
  const isAlone = desk.board.narrowing.value.only === of;
  if (count === 0 && !isAlone) return null;
  return (
    <li>
      <button
        type="button"
        class={`sign-${of}`}
        aria-pressed={isAlone}
        onClick={() => {
          setScreenParams({ only: isAlone ? undefined : of }, 'push');
        }}
      >
        {t().board.attention[of](count, numberText(count))}
      </button>
    </li>
  );
}
