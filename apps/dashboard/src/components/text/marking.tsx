import { type VNode } from 'preact';
import { usualMarking } from '../../core/entry-line/compose.js';
import { useDesk } from '../use-desk.js';

/** A TLP label: never translated, always from left to right. */
export function Marking({
  tlp,
  isOneOfMany = false,
}: {
  readonly tlp: string;
  /** Among many, the situation's own is told quietly, so that the others are seen. */
  readonly isOneOfMany?: boolean;
}): VNode {
  const { situation } = useDesk().situation;
  const isQuiet = isOneOfMany && tlp === usualMarking(situation.value ?? {});
  return (
    <bdi
      dir="ltr"
      class={`tlp ${tlp.toLowerCase().replace(/[^a-z]+/g, '-')} ${isQuiet ? 'usual' : ''}`}
    >
      {tlp}
    </bdi>
  );
}
