/** npm run check:content：检查 content/ 的全部内容。 */
import { runCommand } from './check/command.ts';
import { checkContent } from './check/run.ts';

runCommand(checkContent);
