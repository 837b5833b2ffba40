import { general } from '../every/general.js';

general('signaal', 'weeklijst');
