"""Files of every kind become articles to be: told by their content, read item by item, one module a kind.

What a reader gives (`items.py`) is a page as it was scraped, or the fields of an article that carries its own;
`articles/` makes the article. `telling.py` tells what a file is, `file_kinds.py` lists what there is.
"""

from newsclaims.readers.items import Content, Fields, File, Item, Limits, Page, Passed
from newsclaims.readers.telling import read

__all__ = ["Content", "Fields", "File", "Item", "Limits", "Page", "Passed", "read"]
