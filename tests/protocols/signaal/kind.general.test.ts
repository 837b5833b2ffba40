import { general } from '../every/general.js';

general('kind');
