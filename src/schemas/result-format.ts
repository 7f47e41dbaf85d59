/** 自评文件的标识与版本。单独一份：新建自评用得着它，用不着整个校验程序。 */
export const FILE_FORMAT = 'duibiao.assessment';
/** 当前文件版本。旧版由 storage/migrations 逐版升级；更新的版本拒收。 */
export const SCHEMA_VERSION = 1;
