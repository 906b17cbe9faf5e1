import { type VNode } from 'preact';
import { useDesk } from '../use-desk.js';

/** The name of a registered item, kept apart from the direction of the text around it. */
export function Name({ id }: { readonly id: string }): VNode {
  const { nameOf } = useDesk().situation;
  return <bdi>{nameOf(id)}</bdi>;
}

/** Several names, as the language lists them. */
export function Names({ ids }: { readonly ids: readonly string[] }): VNode {
  return (
    <>
      {ids.map((id, index) => (
        <>
          {index > 0 && ' · '}
          <Name id={id} />
        </>
      ))}
    </>
  );
}
