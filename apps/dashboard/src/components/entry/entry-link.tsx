import { type VNode } from 'preact';
import { useDesk } from '../use-desk.js';

/** An entry's number, which opens the entry beside the screen. */
export function EntryLink({ no }: { readonly no: string }): VNode {
  const { hrefTo } = useDesk().location;
  return (
    <a class="entry-no" href={hrefTo({ entry: no })} dir="ltr">
      {no}
    </a>
  );
}

/** The numbers of several entries. */
export function EntryLinks({ nos }: { readonly nos: readonly string[] }): VNode {
  return (
    <span class="entry-nos">
      {nos.map((no) => (
        <EntryLink key={no} no={no} />
      ))}
    </span>
  );
}
