import { isVideoAddress } from '#html/video-addresses.ts';
import { getWritten, type MarkdownRule } from '#markdown/markdown-text.ts';
import { mistakeAt } from '#markdown/mistake.ts';

/** What other systems replace by a player or a frame. */
const PLAYED =
  /^https?:\/\/(?:[\w-]+\.)*(?:bsky\.app|deezer\.com|facebook\.com|flickr\.com|instagram\.com|issuu\.com|linkedin\.com|pinterest\.\w+|slideshare\.net|soundcloud\.com|spotify\.com|ted\.com|tiktok\.com|twitch\.tv|twitter\.com|x\.com)\/./i;

/** The address of a video, of a message, of a song, alone in its paragraph as WordPress wants it. */
export const checkLoneAddresses: MarkdownRule = function* ({ source, nodes }) {
  for (const node of nodes) {
    if (node.type !== 'paragraph' || node.children.length !== 1) continue;
    const [link] = node.children;
    if (link?.type !== 'link' || !/^<?https?:/i.test(getWritten(link, source).text)) continue;
    const isVideo = isVideoAddress(link.url);
    if (isVideo || PLAYED.test(link.url))
      yield mistakeAt(link, {
        rule: 'embed',
        message: {
          fr: `Adresse seule sur sa ligne, qui reste un lien : \`${link.url}\`.`,
          en: `Address alone on its line, which stays a link: \`${link.url}\`.`,
        },
        fix: isVideo
          ? {
              fr: `Une vidéo : ::video{url="${link.url}" title="…"}.`,
              en: `A video: ::video{url="${link.url}" title="…"}.`,
            }
          : {
              fr: `Rien n’est repris d’un autre site : citer les mots, et lier [par des mots](${link.url}).`,
              en: `Nothing is taken from another site: quote the words, and link [with words](${link.url}).`,
            },
        severity: 'warning',
      });
  }
};
