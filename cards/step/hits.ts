/** How many were found, and which of them stand on the card. */
export const saidOf = ({ from, total }: { from: number; total: number }, shown: number): string =>
  shown === total ? `${total} gevonden.` : `${total} gevonden. Dit zijn nummer ${from + 1} tot en met ${from + shown}.`;
