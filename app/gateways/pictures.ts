/** Draws a picture from SVG that this program wrote, with the project's own font whatever the machine has. */
export type Pictures = Readonly<{
  /** PNG bytes. */
  draw: (svg: string) => Promise<Uint8Array>;
}>;
