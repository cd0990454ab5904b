import type { Talk } from '../../src/domain/talk/talk.ts';

export function randomFrom(seed: number): () => number;
export function madeUpTalk(random: () => number): Talk;
export function writeTalks(path: string, count: number, seed?: number): void;
