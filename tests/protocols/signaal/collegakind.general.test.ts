import { general } from '../every/general.js';

general('collegakind');
