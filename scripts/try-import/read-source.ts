import { SaxesParser } from 'saxes';

/** An item or a comment of an export: its fields by their names, the first that has some text. */
export type Fields = Readonly<Record<string, string>>;

export interface SourceItem {
  readonly fields: Fields;
  readonly comments: readonly Fields[];
  readonly isCut: boolean;
}

/** What an export of WordPress holds, by a strict parser that goes on after an error: none of the import's code reads it. */
export function readSource(xml: string): readonly SourceItem[] {
  const items: SourceItem[] = [];
  let fields: Record<string, string> | undefined;
  let comments: Fields[] = [];
  let comment: Record<string, string> | undefined;
  let text = '';
  let key = '';
  const parser = new SaxesParser({ fragment: false });
  const add = (more: string): void => void (text += more);
  parser.on('error', () => undefined);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.on('opentag', ({ name }) => {
    text = '';
    if (name === 'item') [fields, comments] = [{}, []];
    if (name === 'wp:comment') comment = {};
  });
  parser.on('closetag', ({ name }) => {
    const into = comment ?? fields;
    if (into && (into[name] ?? '') === '') into[name] = text.trim();
    if (name === 'wp:meta_key') key = text.trim();
    if (name === 'wp:meta_value' && key === 'footnotes' && fields) fields['footnotes'] = text;
    if (name === 'wp:comment' && comment) comments.push(comment);
    if (name === 'wp:comment') comment = undefined;
    if (name === 'item' && fields) items.push({ fields, comments, isCut: false });
    if (name === 'item') fields = undefined;
    text = '';
  });
  parser.write(xml).close();
  if (fields) items.push({ fields, comments, isCut: true });
  return items;
}

/** Whether readers saw it. */
export function isPublic({ fields, isCut }: SourceItem): boolean {
  const { 'wp:status': status = '', 'wp:post_password': password = '' } = fields;
  return /^(?:publish|inherit)$/.test(status) && password === '' && !isCut;
}

export function isPublicComment(comment: Fields): boolean {
  const { 'wp:comment_approved': approved = '', 'wp:comment_type': type = '' } = comment;
  return approved === '1' && (type === '' || type === 'comment');
}
