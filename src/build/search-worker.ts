import { answerTasks } from '#engine/answer-tasks.ts';
import { toTextFiles, type TextFiles, type TextSource } from '#outputs/search/text-files.ts';

answerTasks((source: TextSource): Promise<TextFiles> => Promise.resolve(toTextFiles(source)));
