import { answerTasks } from '#engine/answer-tasks.ts';
import { answerTextTask } from './text-task.ts';

answerTasks(answerTextTask);
