import type { ArticleData } from '#kinds/kinds.ts';
import { toSpeakerKey, type Cast } from '#markdown/dialogue.ts';
import type { Entry } from '#model/catalog.ts';
import type { PersonData } from '#model/person.ts';

/**
 * Who speaks in an interview: the interviewer and the interviewees, under every name of their files. A first or last
 * name that two of them share opens no turn: only whole names do then.
 */
export function toCast(data: ArticleData, people: ReadonlyMap<string, Entry<PersonData>>): Cast | undefined {
  if (data.kind !== 'interview') return undefined;
  const cast = [data.interviewer, ...data.interviewees].flatMap((slug) => people.get(slug) ?? []);
  const short = cast.flatMap(({ slug, data: { name, collective } }) => {
    const words = collective ? [] : name.split(/[\s\u00a0\u202f]+/u);
    return [
      ...new Set(
        [words[0], words.slice(1).join(' '), words.at(-1)].flatMap((part) =>
          part ? toSpeakerKey(part) : [],
        ),
      ),
    ].map((key) => ({ key, slug }));
  });
  const owners = Map.groupBy(short, ({ key }) => key);
  const whole = cast.flatMap(({ slug, data: { name, speakerNames } }) =>
    [name, ...speakerNames].map((one) => ({ key: toSpeakerKey(one), slug })),
  );
  const clear = short.filter(({ key }) => new Set(owners.get(key)?.map((owner) => owner.slug)).size === 1);
  return {
    interviewer: data.interviewer,
    names: new Map([...clear, ...whole].map(({ key, slug }) => [key, slug])),
  };
}
