"""The page to look at: a small application in one HTML file that needs nothing else and fetches nothing.

`page` writes it: `data` and `speakers` give what its script reads, as JSON beside the template `page.html`, and
`article` its first articles as HTML, for readers without scripts. `elements` takes overlapping spans apart, `wording`
tells what each means, and `sections` is what a further table is given as. The script is in `script/`, a view a file,
the look in `style.css` and `views.css`.
"""
