/** What is known of a write that got no receipt: `open`, it may be stored; `not_stored`, it is not and may pass later; `refused`, it never will as it is. */
type Unmet = 'open' | 'not_stored' | 'refused';

const NOTHING_STORED: ReadonlySet<number> = new Set([429, 503, 507]);

/** Tells by the problem (`status` 0: no answer came) what became of a write. Whoever cannot tell must not say that it failed. */
export function unmet({ status, type }: { readonly status: number; readonly type: string }): Unmet {
  if (status === 0 || type.endsWith(':indeterminate')) return 'open';
  if (NOTHING_STORED.has(status)) return 'not_stored';
  return status >= 500 || status === 408 ? 'open' : 'refused';
}
