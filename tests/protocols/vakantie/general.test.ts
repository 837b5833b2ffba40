import { general } from '../every/general.js';

general('vakantie', 'zomer');
