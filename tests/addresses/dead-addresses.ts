import { ask } from './servers.ts';

const REFRESH = /<meta http-equiv="refresh" content="0; url=([^"]+)">/;
const HERE = 'http://127.0.0.1';

/** With and without the final slash, escaped in upper and in lower case. */
export function listForms(address: string): readonly string[] {
  const upper = encodeURI(decodeURI(address));
  const lower = upper.replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase());
  const forms = [...new Set([upper, lower])];
  return forms.flatMap((form) => (form.endsWith('/') && form !== '/' ? [form, form.slice(0, -1)] : [form]));
}

/**
 * Why an address is dead on a server: it answers neither 200 nor 410, nor leads in one step, by a redirect or a page of a host
 * that knows none, to what does. Undefined when it is not.
 */
export async function findDead(port: number, form: string): Promise<string | undefined> {
  const first = await ask(port, form);
  const to = first.status === 301 ? first.location : REFRESH.exec(first.body)?.[1];
  if (to === undefined) return [200, 410].includes(first.status) ? undefined : `${first.status} ${form}`;
  const next = new URL(to, HERE);
  // A redirect of a server leads within the site by a path alone.
  if (first.status === 301 && next.origin !== HERE) return undefined;
  const second = await ask(port, next.pathname);
  return second.status === 200 && !REFRESH.test(second.body) ? undefined : `${form} → ${to} ${second.status}`;
}
