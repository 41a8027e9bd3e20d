/** The library of pictures, without its cache of 50 MB: no picture is asked for twice. Loaded where there is one. */
export async function loadSharp(): Promise<(typeof import('sharp'))['default']> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  return sharp;
}
