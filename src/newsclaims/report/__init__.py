"""The page to look at: articles with what was found in them, in one HTML file that needs nothing else.

`page` writes it, `elements` highlights overlapping spans, `wording` tells what each means and `rows` makes the tables.
The page's structure is in `page.html` and `article.html`, its look in `style.css`, its filter in `script.js`.
"""
