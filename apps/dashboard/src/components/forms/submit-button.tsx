import { type ComponentChildren, type VNode } from 'preact';

/** The button that sends a form. While it is held it does nothing and keeps the focus, so that Escape still closes the dialog around it. */
export function SubmitButton({
  isHeld,
  children,
}: {
  readonly isHeld: boolean;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <button
      type="submit"
      aria-disabled={isHeld}
      onClick={(event) => {
        if (isHeld) event.preventDefault();
      }}
    >
      {children}
    </button>
  );
}
