import { answerTasks } from '#engine/answer-tasks.ts';
import { createTextAnswerer } from './text-task.ts';

answerTasks(createTextAnswerer());
