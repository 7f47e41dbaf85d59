/** 工具登记表：新工具写一个文件，在这里登记一行。用 Map，免得 constructor 之类的名字被当成工具。 */
import { committee } from './committee.ts';
import { org } from './org.ts';
import { quota } from './quota.ts';
import type { Tool } from './tool.ts';
import { workdays } from './workdays.ts';

export const TOOLS: ReadonlyMap<string, Tool> = new Map([
  ['org', org],
  ['committee', committee],
  ['workdays', workdays],
  ['quota', quota],
]);

/** 已约定、尚未提供的工具 → 中文名。 */
export const PENDING: ReadonlyMap<string, string> = new Map([
  ['dues', '党费'],
  ['term', '任期换届'],
  ['election', '选举'],
  ['vote', '表决'],
  ['candidates', '差额候选人'],
  ['timeline', '发展党员时间线'],
  ['letter', '组织关系介绍信'],
]);
