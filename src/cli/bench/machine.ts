/** 在哪台机器上量的：绝对值离开它没有意义。 */
import { cpus, loadavg, release, totalmem, type } from 'node:os';

export function describeMachine(browser: string) {
  const [first] = cpus();
  const cores = cpus().length;
  const load = loadavg()[0] ?? 0;
  const facts = {
    cpu: first?.model.trim() ?? '不详',
    cores,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    chromium: browser,
    load: Math.round(load * 10) / 10,
  };
  const busy =
    load > cores ? `\n测的时候机器正忙（负载${String(facts.load)}，${String(cores)}核），时间偏大，闲时再测。` : '';
  const text =
    `机器：${facts.cpu}，${String(cores)}核，内存${String(facts.memoryGB)}GB，${facts.system}，` +
    `Node ${facts.node}，Chromium ${facts.chromium}。${busy}`;
  return { facts, text };
}
