import { type VNode } from 'preact';

/** A TLP label: never translated, always from left to right. */
export function Marking({ tlp }: { readonly tlp: string }): VNode {
  return (
    <bdi dir="ltr" class={`tlp ${tlp.toLowerCase().replace(/[^a-z]+/g, '-')}`}>
      {tlp}
    </bdi>
  );
}
