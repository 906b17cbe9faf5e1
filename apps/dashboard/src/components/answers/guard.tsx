import { type ComponentChildren, type VNode } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { useDesk } from '../use-desk.js';

/** Holds a fault in one part of the page where it is: the part says that it cannot be shown and why, and all others go on. */
export function Guard({ children }: { readonly children: ComponentChildren }): VNode {
  const { t } = useDesk().words;
  const [fault, forget] = useErrorBoundary() as [unknown, () => void];
  if (fault === undefined) return <>{children}</>;
  const words = t().common;
  return (
    <div class="failure" role="alert">
      <p class="failure-title">{words.problem.broken}</p>
      <p>{words.problem.brokenHint}</p>
      <details>
        <summary>{words.problem.details}</summary>
        <pre dir="ltr">{textOf(fault)}</pre>
      </details>
      <button type="button" onClick={forget}>
        {words.retry}
      </button>
    </div>
  );
}

function textOf(fault: unknown): string {
  return fault instanceof Error ? (fault.stack ?? fault.message) : JSON.stringify(fault);
}
