import { type VNode } from 'preact';
import { t } from '../../state/page/words.js';
import { nameOf, registered } from '../../state/situation/situation.js';

/** A value of a proposition: the name of an actor, or a code in words. */
export function ValueName({ value }: { readonly value: string }): VNode {
  const text = registered.value.has(value) ? nameOf(value) : t().vocabulary.value(value);
  return <bdi>{text}</bdi>;
}
