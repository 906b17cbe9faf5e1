import { type VNode } from 'preact';
import { Dialog } from '../../../components/dialog.js';
import { useDesk } from '../../../components/use-desk.js';
import { aspectOfProposition, subjectOf } from '../../../core/board/proposition-id.js';
import { overridePath } from '../../../core/board/decision-request.js';
import { type BoardDecision, decidingOf } from '../../../state/deciding/deciding.js';
import { type Desk } from '../../../state/desk.js';
import { AccountKinds } from './account-kinds.js';
import { OverrideForm } from './override-form.js';
import { ReasonForm } from './reason-form.js';

/** What is being decided on the board, in a dialog of its own. */
export function DecideDialog(): VNode | null {
  const desk = useDesk();
  const { asked, close } = decidingOf(desk);
  const decision = asked.value;
  if (decision === undefined) return null;
  return (
    <Dialog
      key={JSON.stringify(decision)}
      title={`${desk.words.t().board.decide[decision.what]} · ${nameOf(desk, decision)}`}
      onClose={close}
    >
      <DecisionForm decision={decision} />
    </Dialog>
  );
}

function nameOf(desk: Desk, decision: BoardDecision): string {
  if ('entry' in decision) return decision.entry;
  const { proposition } = decision;
  const subject = subjectOf(proposition);
  const type = desk.situation.registered.value.get(subject)?.type;
  const aspect = desk.words.t().vocabulary.aspect(aspectOfProposition(proposition), type);
  return `${desk.situation.nameOf(subject)} · ${aspect}`;
}

function DecisionForm({ decision }: { readonly decision: BoardDecision }): VNode {
  const words = useDesk().words.t().board.decide;
  switch (decision.what) {
    case 'override':
      return <OverrideForm proposition={decision.proposition} />;
    case 'account':
      return <AccountKinds proposition={decision.proposition} />;
    case 'lift':
      return (
        <ReasonForm
          means={words.liftMeans}
          request={(reason) => ({
            path: `${overridePath(decision.proposition)}/lifting`,
            body: { reason },
          })}
        />
      );
    case 'prefer':
    case 'unprefer': {
      const { what, entry, figure } = decision;
      const path = `/figures/preference${what === 'prefer' ? '' : '/withdrawal'}`;
      return (
        <ReasonForm
          means={what === 'prefer' ? words.preferMeans : words.unpreferMeans}
          request={(reason) => ({ path, body: { entry, figure, reason } })}
        />
      );
    }
  }
}
