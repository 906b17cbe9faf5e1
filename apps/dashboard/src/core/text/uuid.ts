/** A UUID of version 7: the time of its making in front, so that keys sort as they were made. */
export function uuid7(now: number, random: Uint8Array): string {
  const time = now.toString(16).padStart(12, '0');
  const hex = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[(random[2] ?? 0) % 4] ?? '8';
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(5, 8)}-${hex.slice(8, 20)}`;
}
