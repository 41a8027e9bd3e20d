/** Names that programs and their users give to the fields of ours, in small letters. */
export const NAMES = {
  title: ['title', 'titre'],
  summary: [
    ...['summary', 'description', 'excerpt', 'subtitle', 'spoiler', 'desc', 'intro', 'lead', 'lede'],
    ...['teaser', 'abstract', 'chapo', 'chapô', 'résumé', 'resume'],
  ],
  date: [
    ...[
      'date',
      'pubdate',
      'pubdatetime',
      'publishdate',
      'published',
      'publishedat',
      'datepublished',
      'published_at',
    ],
    ...['publishedon', 'created', 'createdat', 'created_at', 'date created', 'createddate', 'posted'],
  ],
  updated: [
    ...['updated', 'lastmod', 'modified', 'updateddate', 'updatedat', 'updated_at', 'last_modified_at'],
    ...['lastmodified', 'moddatetime', 'date modified', 'datemodified', 'update'],
  ],
  author: ['author', 'authors', 'auteur', 'auteurs', 'by'],
  tags: ['tags', 'tag', 'keywords', 'topics'],
  categories: ['categories', 'category', 'rubrique', 'rubriques', 'catégorie', 'catégories'],
  address: ['permalink', 'url', 'path'],
  slug: ['slug'],
  aliases: ['aliases', 'alias', 'redirect_from', 'redirectfrom', 'redirects'],
  draft: ['draft', 'brouillon', 'isdraft'],
  published: ['published', 'publish'],
  cover: [
    'image',
    'cover',
    'thumbnail',
    'heroimage',
    'hero',
    'banner',
    'featuredimage',
    'featured_image',
    'coverimage',
    'ogimage',
  ],
  language: ['lang', 'language', 'locale', 'langue'],
  guid: ['guid', 'uuid'],
  password: ['password', 'passwd', 'mot_de_passe', 'motdepasse', 'mot de passe'],
  private: ['private', 'privé', 'prive', 'visibility', 'visibilité', 'status'],
} as const;
export type Known = keyof typeof NAMES;
/** Those of ours that an author may name: `--map champs.yaml`. */
export const FIELD_NAMES: readonly string[] = Object.keys(NAMES);
