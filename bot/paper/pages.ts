/** Two pages for a browser. Nothing on them says whose file it is or what it holds. */

const page = (body: string): string => `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Vangnet</title>
<style>body{font:18px/1.5 sans-serif;max-width:28em;margin:3em auto;padding:0 1em}button{font:inherit;padding:.5em 1.5em}</style>
</head>
<body>
<h1>Vangnet</h1>
${body}
</body>
</html>
`;

export const ASKS =
  page(`<p>Je kunt het bestand één keer ophalen. Bewaar het alleen waar je school dat heeft afgesproken.</p>
<form method="post"><button type="submit">Haal het bestand op</button></form>`);

/** One page for four faults: used, too late, unknown, and no longer allowed. So nobody learns which. */
export const WORKS_NO_MORE = page('<p>Deze link werkt niet meer. Vraag in Teams een nieuwe.</p>');

/** No proxy keeps the file, and the page runs no script. No other page frames it or learns its address. */
export const HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex, nofollow',
};
