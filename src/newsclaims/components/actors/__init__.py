"""Who is in an article: the component `newsclaims_actors`.

`runs` cuts the text into capitalised names (`capitals`, `bridges`, `compounds`, `headings`), `boundaries` trims
titles and parts neighbours (`titled`, `seams`), `evidence` weighs what each form is of (its pieces stand in
`name_wording`, `names_of_people`, `companies`, `coined`, `survey_firms`, `clubs`, `products` and `works`, and what
the words around say in `clues_…`; `own_outlet` finds the paper in which the article stands), `verdicts` and
`taking` say what each is taken for, `aliases` and `persons` join the names of one actor, `roles` reads what the
article says somebody is, `gender` which pronouns fit; `casting` makes the cast of it all. The model's
entities are evidence among other evidence; the article as a whole decides.
"""

from newsclaims.components.actors.component import Actors, find_actors, make_actors

__all__ = ["Actors", "find_actors", "make_actors"]
