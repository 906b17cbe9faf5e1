import { type ComponentChildren, type VNode } from 'preact';
import { type FieldFaults, faultsByField } from '../../core/packs/faults-by-field.js';
import { ApiProblem } from '../../state/network/api.js';

interface OfField {
  readonly name: string;
  readonly faults: FieldFaults;
}

/** A field with what is to be mended in it, which a screen reader tells with it. */
export function Field({
  label,
  hint = '',
  children,
  ...of
}: OfField & {
  readonly label: string;
  readonly hint?: string;
  readonly children: (told: object) => ComponentChildren;
}): VNode {
  const isFaulty = of.faults.has(of.name);
  const told = { 'aria-invalid': isFaulty, 'aria-describedby': faultId(of.name) };
  return (
    <div class="field">
      <label>
        {label}
        {children(isFaulty ? told : {})}
        {hint !== '' && <span class="quiet">{hint}</span>}
      </label>
      <FaultOfField {...of} />
    </div>
  );
}

/** What is to be mended in a field. */
export function FaultOfField({ name, faults }: OfField): VNode | null {
  const own = faults.get(name);
  if (own === undefined) return null;
  return (
    <p id={faultId(name)} class="field-fault" dir="auto">
      {own.join(' ')}
    </p>
  );
}

/** A problem without what stands beside its field: it is not told twice. */
export function withoutFields(
  { document: { errors = [], ...document } }: ApiProblem,
  fields: readonly string[],
): ApiProblem {
  const left = errors.filter((one) => faultsByField([one], fields).has(''));
  return new ApiProblem(left.length === 0 ? document : { ...document, errors: left });
}

function faultId(name: string): string {
  return `fault-${name}`;
}
