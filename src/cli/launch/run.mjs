/** 起子进程：退出码、信号原样传回。不经过 shell，参数里的空格和引号不会走样。 */
import { spawn } from 'node:child_process';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * 子进程被信号结束时 signal 有值、code 为 1；interrupted 为本进程期间收到并转发的信号；output 只在 collect 时有内容。
 * @typedef {{ code: number, signal: NodeJS.Signals | null, interrupted: NodeJS.Signals | null, output: string }} Outcome
 */

/**
 * @param {string} command 可执行文件
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, collect?: boolean }} options
 *   collect：两路输出都收下来不显示，由调用者决定要不要给人看
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd, env = process.env, collect = false }) {
  return new Promise((done, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: collect ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    }
    /** @type {NodeJS.Signals | null} */
    let interrupted = null;
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      interrupted = signal;
      child.kill(signal);
    };
    SIGNALS.forEach((signal) => process.on(signal, forward));
    const finish = () => SIGNALS.forEach((signal) => process.off(signal, forward));
    child.once('error', (error) => {
      finish();
      reject(error);
    });
    child.once('close', (code, signal) => {
      finish();
      done({ code: code ?? 1, signal, interrupted, output });
    });
  });
}
