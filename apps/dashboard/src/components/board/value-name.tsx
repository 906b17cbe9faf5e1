import { type VNode } from 'preact';
import { useDesk } from '../use-desk.js';

/** A value of a proposition: the name of an actor, or a code in words. */
export function ValueName({ value }: { readonly value: string }): VNode {
  const desk = useDesk();
  const { registered, nameOf } = desk.situation;
  const { t } = desk.words;
  const text = registered.value.has(value) ? nameOf(value) : t().vocabulary.value(value);
  return <bdi>{text}</bdi>;
}
