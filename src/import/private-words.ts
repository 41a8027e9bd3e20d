const EMAIL = /(?<![\w.+-])[\w.+-]{1,64}(?:@|%40|&#0?64;|&commat;)[\w-]+(?:\.[\w-]+)+/gi;
/** Addresses of people and of machines, digests of them: no reader of a text saw them in its commands and fields. */
const PRIVATE = [
  EMAIL,
  /\b(?:\d{1,3}\.){3}\d{1,3}\b/g,
  /\b(?:(?:[\da-f]{1,4}:){1,6}(?::[\da-f]{1,4}){1,6}|(?:[\da-f]{1,4}:){7}[\da-f]{1,4})\b/gi,
  /\b(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64})\b/gi,
];
/** A key or a password, after its name. */
const SECRET =
  /((?:pass|password|passwd|secret|token|(?:\b|_|-|api|access)key)["']?\s*[=:]\s*)(?:"[^"]*"|'[^']*'|[^\s"'>}\]]+)/gi;

export function hidePrivateWords(text: string): string {
  return hideSecrets(PRIVATE.reduce((words, pattern) => words.replace(pattern, '…'), text));
}

/** In an address, where digits and digests may be its own. */
export function hideSecrets(text: string): string {
  return text.replace(EMAIL, '…').replace(SECRET, '$1…');
}
