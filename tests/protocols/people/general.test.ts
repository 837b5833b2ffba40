import { general } from '../every/general.js';

general('mensen', 'toegang', 'afwezig', 'leerlingaccount', 'spoedlijst');
