/** A drawing of the content folder, by its address. */
const DRAWING = /^(\/images\/[^?#]+-[0-9a-f]{8})\.svg$/;

/** The address of the bitmap that stands beside a drawing, for programs that show no SVG; that of any other picture is its own. */
export function toBitmapAddress(src: string): string {
  return src.replace(DRAWING, '$1.png');
}
