/** Addresses that players have, and those where people see the same. */
const PAGES: readonly (readonly [player: RegExp, page: string])[] = [
  [
    /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/(?:embed|v)\/([\w-]{6,})/i,
    'https://www.youtube.com/watch?v=',
  ],
  [/^https?:\/\/youtu\.be\/([\w-]{6,})/i, 'https://www.youtube.com/watch?v='],
  [
    /^https?:\/\/(?:www\.)?dailymotion\.com\/(?:embed\/video|swf\/video|swf|video)\/([a-z0-9]+)/i,
    'https://www.dailymotion.com/video/',
  ],
  [/^https?:\/\/gist\.github\.com\/([\w-]+(?:\/[\da-f]+)?)\.js/i, 'https://gist.github.com/'],
  [/^https?:\/\/player\.vimeo\.com\/video\/(\d+)/i, 'https://vimeo.com/'],
  [/^https?:\/\/vimeo\.com\/moogaloop\.swf\?clip_id=(\d+)/i, 'https://vimeo.com/'],
];
const VIDEO =
  /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/watch|youtu\.be\/|dailymotion\.com\/video\/|vimeo\.com\/\d)/i;

/** The page of a video for the address of its player; any other address as it is. */
export function toPageAddress(address: string): string {
  for (const [player, page] of PAGES) {
    const [, id] = player.exec(address) ?? [];
    if (id !== undefined) return `${page}${id}`;
  }
  return address;
}

export function isVideoAddress(address: string): boolean {
  return VIDEO.test(address);
}
