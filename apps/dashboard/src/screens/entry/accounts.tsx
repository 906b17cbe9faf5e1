import { type EntryInResponse, type EntryResponse, type RelationResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { subjectOf } from '../../core/board/proposition-id.js';
import { sayingOf } from '../../core/board/saying.js';
import { SaidValue } from '../../components/board/value-name.js';
import { EntryLink } from '../../components/entry/entry-link.js';
import { AspectName, Name } from '../../components/text/name.js';
import { SinceText } from '../../components/text/time.js';
import { openFormsOf } from '../../state/entry/open-form.js';
import { useDesk } from '../../components/use-desk.js';

/** What the entry says of the board's propositions. */
export function Asserted({ entry }: { readonly entry: EntryInResponse }): VNode {
  const { t } = useDesk().words;
  if (entry.asserts.length === 0) return <p class="quiet">{t().entry.noAsserts}</p>;
  return (
    <ul class="plain">
      {entry.asserts.map((one, at) => (
        <li key={at}>
          <Name id={subjectOf(one.proposition)} /> · <AspectName of={one.proposition} />:{' '}
          <strong>
            <SaidValue of={one.proposition} says={sayingOf(one)} value={one.value ?? ''} />
          </strong>{' '}
          <span class="quiet">
            <SinceText bounds={one.start} />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface Link extends Omit<RelationResponse, 'target'> {
  readonly from: string;
  readonly to: string;
}

/** Every relation of the entry, in both directions: who is linked how, in what respect. */
export function Accounts({ answer }: { readonly answer: EntryResponse }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { openForm } = openFormsOf(desk);
  const { entry, relatedFrom } = answer;
  const links: readonly Link[] = [
    ...entry.relations.map((one) => ({ ...one, from: entry.entryNo, to: one.target })),
    ...relatedFrom.map((one) => ({ ...one, to: entry.entryNo })),
  ];
  if (links.length === 0) return <p class="quiet">{t().entry.noAccounts}</p>;
  return (
    <ul class="plain links">
      {links.map(({ id, from, to, type, aspect, note, by, withdrawn }) => (
        <li key={id} class={`link-${type}`}>
          <span class={withdrawn === undefined ? '' : 'withdrawn'}>
            <EntryLink no={from} /> <strong>{t().vocabulary.relation(type)}</strong>{' '}
            <EntryLink no={to} />
          </span>
          {aspect !== undefined && <> {t().entry.about(<q dir="auto">{aspect}</q>)}</>}
          {note !== undefined && (
            <p class="quiet" dir="auto">
              {note}
            </p>
          )}
          <span class="quiet"> {t().entry.linkedBy(<bdi>{by}</bdi>)}</span>
          {withdrawn !== undefined && (
            <p class="quiet">
              {t().entry.withdrawnBy(<bdi>{withdrawn.by}</bdi>)}:{' '}
              <q dir="auto">{withdrawn.reason}</q>
            </p>
          )}
          {withdrawn === undefined && from === entry.entryNo && (
            <button
              type="button"
              aria-label={`${t().entry.withdrawLink}: ${t().vocabulary.relation(type)} ${to}`}
              onClick={() => {
                openForm({ entryNo: from, action: 'withdraw', preset: { relation: id } });
              }}
            >
              {t().entry.withdrawLink}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
