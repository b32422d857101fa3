"""Who is in an article: the parts behind the component `newsclaims_actors`.

`runs` cuts the text into capitalised names, `boundaries` trims titles and possessives, `types` weighs what each name
is of, `aliases` joins the names of one actor, `roles` reads what the article says somebody is, `gender` which pronouns
fit. The model's entities are evidence among other evidence; the article as a whole decides.
"""
