/** How the sheet looks: the colours and sizes of Teams, light and dark, as the renderer of Adaptive Cards wants them. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

type Palette = Record<'page' | 'card' | 'border' | 'text' | 'subtle' | 'button' | 'field', string> & Colours;
type Colours = Record<'accent' | 'good' | 'warning' | 'attention', string> & { styles: Record<Style, string> };
type Style = 'emphasis' | 'good' | 'warning' | 'attention' | 'accent';

const palettes: Record<Theme, Palette> = {
  light: {
    page: '#f5f5f5',
    card: '#ffffff',
    border: '#e0e0e0',
    text: '#242424',
    subtle: '#616161',
    button: '#ffffff',
    field: '#ffffff',
    accent: '#5b5fc7',
    good: '#237b4b',
    warning: '#835c00',
    attention: '#c4314b',
    styles: { emphasis: '#f0f0f0', good: '#e7f2da', warning: '#fbf6d9', attention: '#fcf4f6', accent: '#e8ebfa' },
  },
  dark: {
    page: '#1f1f1f',
    card: '#292929',
    border: '#424242',
    text: '#ffffff',
    subtle: '#adadad',
    button: '#2e2e2e',
    field: '#1f1f1f',
    accent: '#9ea2ff',
    good: '#92c353',
    warning: '#f8d22a',
    attention: '#f9526b',
    styles: { emphasis: '#333333', good: '#0d2e0d', warning: '#463100', attention: '#3b1519', accent: '#2f2f4a' },
  },
};

const twice = (colour: string, subtle = colour) => ({ default: colour, subtle });

const foreground = (palette: Palette) => ({
  default: twice(palette.text, palette.subtle),
  dark: twice('#242424', '#616161'),
  light: twice('#ffffff', '#adadad'),
  accent: twice(palette.accent),
  good: twice(palette.good),
  warning: twice(palette.warning),
  attention: twice(palette.attention),
});

const styleOf = (palette: Palette, backgroundColor: string) => ({
  backgroundColor,
  foregroundColors: foreground(palette),
});

const stylesOf = (palette: Palette) => ({
  default: styleOf(palette, palette.card),
  ...Object.fromEntries(Object.entries(palette.styles).map(([name, colour]) => [name, styleOf(palette, colour)])),
});

export const hostConfig = (theme: Theme): object => ({
  fontFamily: "'Segoe UI', 'Open Sans', 'DejaVu Sans', sans-serif",
  fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
  spacing: { none: 0, small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
  separator: { lineThickness: 1, lineColor: palettes[theme].border },
  supportsInteractivity: true,
  containerStyles: stylesOf(palettes[theme]),
  actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left' },
  inputs: { label: { inputSpacing: 'small', requiredInputs: { suffix: ' *', suffixColor: 'attention' } } },
});

export const styleSheet = (theme: Theme): string => {
  const { page, card, border, text, button, field, accent } = palettes[theme];
  return `
    html { color-scheme: ${theme}; }
    body { margin: 24px; background: ${page}; color: ${text}; font: 14px 'Segoe UI', 'DejaVu Sans', sans-serif; }
    main { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 24px; }
    figure { margin: 0; width: 360px; } figcaption { margin-bottom: 8px; font-weight: 600; }
    .frame { width: 360px; background: ${card}; border: 1px solid ${border}; border-radius: 4px; box-sizing: border-box; }
    .frame { overflow-wrap: anywhere; }
    .ac-actionSet { flex-wrap: wrap; row-gap: 8px; }
    .ac-actionSet button { padding: 6px 12px; border: 1px solid ${border}; border-radius: 4px; background: ${button}; }
    .ac-actionSet button { color: ${text}; font: 600 14px 'Segoe UI', 'DejaVu Sans', sans-serif; }
    .ac-actionSet .style-positive { border-color: ${accent}; background: #5b5fc7; color: #ffffff; }
    .ac-actionSet .style-destructive { border-color: #c50f1f; background: #c50f1f; color: #ffffff; }
    .ac-actionSet button[disabled] { opacity: 0.5; }
    select, textarea, input:not([type='radio'], [type='checkbox']) { width: 100%; padding: 6px 8px; font: inherit; }
    select, textarea, input { box-sizing: border-box; border: 1px solid ${border}; border-radius: 4px; }
    select, textarea, input { background: ${field}; color: ${text}; }
    textarea { min-height: 64px; }`;
};
