const XML_NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/;

/** An id of our HTML as XML takes it (a name, Namespaces in XML §3): it begins with a letter. Ids that differ stay different. */
export function toXmlId(id: string): string {
  if (XML_NAME.test(id) && !id.startsWith('id-')) return id;
  return `id-${id.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`)}`;
}

/** The id that a link's fragment (`#5-idees`, `#caf%C3%A9`) names. */
export function toFragmentId(fragment: string): string {
  try {
    return toXmlId(decodeURIComponent(fragment));
  } catch {
    return toXmlId(fragment);
  }
}
