import { type VNode } from 'preact';
import { type ApiProblem } from '../../state/network/api.js';
import { mayPass } from '../../state/network/failed.js';
import { useFailing } from './use-failing.js';
import { useDesk } from '../use-desk.js';

/** A problem in words: what it is, what to mend, the request's id for who operates the server. */
export function FailureNotice({
  problem,
  again,
}: {
  readonly problem: ApiProblem;
  readonly again?: (() => void) | undefined;
}): VNode {
  const { t } = useDesk().words;
  const { title, detail, status, instance, errors = [] } = problem.document;
  // What is said already is not told again, unless it says where.
  const more = errors.filter(
    ({ pointer, parameter, message }) => message !== detail || (pointer ?? parameter) !== undefined,
  );
  const words = t().common;
  useFailing(again !== undefined && mayPass(problem.document));
  return (
    <div class="failure" role="alert">
      <p class="failure-title">{status === 0 ? words.problem.unreachable : title}</p>
      {status !== 0 && <p dir="auto">{detail}</p>}
      {more.length > 0 && <Faults errors={more} />}
      {instance !== undefined && <p class="quiet">{words.problem.requestId(instance)}</p>}
      {again !== undefined && (
        <button type="button" onClick={again}>
          {words.retry}
        </button>
      )}
    </div>
  );
}

/** What to mend, each with the field or parameter that it is about. */
export function Faults({
  errors,
}: {
  readonly errors: readonly {
    readonly pointer?: string;
    readonly parameter?: string;
    readonly message: string;
  }[];
}): VNode {
  return (
    <ul class="plain">
      {errors.map(({ pointer, parameter, message }) => (
        <li key={message} dir="auto">
          <code dir="ltr">{pointer ?? parameter}</code> {message}
        </li>
      ))}
    </ul>
  );
}
