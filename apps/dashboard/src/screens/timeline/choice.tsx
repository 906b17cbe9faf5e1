import { type VNode } from 'preact';

/** Buttons of which one is pressed. */
export function ChoiceGroup<T extends string>({
  label,
  value,
  options,
  words,
  onChoose,
}: {
  readonly label: string;
  readonly value: T;
  readonly options: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly onChoose: (chosen: T) => void;
}): VNode {
  return (
    <div class="choice" role="group" aria-label={label}>
      {options.map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={one === value}
          onClick={() => {
            onChoose(one);
          }}
        >
          {words[one]}
        </button>
      ))}
    </div>
  );
}
