import { type VNode } from 'preact';
import { useDesk } from '../../components/use-desk.js';

/** A field with what stands in it at first: text without words, as wide as `size` tells, or a wall time. */
interface Field {
  readonly label: string;
  readonly value: string;
  readonly size?: number;
}

/** Fields in a line, and the button that compares by what stands in them then. */
export function FieldsForm({
  fields,
  onCompare,
}: {
  readonly fields: readonly Field[];
  readonly onCompare: (values: readonly string[]) => void;
}): VNode {
  const { t } = useDesk().words;
  return (
    <form
      class="action-bar"
      onSubmit={(event) => {
        event.preventDefault();
        const inputs = event.currentTarget.querySelectorAll('input');
        onCompare([...inputs].map(({ value }) => value));
      }}
    >
      {fields.map(({ label, value, size }) => (
        <label key={label}>
          {label}{' '}
          {size === undefined ? (
            <input type="datetime-local" defaultValue={value} />
          ) : (
            <input type="text" dir="ltr" size={size} autocomplete="off" defaultValue={value} />
          )}
        </label>
      ))}
      <button type="submit">{t().compare.show}</button>
    </form>
  );
}
