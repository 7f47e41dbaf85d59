/** 起子进程：退出码、信号原样传回。不经过 shell，参数里的空格和引号不会走样。 */
import { spawn } from 'node:child_process';

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * @typedef {{ code: number, signal: NodeJS.Signals | null, stderr: string }} Outcome
 * 被信号结束时 code 为 1；stderr 只在 quiet 时收集。
 */

/**
 * @param {string} command 可执行文件
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} options
 *   quiet：子进程的标准输出改走标准错误，本进程的标准输出留给后面的命令
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd, env = process.env, quiet = false }) {
  return new Promise((done, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let stderr = '';
    child.stdout?.on('data', (chunk) => process.stderr.write(chunk));
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      stderr += chunk;
      process.stderr.write(chunk);
    });
    const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
    SIGNALS.forEach((signal) => process.on(signal, forward));
    const finish = () => SIGNALS.forEach((signal) => process.off(signal, forward));
    child.once('error', (error) => {
      finish();
      reject(error);
    });
    child.once('close', (code, signal) => {
      finish();
      done({ code: code ?? 1, signal, stderr });
    });
  });
}
