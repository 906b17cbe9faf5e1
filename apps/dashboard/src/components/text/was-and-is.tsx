import { type VNode } from 'preact';

/** What stood there and what stands there now; without `was`, it was not there before. The words are for who does not see that one is struck. */
export function WasAndIs({
  was,
  is,
  words,
}: {
  readonly was?: string | undefined;
  readonly is: string;
  readonly words: { readonly was: string; readonly becomes: string };
}): VNode {
  return (
    <>
      {was !== undefined && (
        <>
          <span class="visually-hidden">{words.was} </span>
          <del dir="auto">{was}</del> <span class="visually-hidden">{words.becomes} </span>
        </>
      )}
      <ins dir="auto">{is}</ins>
    </>
  );
}
