import { general } from '../every/general.js';

general('meldcode', 'meldcodestart', 'meldcodejaar');
