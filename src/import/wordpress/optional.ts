/** A field that is absent where it is empty. */
export function optional<Name extends string>(
  name: Name,
  value: string,
): { readonly [key in Name]?: string } {
  return value === '' ? {} : ({ [name]: value } as { readonly [key in Name]?: string });
}
