import type { Method, Scheme, ScoreMode } from '../standard/model.ts';

/** 实际用的算法：计分定等的以文件为准，体系不支持的退回体系默认方式；其余由体系定。 */
export function methodOf(scheme: Pick<Scheme, 'scoring' | 'modes'>, mode: ScoreMode): Method {
  if (scheme.scoring !== 'points') return scheme.scoring;
  return scheme.modes.includes(mode) ? mode : (scheme.modes[0] ?? 'grade');
}

/** 计分方式的名称。 */
export const METHOD_TEXT: Readonly<Record<Method, string>> = {
  grade: '档位制',
  deduct: '扣分制',
  stars: '星级制',
  score: '直接打分',
};
