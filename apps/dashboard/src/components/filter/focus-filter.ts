/** Id of the field in which entries are searched and filtered. */
export const FIELD = 'filter-field';

/** Goes into that field; what stands in it is selected, so that writing replaces it. */
export function focusFilter(): void {
  const field = document.getElementById(FIELD);
  if (!(field instanceof HTMLInputElement)) return;
  field.focus();
  field.select();
}
