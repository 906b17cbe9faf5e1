import { nameId } from '@sitlog/platform';

/** Namespace of situations: a code always names the same stream, so that no two situations can take one code. */
const SITUATIONS = '7f9ab1f0-5b1c-5e0e-9d3a-0a6f6b1f6c11';

/** The id of the situation with this code. */
export function situationId(code: string): string {
  return nameId(SITUATIONS, code);
}
