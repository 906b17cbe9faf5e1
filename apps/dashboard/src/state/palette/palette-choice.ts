/** Something that the palette offers: a command, or a thing to go to. */
export interface PaletteChoice {
  readonly id: string;
  readonly label: string;
  /** What sort of thing it is, where its name alone does not say so. */
  readonly sort?: string;
  readonly keys?: string | undefined;
  readonly run: () => void;
}
