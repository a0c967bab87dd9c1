// What the words mean: the word that a link leads to is unfolded, by browsers too that do not do so by themselves.

import "../core/page";

function unfold(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const word = target?.closest<HTMLDetailsElement>("details.word");
  if (!word) return;
  word.open = true;
  word.scrollIntoView({ behavior: "instant" });
}

addEventListener("hashchange", unfold);
unfold();
