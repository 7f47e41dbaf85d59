/**
 * 打开建好的站：node src/cli/serve.ts [--port 端口] [--host 地址]
 * 默认只听本机；端口从 4321 起，被占就往后找。指定了端口则只用那一个。
 */
import { serve } from './serve/listen.ts';

process.exitCode = await serve(process.argv.slice(2));
