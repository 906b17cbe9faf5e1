import { type EntryResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { ActionForm } from './action-form.js';
import { type Action, ACTIONS } from '../../core/entry/actions.js';
import { openFormsOf } from '../../state/entry/open-form.js';
import { useDesk } from '../use-desk.js';

const KEYS: Readonly<Partial<Record<Action, string>>> = {
  correct: 'c',
  contradict: 'x',
  verify: 'v',
};

/** What can be done with the entry, by button or key. */
export function ActionBar({ answer }: { readonly answer: EntryResponse }): VNode {
  const desk = useDesk();
  const { register } = desk.commands;
  const { t } = desk.words;
  const { moments } = desk.location;
  const { form, openForm, closeForm } = openFormsOf(desk);
  const { entryNo } = answer.entry;
  const open = form.value?.entryNo === entryNo ? form.value : undefined;
  useEffect(() => closeForm, []);
  useEffect(
    () =>
      register(
        ACTIONS.map((action) => ({
          id: `entry-${action}`,
          label: () => t().entry.actions[action],
          ...(KEYS[action] === undefined ? {} : { keys: KEYS[action] }),
          run: () => {
            openForm({ entryNo, action });
          },
        })),
      ),
    [entryNo],
  );
  const isPast = moments.value.knownAt !== undefined;
  const unfit = unfitFor(answer);
  return (
    <>
      {isPast && <p class="warning">{t().entry.pastWarning}</p>}
      <div class="action-bar" role="group" aria-label={t().entry.sections.actions}>
        {ACTIONS.filter((action) => !unfit.has(action)).map((action) => (
          <button
            key={action}
            type="button"
            title={KEYS[action]}
            onClick={() => {
              openForm({ entryNo, action });
            }}
          >
            {t().entry.actions[action]}
          </button>
        ))}
      </div>
      {open !== undefined && (
        <ActionForm
          key={open.action}
          action={open.action}
          answer={answer}
          preset={open.preset}
          onClose={closeForm}
        />
      )}
    </>
  );
}

/** What would be refused of an entry as it stands. */
function unfitFor({ entry }: EntryResponse): ReadonlySet<Action> {
  const isLinked = entry.relations.some(({ withdrawn }) => withdrawn === undefined);
  return new Set<Action>([
    entry.status === 'retracted' ? 'retract' : 'reinstate',
    ...(isLinked ? [] : (['withdraw'] as const)),
    ...(entry.mode === 'operational' || entry.task !== undefined ? [] : (['task'] as const)),
  ]);
}
