import { type Derived, type OverrideInForce } from '@sitlog/board';
import { type OverrideResponse, type PropositionResponse } from '@sitlog/contract';
import { formatInstant } from '@sitlog/situation';
import { wire, wireMoment } from './entry-view.js';
import { type PlainAnswer } from './plain.js';

/** One proposition as it is answered, without its facet. */
export function propositionView({
  facet,
  override,
  ...derived
}: Derived): PlainAnswer<PropositionResponse> {
  return {
    ...derived,
    ...(override === undefined ? {} : { override: overrideView(override) }),
    values: derived.values.map((value) => ({ ...value, since: wire(value.since) })),
    denied: derived.denied.map((value) => ({ ...value, since: wire(value.since) })),
    earlier: derived.earlier.map(({ since, until, ...earlier }) => ({
      ...earlier,
      since: wire(since),
      until: wireMoment(until),
    })),
    possible: derived.possible.map(({ from, to, ...possible }) => ({
      ...possible,
      from: wireMoment(from),
      to: wireMoment(to),
    })),
    since: derived.since === undefined ? null : wire(derived.since),
  };
}

function overrideView({
  from,
  expiresAt,
  endedAt,
  ...override
}: OverrideInForce): PlainAnswer<OverrideResponse> {
  return {
    ...override,
    from: formatInstant(from),
    expiresAt: formatInstant(expiresAt),
    ...(endedAt === undefined ? {} : { endedAt: formatInstant(endedAt) }),
  };
}
