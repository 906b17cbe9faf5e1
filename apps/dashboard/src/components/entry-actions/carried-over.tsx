import { type EntryInResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { notCarriedOver } from '../../core/entry/carried-over.js';
import { chooserOf } from '../../state/entry/chooser.js';
import { findEntries } from '../../state/entry/find-entries.js';
import { useDesk } from '../use-desk.js';

/** What only the duplicate says, once the other entry is chosen: none of it is carried over by itself. */
export function CarriedOver({
  entry,
  into = '',
}: {
  readonly entry: EntryInResponse;
  readonly into: string | undefined;
}): VNode | null {
  const desk = useDesk();
  const words = desk.words.t().entry.carrying;
  const [other, setOther] = useState<EntryInResponse | undefined>(undefined);
  useEffect(() => {
    if (into === '') return;
    findEntries(desk, into, entry.entryNo).then(
      (found) => {
        setOther(found.find(({ entryNo }) => entryNo === into));
      },
      () => undefined,
    );
  }, [into]);
  if (into === '' || other?.entryNo !== into) return null;
  const alone = notCarriedOver(entry, other, chooserOf(desk));
  if (alone.length === 0) return <p class="quiet">{words.nothing}</p>;
  return (
    <section class="change-preview" aria-label={words.title}>
      <h3>{words.title}</h3>
      <p class="quiet">{words.hint(<bdi dir="ltr">{into}</bdi>)}</p>
      <dl class="changes">
        {alone.map(({ name, label, said }) => (
          <div key={name}>
            <dt>{label}</dt>
            <dd dir="auto">{said.join('; ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
