import { tell } from '#locales/tell.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';

/** Runs a command: what it refuses is told, and ends it with 1. */
export async function orRefuse(language: string, work: () => Promise<number>): Promise<void> {
  process.exitCode = (await orTell(language, work)) ?? 1;
}

/** What `work` gives; undefined when it refuses, which is told. */
export async function orTell<T>(language: string, work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof PublishRefusal)) throw error;
    console.error(tell(error.told, language));
    return undefined;
  }
}
