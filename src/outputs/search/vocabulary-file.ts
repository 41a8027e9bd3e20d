/** A word of the publication, how many articles have it, and the shards where they are: all of them when undefined. */
export interface VocabularyWord {
  readonly word: string;
  readonly count: number;
  readonly shards: readonly number[] | undefined;
}

/** Reads a file of the vocabulary. A line is « mot », « mot 12 » or « mot 12 0.3.a ». */
export function parseVocabulary(text: string): readonly VocabularyWord[] {
  return text.split('\n').flatMap((line) => {
    const [word = '', count = '1', shards] = line.split(' ');
    if (word === '') return [];
    return [
      { word, count: Number(count), shards: shards?.split('.').map((rank) => Number.parseInt(rank, 36)) },
    ];
  });
}
