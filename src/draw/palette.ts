/** Slots of the palette: a party's colour in its pack. Safe for colour-blind readers; shape always doubles colour. */
export type Slot = 'A' | 'B' | 'C' | 'D';

export interface Theme {
  paper: string;
  panel: string;
  sunk: string;
  neighbour: string;
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  lineStrong: string;
  unknown: string;
  water: string;
  /** Fill of points, tint of areas, outline of pale points, and colour of a party's name in text. */
  slots: Record<Slot, { point: string; tint: string; outline: string; word: string }>;
}

export const LIGHT: Theme = {
  paper: '#F7F5F0',
  panel: '#FDFCFA',
  sunk: '#F1EEE7',
  neighbour: '#EDEAE3',
  ink: '#1B1B19',
  ink2: '#4F4C46',
  ink3: '#6A665E',
  line: '#E2DDD3',
  lineStrong: '#C4BEB1',
  unknown: '#DEDBD3',
  water: '#B9D0DE',
  slots: {
    A: { point: '#C2551C', tint: '#EDC5AA', outline: '#7A3410', word: '#9A3F10' },
    B: { point: '#8FB4D6', tint: '#D6E3ED', outline: '#3F6C94', word: '#2B587F' },
    C: { point: '#6B4E8E', tint: '#D9CFE4', outline: '#432F5C', word: '#553A78' },
    D: { point: '#E3B23C', tint: '#F5E6BC', outline: '#8A6710', word: '#6E5107' },
  },
};

export const DARK: Theme = {
  paper: '#17191C',
  panel: '#1C1F23',
  sunk: '#24282D',
  neighbour: '#1D2024',
  ink: '#F2EFE8',
  ink2: '#C2BFB7',
  ink3: '#9C9991',
  line: '#2E3238',
  lineStrong: '#4B5057',
  unknown: '#34373B',
  water: '#2C4657',
  slots: {
    A: { point: '#F0894A', tint: '#623D27', outline: '#F7B48A', word: '#F5A272' },
    B: { point: '#3F74A6', tint: '#233444', outline: '#8DBBE4', word: '#8DBBE4' },
    C: { point: '#B79BDD', tint: '#3F334F', outline: '#D9C8F0', word: '#CDB6EE' },
    D: { point: '#F6EFC2', tint: '#4A4530', outline: '#FFF9DC', word: '#F6EFC2' },
  },
};
