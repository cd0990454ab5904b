// An employee's view and a leader's of the same learning: the two to choose from, or side by side.

import { BackHome } from '../../kit/BackHome.tsx';
import { BothViews } from './BothViews.tsx';
import { ChooseViews, talksToChoose } from './ChooseViews.tsx';
import '../compare/compare.css';
import './views.css';

interface ViewsProps {
  /** Ids of talks; empty where none was chosen. */
  readonly employee: string;
  readonly leader: string;
}

export function Views({ employee, leader }: ViewsProps) {
  const find = (id: string) => talksToChoose().find((talk) => talk.id === id);
  const [mine, theirs] = [find(employee), find(leader)];
  return mine && theirs && mine !== theirs ? (
    <BothViews sides={{ employee: mine, leader: theirs }} />
  ) : (
    <>
      <BackHome />
      <ChooseViews key={`${employee} ${leader}`} employee={employee} leader={leader} />
    </>
  );
}
