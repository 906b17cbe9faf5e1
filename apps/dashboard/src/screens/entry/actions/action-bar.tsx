import { type EntryResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ActionForm } from './action-form.js';
import { type Action, ACTIONS } from '../../../core/entry/actions.js';
import { useDesk } from '../../../components/use-desk.js';

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
  const [open, setOpen] = useState<Action | undefined>(undefined);
  useEffect(
    () =>
      register(
        ACTIONS.map((action) => ({
          id: `entry-${action}`,
          label: () => t().entry.actions[action],
          ...(KEYS[action] === undefined ? {} : { keys: KEYS[action] }),
          run: () => {
            setOpen(action);
          },
        })),
      ),
    [],
  );
  const isPast = moments.value.knownAt !== undefined;
  const unfit = answer.entry.status === 'retracted' ? 'retract' : 'reinstate';
  return (
    <>
      {isPast && <p class="warning">{t().entry.pastWarning}</p>}
      <div class="action-bar" role="group" aria-label={t().entry.sections.actions}>
        {ACTIONS.filter((action) => action !== unfit).map((action) => (
          <button
            key={action}
            type="button"
            title={KEYS[action]}
            onClick={() => {
              setOpen(action);
            }}
          >
            {t().entry.actions[action]}
          </button>
        ))}
      </div>
      {open !== undefined && (
        <ActionForm
          key={open}
          action={open}
          answer={answer}
          onClose={() => {
            setOpen(undefined);
          }}
        />
      )}
    </>
  );
}
