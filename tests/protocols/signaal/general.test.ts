import { general } from '../every/general.js';

general('signaal', 'kind', 'collegakind', 'weeklijst');
