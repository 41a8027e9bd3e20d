import { fileURLToPath } from 'node:url';

const FOLDER = new URL('../fonts/drawings/', import.meta.url);
const FONTS = [
  'source-serif-4-400-normal',
  'source-serif-4-400-italic',
  'source-serif-4-600-normal',
  'source-sans-3-400-normal',
  'source-sans-3-600-normal',
].map((name) => fileURLToPath(new URL(`${name}.ttf`, FOLDER)));
/** Letters that our faces have; a drawing in others is drawn in fonts of the machine. */
const OURS = /^[\t\n\r\u0020-\u00ff‘’“”–—…€•−Œœ\u2009\u202f]*$/u;

/**
 * A drawing as PNG, on white: readers with a dark ground would show dark lines on it.
 * @throws when it cannot be read, or has more than the library allows.
 */
export async function drawBitmap(svg: Uint8Array, width: number): Promise<Uint8Array> {
  const { renderAsync } = await import('@resvg/resvg-js');
  const text = new TextDecoder().decode(svg);
  const image = await renderAsync(text, {
    fitTo: { mode: 'width', value: width },
    background: '#fff',
    font: {
      fontFiles: FONTS,
      loadSystemFonts: !OURS.test(text),
      defaultFontFamily: 'Source Serif 4',
      serifFamily: 'Source Serif 4',
      sansSerifFamily: 'Source Sans 3',
    },
  });
  return image.asPng();
}
