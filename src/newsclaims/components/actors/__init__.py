"""Who is in an article: the component `newsclaims_actors`.

`runs` cuts the text into capitalised names, `boundaries` trims titles and possessives, `types` weighs what each name is
of, `aliases` joins the names of one actor, `roles` reads what the article says somebody is, `gender` which pronouns
fit; `casting` makes the cast of it all. The model's entities are evidence among other evidence; the article as a whole
decides.
"""

from newsclaims.components.actors.component import Actors, find_actors, make_actors

__all__ = ["Actors", "find_actors", "make_actors"]
