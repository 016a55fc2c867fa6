import { Parser } from 'htmlparser2';
import type { RawReport } from './report.ts';

const SKIP = new Set(
  'script style noscript template svg nav aside footer form button iframe select textarea figure-controls'.split(' '),
);
const BLOCK = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol blockquote section article main header figcaption figure table tr td th br hr dl dt dd pre body'.split(
    ' ',
  ),
);
const TITLE = new Set(['og:title', 'twitter:title', 'dc.title', 'headline']);
const DATE = new Set([
  'article:published_time',
  'og:published_time',
  'date',
  'dc.date',
  'dc.date.issued',
  'pubdate',
  'publishdate',
  'parsely-pub-date',
  'datepublished',
]);
const SITE = new Set(['og:site_name', 'application-name', 'dc.publisher']);

interface Block {
  text: string;
  tag: string;
  /** Inside <article> or <main>. */
  inside: boolean;
  /** Share of its text that is link text. */
  linked: number;
}

/**
 * A web page: the paragraphs of its article (of <article> or <main> where there is one, else of the body without menus), its
 * headline as the first paragraph, and what its metadata says. Broken HTML is read as browsers do, without error.
 */
export function htmlReport(html: string, file: string | null): RawReport {
  const meta: { title?: string; published?: string; source?: string; url?: string; language?: string } = {};
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  let tag = 'body';
  let skip = 0;
  let inside = 0;
  let link = 0;
  let docTitle = '';
  let inTitle = false;
  const flush = () => {
    const clean = text.replace(/\s+/g, ' ').trim();
    if (clean) blocks.push({ text: clean, tag, inside: inside > 0, linked: linked / clean.length });
    text = '';
    linked = 0;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (SKIP.has(name)) skip++;
        if (name === 'title') inTitle = true;
        if (name === 'html' && attributes.lang) meta.language = attributes.lang.slice(0, 2).toLowerCase();
        if (name === 'link' && attributes.rel === 'canonical' && attributes.href) meta.url ??= attributes.href;
        if (name === 'time' && attributes.datetime) meta.published ??= attributes.datetime;
        if (name === 'meta') {
          const key = (attributes.property ?? attributes.name ?? attributes.itemprop ?? '').toLowerCase();
          const content = attributes.content ?? '';
          if (TITLE.has(key)) meta.title ??= content;
          if (DATE.has(key)) meta.published = content;
          if (SITE.has(key)) meta.source ??= content;
          if (key === 'og:url') meta.url = content;
        }
        if (name === 'article' || name === 'main') {
          flush();
          inside++;
        }
        if (BLOCK.has(name)) {
          flush();
          tag = name;
        }
        if (name === 'a') link++;
      },
      ontext(data) {
        if (inTitle) docTitle += data;
        else if (!skip) {
          text += data;
          if (link) linked += data.length;
        }
      },
      onclosetag(name) {
        if (SKIP.has(name)) skip = Math.max(0, skip - 1);
        if (name === 'title') inTitle = false;
        if (name === 'a') link = Math.max(0, link - 1);
        if (BLOCK.has(name)) flush();
        if (name === 'article' || name === 'main') inside = Math.max(0, inside - 1);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  flush();
  const pool = blocks.some((b) => b.inside && b.tag === 'p') ? blocks.filter((b) => b.inside) : blocks;
  const title = meta.title ?? blocks.find((b) => b.tag === 'h1')?.text ?? docTitle.replace(/\s+/g, ' ').trim();
  const kept = pool.filter((b) => b.tag !== 'h1' && b.linked < 0.6 && (b.tag === 'p' || b.text.split(' ').length > 4));
  return {
    file,
    title: title || null,
    source: meta.source ?? null,
    url: meta.url ?? null,
    published: meta.published ?? null,
    language: meta.language === undefined || meta.language === 'en' ? null : meta.language,
    text: [title, ...kept.map((b) => b.text)].filter(Boolean).join('\n\n'),
  };
}

/** Whether text is a web page rather than plain text. */
export function looksLikeHtml(text: string): boolean {
  const head = text.slice(0, 2000).trimStart().toLowerCase();
  return (
    head.startsWith('<!doctype html') ||
    head.startsWith('<html') ||
    (/^<(?:!--|head|body|article|div|p|h1|meta)\b/.test(head) && /<\/?(?:p|div|article|h1)\b/.test(head))
  );
}
