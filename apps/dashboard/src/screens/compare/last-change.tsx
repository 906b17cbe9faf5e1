import { type EntryResponse } from '@sitlog/api-types';
import { type VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { ApiProblem, situationPath } from '../../state/network/api.js';
import { aroundRevision, type ClockPair } from '../../core/location/pairs.js';
import { useDesk } from '../../components/use-desk.js';
import { type Desk } from '../../state/desk.js';

/** Compares before and after the last change of an entry that the later pair knows of. */
export function LastChange({ to }: { readonly to: ClockPair }): VNode {
  const desk = useDesk();
  const { t } = desk.words;
  const { code, place } = desk.location;
  const { readToEnd } = desk.pages;
  const { tell } = desk.announcer;
  const input = useRef<HTMLInputElement>(null);
  const words = t().compare;
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const no = (input.current?.value ?? '').trim().toUpperCase();
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
    <form class="action-bar" onSubmit={(event) => void submit(event)}>
      <label>
        {words.lastChange}{' '}
        <input
          ref={input}
          type="text"
          dir="ltr"
          size={10}
          autocomplete="off"
          key={place.value.entry}
          defaultValue={place.value.entry ?? ''}
        />
      </label>
      <button type="submit">{words.show}</button>
    </form>
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
