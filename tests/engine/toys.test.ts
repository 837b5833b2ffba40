import { ofTheEngine } from '../protocols/every/general.js';
import { child } from './child.js';
import { toy } from './toy.js';

ofTheEngine(toy);
ofTheEngine(child);
