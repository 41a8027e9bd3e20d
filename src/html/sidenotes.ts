const CALL = /<sup><a [^>]*href="#(note-[^"]+)"[^>]*>(\d+)<\/a><\/sup>/g;
const HEADINGS = /(<h[1-6][ >][\s\S]*?<\/h[1-6]>)/;
const NOTE = /<li id="(note-[^"]+)">([\s\S]*?)<\/li>/g;
const BACK = / ?<a [^>]*class="note-back"[^>]*>[\s\S]*?<\/a>/g;
const BLOCK = /<(?!\/?(?:p|a|em|strong|code|cite|span|b|i|sup|sub|abbr|q|br|del)\b)[^>]+>/;

/**
 * Puts a copy of each footnote just after its first call, for the margin of wide screens; style hides either the copies
 * or the list at the end, so a reader meets each note once. A note of several blocks stays at the end only.
 */
export function addSidenotes(html: string): string {
  if (!html.includes('class="note-call"')) return html;
  const notes = collectNotes(html);
  // A note called from a heading stays at the end: the words of headings are read by machines.
  return html
    .split(HEADINGS)
    .map((piece) => (piece.startsWith('<h') ? piece : addToPiece(piece, notes)))
    .join('');
}

function addToPiece(html: string, notes: Map<string, string>): string {
  return html.replace(CALL, (call, id: string, number: string) => {
    const note = notes.get(id);
    if (note === undefined) return call;
    notes.delete(id);
    return `${call}<small class="sidenote"><span class="sidenote-number">${number}</span> ${note}</small>`;
  });
}

function collectNotes(html: string): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [, id = '', content = ''] of html.matchAll(NOTE)) {
    const words = content.replace(BACK, '').trim();
    const paragraphs = words.match(/<p>/g)?.length ?? 0;
    if (paragraphs === 1 && !BLOCK.test(words))
      notes.set(id, words.replace(/<\/?p>/g, '').replace(/ id="[^"]*"/g, ''));
  }
  return notes;
}
