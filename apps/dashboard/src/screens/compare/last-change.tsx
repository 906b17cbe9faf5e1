import { type EntryResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { ApiProblem, situationPath } from '../../state/network/api.js';
import { aroundRevision, type ClockPair } from '../../core/location/pairs.js';
import { useDesk } from '../../components/use-desk.js';
import { FieldsForm } from './fields-form.js';
import { type Desk } from '../../state/desk.js';

/** Compares before and after the last change of an entry that the later pair knows of. */
export function LastChange({ to }: { readonly to: ClockPair }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { code, place } = desk.location;
  const { readToEnd } = desk.pages;
  const { tell } = desk.announcer;
  const words = t().compare;
  const compare = async ([typed = '']: readonly string[]): Promise<void> => {
    const no = typed.trim().toUpperCase();
    if (no === '') return;
    const path = `${situationPath(code.value ?? '')}/entries/${encodeURIComponent(no)}`;
    try {
      const { versions } = await readToEnd<EntryResponse>(path, { knownAt: to.knownAt });
      const revision = versions.at(-1)?.revision;
      if (revision !== undefined) show(desk, to, revision);
    } catch (error) {
      tell(error instanceof ApiProblem ? words.noSuchEntry(no) : String(error));
    }
  };
  return (
    <FieldsForm
      key={place.value.entry}
      fields={[{ label: words.lastChange, value: place.value.entry ?? '', size: 10 }]}
      onCompare={(values) => void compare(values)}
    />
  );
}

function show(desk: Desk, to: ClockPair, revision: number): void {
  const { go, place } = desk.location;
  const { before, after } = aroundRevision(to.validAt, revision);
  go({
    moments: after,
    screenParams: {
      ...place.value.screenParams,
      fromValidAt: before.validAt,
      fromKnownAt: before.knownAt,
    },
  });
}
