import { general } from '../every/general.js';

general('casus', 'vlag', 'weging', 'extern');
