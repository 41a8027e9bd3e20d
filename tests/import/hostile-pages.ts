import { getName, HOME, toXml, type Files } from './hostile-words.ts';

/** Platforms whose pages are saved, one a text. */
export function createHostilePages(words: readonly string[]): Readonly<Record<string, Files>> {
  const toFiles = (toPage: (word: string, index: number) => string, folder = 'posts'): Files =>
    Object.fromEntries(words.map((word, index) => [`${folder}/p${index}.html`, toPage(word, index)]));
  return {
    medium: toFiles(toMedium),
    html: toFiles(toPlain),
    canalblog: toFiles(toCanalblog, 'archives/2008/11/05'),
    'hautetfort-older': toFiles(toOlder, 'archive/2009/03/10'),
    'hautetfort-newer': toFiles(toNewer, 'archive/2014/05/28'),
  };
}

function toBody(word: string): string {
  return `<p>${word}</p>${word}<a href="${word}" target="_blank"><img src="${word}" alt="${word}"></a>`;
}

function toMedium(word: string): string {
  return `<!DOCTYPE html><html><head><title>${toXml(word)}</title></head><body><article class="h-entry"><header><h1 class="p-name">${toXml(word)}</h1></header><section class="p-summary" data-field="subtitle">${toXml(word)}</section><section data-field="body" class="e-content">${toBody(word)}</section><footer><a href="https://medium.com/@${toXml(word)}" class="p-author h-card">${toXml(word)}</a><time class="dt-published" datetime="2019-01-01T00:00:00Z">x</time><a href="${toXml(word)}" class="p-canonical">x</a></footer></article></body></html>`;
}

function toPlain(word: string, index: number): string {
  const text = toXml(word);
  return `<!DOCTYPE html><html lang="${index % 5 ? 'fr' : text}"><head><title>${text}</title><link rel="canonical" href="${index % 2 ? text : `${HOME}/${toXml(getName(index))}.html`}"><meta name="description" content="${text}"><meta name="author" content="${text}"><meta name="date" content="${index % 9 ? '2014-05-28' : text}"></head><body><main><h1>${text}</h1>${toBody(word)}</main></body></html>`;
}

function toCanalblog(word: string, index: number): string {
  const text = toXml(word);
  const address = index % 2 ? `${HOME}/archives/2008/11/05/${index}.html` : text;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>canalblog</title></head><body><div class="blogbody"><h3>${text}</h3><div itemprop="articleBody">${toBody(word)}</div><div class="itemfooter">Posté par <span itemprop="creator">${text}</span> à 10:35 - <a href="${text}" rel="tag">${text}</a> <a href="${address}" rel="bookmark">#</a></div></div><div class="comment_item" data-cid="${text}"><h3>${text}</h3><p>${word}</p><div class="itemfooter">Posté par <a href="${text}">${text}</a>, mercredi 5 novembre 2008 à 19:02</div></div></body></html>`;
}

function toOlder(word: string, index: number): string {
  const text = toXml(word);
  const address = index % 2 ? `${HOME}/archive/2009/03/10/p${index}.html` : text;
  return `<html><head><meta charset="utf-8"><title>hautetfort</title></head><body><div class="content"><h2 class="date"><span>10 mars 2009</span></h2><div class="post"><h3><span>${text}</span></h3><div class="posttext"><div class="posttext-decorator2">${toBody(word)}</div></div><div class="postbottom"><p class="posted">08:05 Publié dans <a href="${HOME}/${toXml(getName(index))}/">${text}</a> | <a href="${address}">Lien permanent</a></p></div></div><div class="commentparent"><p id="${text}">${word}</p><p class="posted">Écrit par : <a href="${text}">${text}</a> | 11 mars 2009</p></div></div></body></html>`;
}

function toNewer(word: string, index: number): string {
  const text = toXml(word);
  const address = index % 2 ? `${HOME}/archive/2014/05/28/p-${index}.html` : text;
  return `<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><title>hautetfort</title><link rel="canonical" href="${address}"></head><body><article><section class="featured-image"><img src="${text}" alt=""></section><h1 itemprop="headline">${text}</h1><time itemprop="datePublished" datetime="${index % 9 ? '2014-05-28T09:00:00+02:00' : text}">28 mai 2014</time><section class="clearfix box-body">${toBody(word)}</section><span class="box-article-tags">Tags : <a href="${text}">${text}</a></span></article><div class="comment" id="${text}"><p>${word}</p><p class="posted">Écrit par : <a href="${text}">${text}</a> | 11 mars 2009</p></div></body></html>`;
}
