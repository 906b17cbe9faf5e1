import { type MomentsPageParams, type TasksResponse } from '@sitlog/contract';
import { readTasks, type StandingTask } from '@sitlog/views';
import { taskView } from '../../query-side/answers/entry-view.js';
import { statedMoments } from '../../query-side/moments/query-context.js';
import { type Reader } from '../../query-side/moments/reader.js';
import { pageOf, readListCursor } from '../../query-side/pages/pages.js';
import { type PlainAnswer } from '../../query-side/answers/plain.js';
import { type Answered } from '../../threads/answered.js';

/** The tasks at two moments. */
export function tasksAnswer(
  reader: Reader,
  { code, asked: query }: { readonly code: string; readonly asked: MomentsPageParams },
): Answered<TasksResponse> {
  const question = Object.assign({ code }, query);
  const cursor = readListCursor(question);
  const asked = reader.moments(code, cursor?.moments[0] ?? query);
  const tasks = readTasks(asked.db, asked.situation, asked).map((task) => () => listedTask(task));
  return {
    json: {
      ...statedMoments(asked),
      ...pageOf(question, { lists: { tasks }, cursor, at: [asked] }),
    },
  };
}

function listedTask({
  entry: { entryNo, content, revision },
  step,
  isOverdue,
}: StandingTask): PlainAnswer<TasksResponse['tasks'][number]> {
  return {
    entry: entryNo,
    what: content.headline,
    kind: content.kind,
    tlp: content.tlp,
    ...taskView(step),
    overdue: isOverdue,
    revision,
  };
}
