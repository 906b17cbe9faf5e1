import { type VNode } from 'preact';
import { hrefTo } from '../../state/page/location.js';

/** An entry's number, which opens the entry beside the screen. */
export function EntryLink({ no }: { readonly no: string }): VNode {
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
