/** What every field of a hostile export is made of. */

/** Names that no disk, language or format likes. */
export const NAMES = [
  ...['constructor', '__proto__', 'toString', '../../../../evil', '/etc/passwd', 'a/../../b', 'CON'],
  ...['.git/config', '%2e%2e%2f%2e%2e%2fx', '\0a', 'a\nb: c', '\u202Eb', '', '-rf', 'index', '404'],
  ...['x'.repeat(400), 'é'.repeat(300), '<script>alert(1)</script>', '---\ntitle: x\n---'],
  ...['[a](javascript:alert(1))', '*x', '&a', '!!js/function', '"', "'", '`$(id)`', '{{a}}', ':::encadre'],
];
export const HOME = 'http://old.example';
export const DAY = '2009-03-14 11:30:00';

export function getName(index: number): string {
  return NAMES[index % NAMES.length] ?? '';
}

/** What XML cannot have is damage, and tried elsewhere. */
export function toXml(text: string): string {
  return text
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;');
}

export function toTags(fields: readonly (readonly [name: string, text: string])[]): string {
  return fields.map(([name, text]) => `<${name}>${toXml(text)}</${name}>`).join('');
}

/** By their path. */
export type Files = Readonly<Record<string, string>>;
