type Fields = Readonly<Record<string, unknown>>;

/** A line of the log as people read it: time, level unless it is info, message, fields, and a stack below. */
export function plainLine(json: string): string {
  const { time, level, msg, error, ...fields } = JSON.parse(json) as Fields;
  const word = level === 'info' ? '' : `${String(level).toUpperCase()} `;
  const named = Object.entries(fields).map(([name, value]) => `${name}=${valueText(value)}`);
  const parts = [`${String(time).slice(11, 23)} ${word}${textOf(msg)}`, ...named];
  return `${parts.join(' ')}\n${stackOf(error)}`;
}

function valueText(value: unknown): string {
  const text = textOf(value);
  return /^[^\s"=]+$/.test(text) ? text : JSON.stringify(text);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function stackOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  const { stack, message } = error as Fields;
  return `  ${textOf(stack ?? message ?? '').replaceAll('\n', '\n  ')}\n`;
}
