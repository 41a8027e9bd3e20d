const CALL = /<sup><a [^>]*href="#(note-[^"]+)"[^>]*>(\d+)<\/a><\/sup>/g;
/** Where a note cannot stand: a heading, whose words machines read, and boxes that scroll or are cut. Its notes come after. */
const CLOSED_OR_CALL = new RegExp(
  `(<(h[1-6])[ >][^]*?</\\2>|<div class="table"[^]*?</table></div>|<figure[ >][^]*?</figure>)|${CALL.source}`,
  'g',
);
const NOTE = /<li id="(note-[^"]+)">([\s\S]*?)<\/li>/g;
const BACK = / ?<a [^>]*class="note-back"[^>]*>[\s\S]*?<\/a>/g;
const BLOCK = /<\/?(?:p|ul|ol|li|dl|pre|blockquote|table|div|figure|section|aside|hr|h[1-6]|img|svg)\b/;
const LIST = '<section class="notes"';

/**
 * Puts a copy of each footnote just after its first call, for the margin of wide screens. A note of several blocks
 * stays at the end only; when none does, the list is marked `beside`, and style hides either the copies or the list, so a
 * reader meets each note once.
 */
export function addSidenotes(html: string): string {
  if (!html.includes('class="note-call"')) return html;
  const start = html.lastIndexOf(LIST);
  const [body, list] = start < 0 ? [html, ''] : [html.slice(0, start), html.slice(start)];
  const notes = collectNotes(list);
  const total = list.match(/<li id="note-/g)?.length ?? 0;
  let placed = 0;
  const toNote = (id: string, number: string): string => {
    const note = notes.get(id);
    if (note === undefined) return '';
    notes.delete(id);
    placed += 1;
    return `<small class="sidenote"><span class="sidenote-number">${number}</span> ${note}</small>`;
  };
  const noted = body.replace(
    CLOSED_OR_CALL,
    (whole, closed: string | undefined, _name, id: string, number: string) => {
      if (closed === undefined) return whole + toNote(id, number);
      return (
        whole + [...closed.matchAll(CALL)].map(([, one = '', called = '']) => toNote(one, called)).join('')
      );
    },
  );
  return noted + (placed === total ? list.replace(LIST, '<section class="notes beside"') : list);
}

function collectNotes(list: string): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [, id = '', content = ''] of list.matchAll(NOTE)) {
    const words = content
      .replace(BACK, '')
      .trim()
      .replace(/^<p>([\s\S]*)<\/p>$/, '$1');
    if (!BLOCK.test(words)) notes.set(id, words.replace(/ id="[^"]*"/g, ''));
  }
  return notes;
}
