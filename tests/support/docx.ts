import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file, and what somebody reads in it. */
export type Docx = { parts: Record<string, string>; text: string };

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const textIn = (xml: string): string =>
  xml
    .replaceAll(/<w:br\/>|<\/w:p>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? '');

export const readDocx = (bytes: Uint8Array): Docx => {
  const files = Object.entries(unzipSync(new Uint8Array(bytes)));
  const xml = files.filter(([name]) => /\.(xml|rels)$/.test(name));
  const parts = Object.fromEntries(xml.map(([name, part]) => [name, strFromU8(part)]));
  const read = Object.keys(parts).filter((name) => /^word\/(document|footer\d*)\.xml$/.test(name));
  return { parts, text: read.map((name) => textIn(parts[name] ?? '')).join('\n') };
};
