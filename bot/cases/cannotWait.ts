import { protocols } from '../../dialogs/register.js';

/** Whether cases of this protocol cannot wait for a store that is away. */
export const isAtOnce = (protocol: string | undefined): boolean => protocols[protocol ?? '']?.atOnce !== undefined;
