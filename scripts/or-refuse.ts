import { tell } from '#locales/tell.ts';
import { PublishRefusal } from '#publish/releases/refusal.ts';

/** Runs a command: what it refuses is told, and ends it with 1. */
export async function orRefuse(language: string, work: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof PublishRefusal)) throw error;
    console.error(tell(error.told, language));
    process.exitCode = 1;
  }
}
