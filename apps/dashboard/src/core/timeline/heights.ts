/** Heights of rows in pixels, measured where a row was on the screen, else guessed; kept in blocks, so that a place is found fast among very many. */
export class Heights {
  private readonly heights: Float64Array;
  private readonly sums: Float64Array;

  readonly count: number;

  constructor(count: number, guess: number) {
    this.count = count;
    this.heights = new Float64Array(count).fill(guess);
    this.sums = new Float64Array(Math.ceil(count / BLOCK));
    for (let index = 0; index < count; index += 1) this.addToBlock(index, guess);
  }

  /** Takes a measurement. */
  set(index: number, height: number): void {
    if (index < 0 || index >= this.count || !(height > 0)) return;
    this.addToBlock(index, height - (this.heights[index] ?? 0));
    this.heights[index] = height;
  }

  /** How far below the top of the list a row begins; that of `count` is the whole height. */
  topOf(index: number): number {
    const block = Math.floor(Math.min(index, this.count) / BLOCK);
    let top = 0;
    for (let at = 0; at < block; at += 1) top += this.sums[at] ?? 0;
    for (let at = block * BLOCK; at < Math.min(index, this.count); at += 1) {
      top += this.heights[at] ?? 0;
    }
    return top;
  }

  /** The row that stands so far below the top. */
  at(offset: number): number {
    const [block, top] = after(this.sums, { at: 0, end: this.sums.length - 1 }, offset);
    const range = { at: block * BLOCK, end: this.count - 1 };
    return Math.max(0, after(this.heights, range, offset - top)[0]);
  }

  private addToBlock(index: number, height: number): void {
    const block = Math.floor(index / BLOCK);
    this.sums[block] = (this.sums[block] ?? 0) + height;
  }
}

const BLOCK = 256;

/** The first of a range that reaches beyond an offset, and how much lies before it. */
function after(
  sizes: Float64Array,
  { at, end }: { readonly at: number; readonly end: number },
  offset: number,
): readonly [index: number, before: number] {
  let before = 0;
  for (let index = at; index < end; index += 1) {
    const size = sizes[index] ?? 0;
    if (before + size > offset) return [index, before];
    before += size;
  }
  return [Math.max(at, end), before];
}
