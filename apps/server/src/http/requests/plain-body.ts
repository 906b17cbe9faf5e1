import { type IncomingMessage } from 'node:http';
import { Problem } from '../problems/problem.js';

/** The problem with a body that is not plain UTF-8: to read it as such would store what nobody wrote. */
export function plainBodyFault({ headers, rawHeaders }: IncomingMessage): Problem | undefined {
  const { 'content-encoding': coding = 'identity', 'transfer-encoding': transfer = 'chunked' } =
    headers;
  if (!/^identity$/i.test(coding) || !/^chunked$/i.test(transfer)) {
    const detail = 'Send the body as it is, neither compressed nor otherwise encoded.';
    return new Problem('unsupported-media-type', detail, {
      headers: { 'accept-encoding': 'identity' },
    });
  }
  const types = rawHeaders.filter(
    (_, at) => at % 2 === 1 && /^content-type$/i.test(rawHeaders[at - 1] ?? ''),
  );
  const isOther = types.length > 1 || charsetsOf(types).some((name) => !/^utf-?8$/i.test(name));
  return isOther ? new Problem('unsupported-media-type', 'Send the body in UTF-8.') : undefined;
}

function charsetsOf(types: readonly string[]): readonly string[] {
  return types.flatMap((type) =>
    [...type.matchAll(/;\s*charset\s*=\s*"?([^";]*)/gi)].map(([, name = '']) => name.trim()),
  );
}
