import type { Plan, PlannedArticle } from './corpus/plan.ts';
import type { Contender, Extras, Work } from './contenders.ts';
import { editArticle, verifyArticle } from './edit.ts';
import { measure, type Cost } from './measure.ts';

export interface Sample extends Cost {
  readonly tool: Contender['tool'];
  readonly work: Work;
}

export interface RoundsRequest {
  readonly contenders: readonly Contender[];
  readonly works: readonly Work[];
  readonly rounds: number;
  readonly extras: Extras;
  readonly plan: Plan;
  readonly onSample: (sample: Sample, round: number) => void;
}

/** Every work of every round, the tools in turn, so that a slow minute of the machine is shared by all. */
export async function runRounds(request: RoundsRequest): Promise<readonly Sample[]> {
  // What is done once for any publication is done before: our templates are compiled, the file system has the inputs.
  for (const contender of request.contenders)
    request.onSample(await runOnce(contender, 'clean', 0, request), 0);
  const samples: Sample[] = [];
  for (let round = 1; round <= request.rounds; round += 1)
    for (const work of request.works)
      for (const contender of request.contenders) {
        const sample = await runOnce(contender, work, round, request);
        request.onSample(sample, round);
        samples.push(sample);
      }
  return samples;
}

async function runOnce(
  contender: Contender,
  work: Work,
  round: number,
  { extras, plan }: RoundsRequest,
): Promise<Sample> {
  const article = getOld(plan);
  if (work === 'clean') contender.forget();
  const mark = work === 'edit' ? editArticle(contender, article, `motnouveau${toLetters(round)}`) : undefined;
  const cost = await measure(contender.toCommands(extras));
  verifyArticle(contender, article, mark ?? '</html>');
  return { tool: contender.tool, work, ...cost };
}

/** The oldest article: ten years old, in a publication that covers ten. */
function getOld({ articles }: Plan): PlannedArticle {
  const [oldest] = articles;
  if (!oldest) throw new Error('A corpus without an article');
  return oldest;
}

/** 1 → `b`, 12 → `bc`: a word, in every tool's eyes. */
function toLetters(round: number): string {
  return [...String(round)].map((digit) => String.fromCharCode(97 + Number(digit))).join('');
}
